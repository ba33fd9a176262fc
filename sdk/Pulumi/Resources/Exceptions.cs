namespace Pulumi;

#pragma warning disable CA1032 // The constructors are those of the official package.

/// <summary>Ends a program; users see the message only, without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>With this message.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>With this message and cause.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>For stack outputs that are not of the type <see cref="Output{T}"/>.</summary>
    /// <param name="outputAttributeNames">Their names.</param>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new($"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. [Output] attributed properties must be instances of Output<T>.");
}

/// <summary>Ends a program; the message is shown on a resource.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="resource">The resource that it is shown on; null for the stack.</param>
/// <param name="hideStack">Whether users see the message only, without a stack trace.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}

/// <summary>A message could not be sent to the engine.</summary>
/// <param name="exception">Why.</param>
public class LogException(Exception exception) : Exception("Error occurred during logging", exception);
