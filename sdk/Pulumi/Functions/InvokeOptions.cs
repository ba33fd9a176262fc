namespace Pulumi;

/// <summary>How a function is called.</summary>
public class InvokeOptions
{
    /// <summary>The resource whose provider the function is called on.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; null for the parent's, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin can be downloaded.</summary>
    public string? PluginDownloadURL { get; set; }
}

/// <summary>How a function is called whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    private InputList<Resource>? dependsOn;

    /// <summary>Resources that must exist before the function is called.</summary>
    public InputList<Resource> DependsOn
    {
        get => dependsOn ??= [];
        set => dependsOn = value;
    }

    internal InputList<Resource>? GivenDependsOn => dependsOn;
}

/// <summary>How a method is called.</summary>
public class CallOptions
{
    /// <summary>The resource whose provider the method is called on.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; null for that of the resource, else the parent's, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin can be downloaded.</summary>
    public string? PluginDownloadURL { get; set; }
}
