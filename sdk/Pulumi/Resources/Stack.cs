namespace Pulumi;

/// <summary>The component at the top of every program. A class derived from it is a program: its outputs are the stack's.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack. What derives from this makes its resources in its own constructor.</summary>
    /// <param name="options">How the stack treats its resources.</param>
    public Stack(StackOptions? options = null)
        : base(RootType, $"{Deployment.Required.ProjectName}-{Deployment.Required.StackName}", ToOptions(options))
    {
        Deployment.Required.Stack = this;
    }

    /// <summary>A stack whose resources a function makes; what it returns are the stack's outputs.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options) => RegisterOutputs(Output.Create(program()));

    /// <summary>Tells the engine the outputs that the derived class declares.</summary>
    /// <exception cref="RunException">A declared output has no value, or is none.</exception>
    internal void RegisterDeclaredOutputs() => RegisterOutputs(StackOutputs.DeclaredBelowStack(this));

    private static ComponentResourceOptions ToOptions(StackOptions? options) =>
        new() { ResourceTransformations = options?.ResourceTransformations ?? [], ResourceTransforms = options?.ResourceTransforms ?? [] };
}
