using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Protocol;

public abstract partial record PropertyValue
{
    /// <summary>A file's content by text, path or URI. With a hash alone it is elided: old state is sent so.</summary>
    /// <param name="Hash">SHA-256 of the content in hexadecimal, or null if nobody has computed it yet.</param>
    /// <param name="Text">The content itself.</param>
    /// <param name="Path">A file, relative to the working directory of the engine.</param>
    /// <param name="Uri">An address with the schemes http, https or file.</param>
    public sealed record Asset(string? Hash = null, string? Text = null, string? Path = null, string? Uri = null)
        : PropertyValue
    {
        /// <summary>SHA-256 of nothing: marks a text asset whose text is empty.</summary>
        public const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        /// <summary>An asset of this text, with its hash.</summary>
        public static Asset OfText(string text) =>
            new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Text: text);

        /// <summary>Whether only the hash is left.</summary>
        public bool IsElided => Text is null && Path is null && Uri is null;
    }

    /// <summary>Several files by content, path or URI. With a hash alone it is elided.</summary>
    /// <param name="Hash">SHA-256 in hexadecimal, or null if nobody has computed it yet.</param>
    /// <param name="Assets">The members: assets and archives by name.</param>
    /// <param name="Path">A folder or packed file, relative to the working directory of the engine.</param>
    /// <param name="Uri">The address of a packed file.</param>
    public sealed record Archive(string? Hash = null, PropertyMap? Assets = null, string? Path = null, string? Uri = null)
        : PropertyValue
    {
        /// <summary>The hash of an archive without members.</summary>
        public const string EmptyHash = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

        /// <summary>Whether only the hash is left.</summary>
        public bool IsElided => Assets is null && Path is null && Uri is null;
    }
}
