using ExpressConnect.Cli.Drawing.Layout;

namespace ExpressConnect.Cli.Drawing;

/// <summary>The formats of pictures, told by the extension of the file.</summary>
internal static class PictureFormat
{
    /// <summary>The writer of a format.</summary>
    /// <param name="file">The file; null: Mermaid, for the screen.</param>
    /// <returns>Null for an extension that no writer has.</returns>
    public static Func<Scene, string>? WriterFor(string? file) => file is null ? MermaidWriter.Write : Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".SVG" => static scene => SvgWriter.Write(NetworkLayout.Arrange(scene)),
        ".MMD" or ".MERMAID" => MermaidWriter.Write,
        ".DOT" or ".GV" => DotWriter.Write,
        _ => null,
    };
}
