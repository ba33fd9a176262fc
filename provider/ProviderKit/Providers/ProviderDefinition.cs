using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>A provider before it is configured: what it offers, and how to configure it.</summary>
public abstract class ProviderDefinition
{
    private protected ProviderDefinition()
    {
    }

    /// <summary>What the schema says of the package as a whole.</summary>
    public abstract PackageInfo Package { get; }

    /// <summary>Its resources.</summary>
    public abstract IReadOnlyList<ResourceDescriptor> Resources { get; }

    /// <summary>Its functions.</summary>
    public abstract IReadOnlyList<FunctionDescriptor> Functions { get; }

    /// <summary>Shape of the settings.</summary>
    public abstract RecordShape Settings { get; }

    /// <summary>Says what went wrong in the words of one of the families; null: a defect of ours.</summary>
    /// <param name="exception">What a definition threw.</param>
    public virtual Failure? Explain(Exception exception) => null;

    /// <summary>Keeps the details of a defect where its id can be looked up; also called while nothing is configured.</summary>
    /// <param name="id">The id that the message names.</param>
    /// <param name="exception">What happened.</param>
    /// <returns>Where the details are, in words for the message.</returns>
    public virtual string Record(string id, Exception exception)
    {
        Console.Error.WriteLine($"{id} {exception}");
        return "the plugin's debug output";
    }

    internal abstract IEnumerable<InputFailure> CheckSettings(PropertyMap settings);

    internal abstract Task<ConfiguredProvider> ConfigureAsync(PropertyMap settings, RunFacts run, CancellationToken stop);
}

/// <summary>A provider before it is configured, with typed settings.</summary>
/// <typeparam name="TSettings">Record of the settings; every property is <see cref="Maybe{T}"/>.</typeparam>
public abstract class ProviderDefinition<TSettings> : ProviderDefinition
    where TSettings : class, IDescribed<TSettings>
{
    /// <inheritdoc/>
    public sealed override RecordShape Settings => TSettings.Shape;

    /// <summary>What is wrong with the settings beyond types; unknown ones pass. Must touch nothing.</summary>
    /// <param name="settings">The settings, the environment's filled in.</param>
    protected virtual IEnumerable<InputFailure> Check(TSettings settings) => [];

    /// <summary>Makes the definitions over what the settings say.</summary>
    /// <param name="settings">The settings, all known.</param>
    /// <param name="run">The run that this is for.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ConfigurationException">The settings cannot work; the message says which.</exception>
    protected abstract Task<ConfiguredProvider> Configure(TSettings settings, RunFacts run, CancellationToken stop);

    internal sealed override IEnumerable<InputFailure> CheckSettings(PropertyMap settings) => Check(TSettings.Shape.Read(settings));

    internal sealed override Task<ConfiguredProvider> ConfigureAsync(PropertyMap settings, RunFacts run, CancellationToken stop) =>
        Configure(TSettings.Shape.Read(settings), run, stop);
}

/// <summary>The settings cannot work.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>With a general message.</summary>
    public ConfigurationException()
        : base("The provider cannot be configured.")
    {
    }

    /// <summary>With this message.</summary>
    /// <param name="message">Which setting, what is wrong with it and what to do.</param>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>With this message and cause.</summary>
    /// <param name="message">Which setting, what is wrong with it and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public ConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The run that a provider is configured for.</summary>
/// <param name="EngineAddress">Address of the deployment engine: all processes of one preview or update are told the same one.</param>
/// <param name="IsAttached">Whether this process serves several runs and must not end with one.</param>
/// <param name="Urn">The provider resource; null when the engine does not tell.</param>
/// <param name="Log">Messages of the provider as a whole.</param>
public sealed record RunFacts(string EngineAddress, bool IsAttached, ResourceUrn? Urn, ResourceLog Log);

/// <summary>A configured provider: definition objects over what the settings say.</summary>
public abstract class ConfiguredProvider
{
    /// <summary>One object per resource that the provider offers.</summary>
    public abstract IReadOnlyList<ResourceDefinition> Resources { get; }

    /// <summary>One object per function that the provider offers.</summary>
    public abstract IReadOnlyList<FunctionDefinition> Functions { get; }

    /// <summary>How long no process of the run was called; null: no other process takes part in it.</summary>
    public virtual IQuietTime? Quiet => null;

    /// <summary>The run is over for this provider.</summary>
    /// <param name="inOrder">Whether the engine said so; false when its connection broke.</param>
    public virtual Task Leave(bool inOrder) => Task.CompletedTask;
}
