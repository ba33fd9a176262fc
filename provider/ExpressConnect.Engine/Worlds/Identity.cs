using System.Security.Cryptography;
using System.Text;

namespace ExpressConnect.Engine;

/// <summary>Ids that a preview can name before anything exists: hashes of what the caller names.</summary>
internal static class Identity
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int Length = 21;

    /// <summary>What names an object across runs: the caller's token, its kind, account and region.</summary>
    public static string Token(string caller, Kind kind, string account, string region) => Text(kind.Name, caller, account, region);

    /// <summary>Id of the nth object of a token.</summary>
    public static string Id(Kind kind, string token, int incarnation) => kind.IdPrefix + Text(token, incarnation.ToString());

    /// <summary>Id of a part, such as the router of a VPC.</summary>
    public static string Part(string prefix, string whole, string role) => whole.Length == 0 ? "" : prefix + Text(whole, role);

    private static string Text(params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        Span<char> text = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            text[i] = Alphabet[hash[i] % Alphabet.Length];
        }

        return text.ToString();
    }
}
