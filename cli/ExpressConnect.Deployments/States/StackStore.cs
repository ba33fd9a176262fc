namespace ExpressConnect.Deployments.States;

/// <summary>Where stacks are kept: a folder in the layout of Pulumi's file backend.</summary>
/// <param name="directory">The folder that holds <c>.pulumi</c>.</param>
public sealed class StackStore(string directory)
{
    /// <summary>The folder that holds <c>.pulumi</c>.</summary>
    public string Directory { get; } = directory;
}
