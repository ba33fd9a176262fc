using System.Text.Json;

namespace ExpressConnect.Deployments.Secrets;

/// <summary>
/// Leaves secrets as they stand: read and written again, a ciphertext is the same as before, and no passphrase is asked for. Inside, a
/// secret's value is its ciphertext.
/// </summary>
public sealed class ClosedSecrets : ISecretsProvider, ISecretsCrypter
{
    private SecretsProviderState? recorded;

    /// <inheritdoc/>
    public ISecretsCrypter Current => this;

    /// <inheritdoc/>
    public SecretsProviderState? Known => recorded;

    /// <inheritdoc/>
    public SecretsProviderState State => recorded ?? throw new DeploymentException("There is a secret that nothing is known to be encrypted with.");

    /// <inheritdoc/>
    public ISecretsCrypter Open(SecretsProviderState recorded)
    {
        this.recorded = recorded;
        return this;
    }

    /// <inheritdoc/>
    public string Encrypt(string plaintext) => JsonSerializer.Deserialize(plaintext, JsonTypes.Default.String)!;

    /// <inheritdoc/>
    public string Decrypt(string ciphertext) => JsonSerializer.Serialize(ciphertext, JsonTypes.Default.String);
}
