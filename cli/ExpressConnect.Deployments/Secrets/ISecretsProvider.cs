namespace ExpressConnect.Deployments.Secrets;

/// <summary>Where the encryption of a stack's secrets comes from: the passphrase scheme, or none.</summary>
public interface ISecretsProvider
{
    /// <summary>
    /// What newly written secrets are encrypted with. Asked when the first secret must be written.
    /// </summary>
    /// <exception cref="DeploymentException">There is no passphrase; the message says how to set one.</exception>
    ISecretsCrypter Current { get; }

    /// <summary>
    /// What the state says under <c>secrets_providers</c> if nothing in it is secret: null for nothing. Never throws.
    /// </summary>
    SecretsProviderState? Known { get; }

    /// <summary>What secrets of an existing state were encrypted with. Asked when the first secret must be read.</summary>
    /// <param name="recorded">What the state says under <c>secrets_providers</c>.</param>
    /// <exception cref="DeploymentException">The kind is not supported, or the passphrase is missing or wrong.</exception>
    ISecretsCrypter Open(SecretsProviderState recorded);
}

/// <summary>Encrypts and decrypts texts with one key.</summary>
public interface ISecretsCrypter
{
    /// <summary>What the state says of it under <c>secrets_providers</c>.</summary>
    SecretsProviderState State { get; }

    /// <summary>The text, encrypted (<c>v1:NONCE:CIPHERTEXT</c> in the passphrase scheme).</summary>
    string Encrypt(string plaintext);

    /// <summary>The text that <see cref="Encrypt"/> got.</summary>
    /// <exception cref="DeploymentException">It was not encrypted with this key.</exception>
    string Decrypt(string ciphertext);
}

/// <summary>How a state says what its secrets are encrypted with.</summary>
/// <param name="Type"><c>passphrase</c>, <c>b64</c> (tests), or a kind that needs the service or a cloud.</param>
/// <param name="State">What belongs to it, as JSON text: <c>{"salt":"v1:…"}</c> for <c>passphrase</c>.</param>
public sealed record SecretsProviderState(string Type, string? State);
