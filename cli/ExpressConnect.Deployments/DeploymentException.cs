namespace ExpressConnect.Deployments;

/// <summary>A deployment cannot start or go on, for a reason that the user can do something about.</summary>
public class DeploymentException : Exception
{
    /// <summary>With a general message.</summary>
    public DeploymentException()
        : base("The deployment failed.")
    {
    }

    /// <summary>With this message: what is wrong, where, and what to do.</summary>
    public DeploymentException(string message)
        : base(message)
    {
    }

    /// <summary>With this message and cause.</summary>
    public DeploymentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With this message and the exit code that it stands for.</summary>
    public DeploymentException(string message, ExitStatus status)
        : base(message) => Status = status;

    /// <summary>The exit code that this error stands for.</summary>
    public ExitStatus Status { get; } = ExitStatus.Failed;
}
