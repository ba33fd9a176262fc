using System.Text;

namespace ExpressConnect.Deployments.Secrets;

/// <summary>Pulumi's scheme for tests: base64, which hides nothing from anybody.</summary>
public sealed class Base64Secrets : ISecretsProvider, ISecretsCrypter
{
    internal const string Type = "b64";

    /// <inheritdoc/>
    public ISecretsCrypter Current => this;

    /// <inheritdoc/>
    public SecretsProviderState? Known => State;

    /// <inheritdoc/>
    public SecretsProviderState State { get; } = new(Type, State: null);

    /// <inheritdoc/>
    public ISecretsCrypter Open(SecretsProviderState recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.Type == Type
            ? this
            : throw new DeploymentException($"The state's secrets are encrypted with '{recorded.Type}', not '{Type}'.");
    }

    /// <inheritdoc/>
    public string Encrypt(string plaintext) => Convert.ToBase64String(Encoding.UTF8.GetBytes(plaintext));

    /// <inheritdoc/>
    public string Decrypt(string ciphertext)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(ciphertext));
        }
        catch (FormatException e)
        {
            throw new DeploymentException("A secret is not base64.", e);
        }
    }
}
