namespace ProviderKit;

/// <summary>What a schema says of the package as a whole.</summary>
/// <param name="Name">Name of the package, as in its tokens and in the name of the plugin.</param>
/// <param name="Version">Semantic version without a leading v.</param>
public sealed record PackageInfo(string Name, string Version)
{
    /// <summary>Title in a registry.</summary>
    public string DisplayName { get; init; } = Name;

    /// <summary>Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who publishes it.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>SPDX id of the licence.</summary>
    public string License { get; init; } = "";

    /// <summary>Address of the home page; empty: none.</summary>
    public string Homepage { get; init; } = "";

    /// <summary>Address of the repository; empty: none.</summary>
    public string Repository { get; init; } = "";

    /// <summary>Where plugins are installed from; empty: the default places.</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Categories of a registry, such as <c>category/network</c>.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>First part of the C# namespace.</summary>
    public string CSharpRootNamespace { get; init; } = "Pulumi";

    /// <summary>Second part of the C# namespace.</summary>
    public string CSharpNamespace { get; init; } = "";
}
