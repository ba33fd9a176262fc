namespace Pulumi;

/// <summary>Several resources that belong together, under one name.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component; its children name it as their parent.</summary>
    /// <param name="type">The type token, such as <c>acme:index:Fence</c>.</param>
    /// <param name="name">The name, unique among resources of the type below the same parents.</param>
    /// <param name="options">How the engine is to treat it.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component with inputs.</summary>
    /// <param name="type">The type token, such as <c>acme:index:Fence</c>.</param>
    /// <param name="name">The name, unique among resources of the type below the same parents.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine is to treat it.</param>
    /// <param name="remote">Whether a provider makes the component.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    /// <summary>As the other constructor, for SDKs of parameterized packages.</summary>
    /// <param name="type">The type token, such as <c>acme:index:Fence</c>.</param>
    /// <param name="name">The name, unique among resources of the type below the same parents.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine is to treat it.</param>
    /// <param name="remote">Whether a provider makes the component.</param>
    /// <param name="registerPackageRequest">The package of the type.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote, registerPackageRequest)
    {
    }

    /// <summary>Tells the engine the outputs: all properties marked with <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs() => RegisterOutputs(StackOutputs.Declared(this));

    /// <summary>Tells the engine the outputs.</summary>
    /// <param name="outputs">Values, inputs, outputs, args or resources by name.</param>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Tells the engine the outputs.</summary>
    /// <param name="outputs">Values, inputs, outputs, args or resources by name.</param>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Tells the engine the outputs.</summary>
    /// <param name="outputs">Values, inputs, outputs, args or resources by name.</param>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        var deployment = Deployment.Required;
        deployment.Work.Add(deployment.Registrations.RegisterOutputsAsync(this, outputs));
    }
}
