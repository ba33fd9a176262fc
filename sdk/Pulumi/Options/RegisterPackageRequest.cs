namespace Pulumi;

/// <summary>The package that a parameterized SDK was made for.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>A package, without extension.</summary>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums, PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    /// <summary>A package.</summary>
    /// <param name="name">The name of the provider's plugin.</param>
    /// <param name="version">Its version.</param>
    /// <param name="downloadUrl">Where it can be downloaded.</param>
    /// <param name="checksums">Checksums of the plugin by platform.</param>
    /// <param name="parameterization">What makes this package of the plugin.</param>
    /// <param name="extension">What extends the plugin's package.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>The name of the provider's plugin.</summary>
    public string Name { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Where it can be downloaded; empty for the usual place.</summary>
    public string DownloadUrl { get; }

    /// <summary>Checksums of the plugin by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>What makes this package of the plugin.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>What extends the plugin's package.</summary>
    public PackageParameterization? Extension { get; }

    /// <summary>What a plugin is told to become a package.</summary>
    /// <param name="name">The name of the package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="value">What the plugin needs to know; only it can read this.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>The name of the package.</summary>
        public string Name { get; } = name;

        /// <summary>Its version.</summary>
        public string Version { get; } = version;

        /// <summary>What the plugin needs to know.</summary>
        public byte[] Value { get; } = value;
    }
}
