using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.Secrets;

/// <summary>
/// The CLI's passphrase scheme: a key from passphrase and salt, AES-256-GCM per value. The salt's text
/// (<c>v1:SALT:v1:NONCE:CIPHERTEXT</c>) ends in a known word, encrypted, by which a wrong passphrase is recognised.
/// </summary>
internal sealed class PassphraseCrypter : ISecretsCrypter
{
    public const string Type = "passphrase";

    private const string Version = "v1";
    private const string KnownWord = "pulumi";
    private const int SaltBytes = 8;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int Iterations = 1_000_000;

    private readonly byte[] key;

    private PassphraseCrypter(byte[] key, string salt)
    {
        this.key = key;
        Salt = salt;
    }

    /// <summary>The salt's text: <c>encryptionsalt</c> of the stack's settings.</summary>
    public string Salt { get; }

    public SecretsProviderState State => StateOf(Salt);

    /// <summary>What a state says that was encrypted with this salt.</summary>
    public static SecretsProviderState StateOf(string salt) => new(Type, new JObject { ["salt"] = salt }.ToString(Formatting.None));

    /// <summary>With a new salt.</summary>
    public static PassphraseCrypter Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var derived = DeriveKey(passphrase, salt);
        return new PassphraseCrypter(derived, $"{Version}:{Convert.ToBase64String(salt)}:{Encrypt(derived, KnownWord)}");
    }

    /// <summary>With the salt of this text.</summary>
    /// <exception cref="FormatException">The text is not a salt's.</exception>
    /// <exception cref="CryptographicException">The passphrase is another one.</exception>
    public static PassphraseCrypter Open(string passphrase, string salt)
    {
        var parts = salt.Split(':', 3);
        if (parts is not [Version, _, _])
        {
            throw new FormatException("The salt must read v1:SALT:v1:NONCE:CIPHERTEXT.");
        }

        var derived = DeriveKey(passphrase, Convert.FromBase64String(parts[1]));
        return Decrypt(derived, parts[2]) == KnownWord
            ? new PassphraseCrypter(derived, salt)
            : throw new CryptographicException("The passphrase is another one.");
    }

    /// <summary>The salt's text in a state's description.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string SaltOf(SecretsProviderState recorded)
    {
        try
        {
            return (string?)JObject.Parse(recorded.State ?? "{}")["salt"] ?? throw new FormatException("There is no salt.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new FormatException("There is no salt.", e);
        }
    }

    public string Encrypt(string plaintext) => Encrypt(key, plaintext);

    public string Decrypt(string ciphertext)
    {
        try
        {
            return Decrypt(key, ciphertext);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            throw new DeploymentException("A secret was not encrypted with this stack's passphrase and salt, or it was altered.", e);
        }
    }

    private static byte[] DeriveKey(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Iterations, HashAlgorithmName.SHA256, KeyBytes);

    private static string Encrypt(byte[] key, string plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var content = Encoding.UTF8.GetBytes(plaintext);
        var sealedContent = new byte[content.Length + TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, content, sealedContent.AsSpan(0, content.Length), sealedContent.AsSpan(content.Length));
        return $"{Version}:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedContent)}";
    }

    private static string Decrypt(byte[] key, string ciphertext)
    {
        if (ciphertext.Split(':') is not [Version, var nonceText, var contentText]
            || Convert.FromBase64String(nonceText) is not { Length: NonceBytes } nonce
            || Convert.FromBase64String(contentText) is not { Length: >= TagBytes } sealedContent)
        {
            throw new FormatException("An encrypted value must read v1:NONCE:CIPHERTEXT.");
        }

        var content = new byte[sealedContent.Length - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce, sealedContent.AsSpan(0, content.Length), sealedContent.AsSpan(content.Length), content);
        return Encoding.UTF8.GetString(content);
    }
}
