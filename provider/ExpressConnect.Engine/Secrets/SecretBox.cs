using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ExpressConnect.Engine;

/// <summary>Seals and opens the secrets of one store: AES-256-GCM, written <c>VERSION:NONCE:CIPHERTEXT</c>.</summary>
/// <param name="key">Where the key is; asked only when there is something to seal or to open.</param>
internal sealed class SecretBox(ISecretKey key)
{
    private const string Version = "1";
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private JsonSerializerOptions? _json;

    /// <summary>How the store writes a type: as the given form does, secrets sealed instead of hidden.</summary>
    public JsonTypeInfo<T> Json<T>(JsonTypeInfo<T> shown) => (JsonTypeInfo<T>)(_json ??= NewJson()).GetTypeInfo(shown.Type);

    /// <summary>Equal secrets are sealed alike, so that equal specs have equal texts.</summary>
    public string Seal(Secret secret)
    {
        if (secret.Sealed is { } kept)
        {
            return kept;
        }

        var plain = Encoding.UTF8.GetBytes(secret.Value);
        var master = key.ForSealing();

        // A keyed digest of the text: no two texts share a nonce, and who lacks the key learns at most that two secrets are equal.
        var nonce = HMACSHA256.HashData(Derive(master, "nonce"), plain).AsSpan(0, NonceLength);
        var cipher = new byte[plain.Length + TagLength];
        using var aes = new AesGcm(Derive(master, "seal"), TagLength);
        aes.Encrypt(nonce, plain, cipher.AsSpan(0, plain.Length), cipher.AsSpan(plain.Length));
        return $"{Version}:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(cipher)}";
    }

    /// <exception cref="ExpressConnectException">The key is absent, or it is another one.</exception>
    public string Open(string @sealed)
    {
        if (@sealed.Split(':') is not [Version, var nonceText, var cipherText])
        {
            throw new ExpressConnectException(
                "Secret.Newer", "A secret of this store is written in a way that this program does not know.", "Use the version of expressconnect that wrote it, or a newer one.");
        }

        var master = key.ForOpening();
        try
        {
            var cipher = Convert.FromBase64String(cipherText);
            var plain = new byte[cipher.Length - TagLength];
            using var aes = new AesGcm(Derive(master, "seal"), TagLength);
            aes.Decrypt(Convert.FromBase64String(nonceText), cipher.AsSpan(0, plain.Length), cipher.AsSpan(plain.Length), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or OverflowException or ArgumentException)
        {
            throw new ExpressConnectException(
                "Secret.WrongKey",
                $"A secret of this store was encrypted with another key than {key.Place}.",
                "Set EXPRESSCONNECT_KEY to the key of the store's other users (base64 of their ~/.expressconnect/key), or give the secret anew.",
                exception);
        }
    }

    private static byte[] Derive(byte[] master, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: Encoding.UTF8.GetBytes("expressconnect " + use));

    private JsonSerializerOptions NewJson()
    {
        var options = new JsonSerializerOptions(EngineJson.Default.Options);
        options.Converters.Insert(0, new SealedConverter(this));
        return options;
    }
}
