namespace Pulumi;

/// <summary>A file, or several, as a value.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive()
    {
    }
}

/// <summary>The content of a file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset()
    {
    }
}

/// <summary>A file on this machine.</summary>
/// <param name="path">Its path, relative to the working directory of the program.</param>
public sealed class FileAsset(string path) : Asset
{
    internal string Path { get; } = path;
}

/// <summary>A content given as text.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset
{
    internal string Text { get; } = text;
}

/// <summary>A file elsewhere.</summary>
/// <param name="uri">Its address, with the schemes http, https or file.</param>
public sealed class RemoteAsset(string uri) : Asset
{
    internal string Uri { get; } = uri;
}

/// <summary>Several files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive()
    {
    }
}

/// <summary>A folder or packed file on this machine.</summary>
/// <param name="path">Its path, relative to the working directory of the program.</param>
public sealed class FileArchive(string path) : Archive
{
    internal string Path { get; } = path;
}

/// <summary>A packed file elsewhere.</summary>
/// <param name="uri">Its address, with the schemes http, https or file.</param>
public sealed class RemoteArchive(string uri) : Archive
{
    internal string Uri { get; } = uri;
}

/// <summary>Files and archives by name.</summary>
/// <param name="assets">The members.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive
{
    internal IDictionary<string, AssetOrArchive> Assets { get; } = assets;
}

/// <summary>Stands for an answer of the engine that is no asset although one is expected.</summary>
internal sealed class InvalidAsset : Asset;

/// <summary>Stands for an answer of the engine that is no archive although one is expected.</summary>
internal sealed class InvalidArchive : Archive;
