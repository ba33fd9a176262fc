namespace Pulumi;

/// <summary>How the engine is to treat a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? additionalSecretOutputs;
    private Dictionary<string, string>? envVarMappings;

    /// <summary>Whether a replacement deletes the old resource first. Null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Names of outputs that nobody may see, beyond those the provider marks.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => additionalSecretOutputs ??= [];
        set => additionalSecretOutputs = value;
    }

    /// <summary>Id of an existing resource to take over instead of creating one.</summary>
    public string? ImportId { get; set; }

    /// <summary>For providers: which environment variables stand for which others.</summary>
    public Dictionary<string, string> EnvVarMappings
    {
        get => envVarMappings ??= [];
        set => envVarMappings = value;
    }

    /// <summary>New options: single values are the second's where it has them, lists the first's and then the second's.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        foreach (var options in (ReadOnlySpan<CustomResourceOptions?>)[options1, options2])
        {
            if (options is not null)
            {
                merged.AppendCustom(options);
            }
        }

        return merged;
    }

    internal override CustomResourceOptions Clone() => Merge(null, this);

    private void AppendCustom(CustomResourceOptions other)
    {
        Append(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        additionalSecretOutputs = Joined(additionalSecretOutputs, other.additionalSecretOutputs);
        foreach (var (name, variable) in other.envVarMappings ?? [])
        {
            EnvVarMappings[name] = variable;
        }
    }
}
