using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ExpressConnect.Deployments.Secrets;

/// <summary>
/// The secrets of a stack, as far as local state has them: a passphrase of the environment. It is not asked for before the
/// first secret comes.
/// </summary>
/// <param name="environment">Holds <c>PULUMI_CONFIG_PASSPHRASE</c> or <c>PULUMI_CONFIG_PASSPHRASE_FILE</c>.</param>
/// <param name="salt"><c>encryptionsalt</c> of the stack's settings, or null: then that of the state, or a new one.</param>
/// <param name="kind"><c>secretsprovider</c> of the stack's settings, or null for the passphrase.</param>
public sealed class StackSecrets(IReadOnlyDictionary<string, string> environment, string? salt = null, string? kind = null) : ISecretsProvider
{
    private const string PassphraseVariable = "PULUMI_CONFIG_PASSPHRASE";
    private const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";
    private const string HowToSet =
        $"Set {PassphraseVariable} to the passphrase, or {FileVariable} to the path of a file that holds it, and run again.";

    // Deriving a key takes part of a second: once per salt.
    private readonly ConcurrentDictionary<string, Lazy<PassphraseCrypter>> opened = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private PassphraseCrypter? current;
    private string? recordedSalt;

    /// <inheritdoc/>
    public ISecretsCrypter Current
    {
        get
        {
            lock (gate)
            {
                return current ??= OpenCurrent();
            }
        }
    }

    /// <inheritdoc/>
    public SecretsProviderState? Known
    {
        get
        {
            lock (gate)
            {
                return current?.State ?? (salt is null ? null : PassphraseCrypter.StateOf(salt));
            }
        }
    }

    /// <inheritdoc/>
    public ISecretsCrypter Open(SecretsProviderState recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        switch (recorded.Type)
        {
            case PassphraseCrypter.Type:
                try
                {
                    var found = PassphraseCrypter.SaltOf(recorded);
                    var crypter = Open(found, "The state");
                    lock (gate)
                    {
                        recordedSalt ??= found;
                    }

                    return crypter;
                }
                catch (FormatException e)
                {
                    throw new DeploymentException($"The state does not say how its secrets are encrypted: {e.Message}", e);
                }

            case Base64Secrets.Type:
                return new Base64Secrets();
            default:
                throw new DeploymentException(
                    $"The state's secrets are encrypted with '{recorded.Type}', which only the Pulumi CLI can open. "
                    + "Let it change that: pulumi stack change-secrets-provider passphrase.");
        }
    }

    /// <summary>Decrypts a secure value of the stack's settings.</summary>
    /// <param name="ciphertext">What stands after <c>secure:</c>.</param>
    /// <param name="where">File and place, for the message.</param>
    /// <exception cref="DeploymentException">There is no passphrase or salt, or it is another one.</exception>
    public string DecryptSetting(string ciphertext, string where)
    {
        RefuseOtherKinds();
        if (salt is null)
        {
            throw new DeploymentException(
                $"{where} is encrypted, but the file has no 'encryptionsalt'. Take the file from where the value was set, or set the value anew.",
                ExitStatus.ConfigurationError);
        }

        return Open(salt, where).Decrypt(ciphertext);
    }

    /// <summary>Encrypts a value for the stack's settings.</summary>
    /// <returns>What stands after <c>secure:</c>, and the salt that <c>encryptionsalt</c> must say.</returns>
    /// <exception cref="DeploymentException">There is no passphrase, or it is another one.</exception>
    public (string Ciphertext, string Salt) EncryptSetting(string value)
    {
        var crypter = (PassphraseCrypter)Current;
        return (crypter.Encrypt(value), crypter.Salt);
    }

    private PassphraseCrypter OpenCurrent()
    {
        RefuseOtherKinds();
        return (salt ?? recordedSalt) is { } known
            ? Open(known, "The stack")
            : PassphraseCrypter.Create(
                Passphrase() ?? throw new DeploymentException($"A secret must be written, and there is no passphrase to encrypt it with. {HowToSet}"));
    }

    private PassphraseCrypter Open(string saltText, string where)
    {
        var passphrase = Passphrase()
            ?? throw new DeploymentException($"{where} holds secrets, and there is no passphrase to decrypt them with. {HowToSet}");
        try
        {
            return opened.GetOrAdd(saltText, text => new Lazy<PassphraseCrypter>(() => PassphraseCrypter.Open(passphrase, text))).Value;
        }
        catch (CryptographicException e)
        {
            throw new DeploymentException($"{where} holds secrets of another passphrase: incorrect passphrase. {HowToSet}", e);
        }
        catch (FormatException e)
        {
            throw new DeploymentException($"{where} has an encryption salt that cannot be read. {e.Message}", e);
        }
    }

    private void RefuseOtherKinds()
    {
        if (kind is not (null or "" or "default" or PassphraseCrypter.Type))
        {
            throw new DeploymentException(
                $"The stack's settings say secretsprovider: {kind}, which only the Pulumi CLI can use. "
                + "Let it change that: pulumi stack change-secrets-provider passphrase.",
                ExitStatus.ConfigurationError);
        }
    }

    private string? Passphrase()
    {
        if (environment.TryGetValue(PassphraseVariable, out var passphrase))
        {
            return passphrase;
        }

        if (!environment.TryGetValue(FileVariable, out var file) || file.Length == 0)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The file that {FileVariable} names cannot be read: {e.Message}", e);
        }
    }
}
