using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.States;

/// <summary>One resource as one line of JSON: its entry in the state, which also says what its secrets are encrypted with.</summary>
public static class ResourceStateJson
{
    private const string EncryptionKey = "secrets_providers";

    /// <summary>The resource as JSON without line breaks.</summary>
    /// <exception cref="DeploymentException">It holds a secret, and there is nothing to encrypt it with.</exception>
    public static string Write(ResourceState state, ISecretsProvider secrets)
    {
        ArgumentNullException.ThrowIfNull(state);
        var values = new PropertyValueWriter(secrets);
        var text = JsonText.Write(json => ResourceJsonWriter.Write(json, state, values));
        return values.Encryption is { } encryption
            ? $"{text[..^1]},\"{EncryptionKey}\":{JsonText.Write(json => DeploymentJson.WriteEncryption(json, encryption))}}}"
            : text;
    }

    /// <summary>The resource that <see cref="Write"/> wrote.</summary>
    /// <exception cref="DeploymentException">The text is not a resource, or a secret in it cannot be decrypted.</exception>
    public static ResourceState Read(string line, ISecretsProvider secrets)
    {
        try
        {
            var entry = (JObject)JsonText.Parse(line);
            var encryption = DeploymentJson.ReadEncryption(entry[EncryptionKey]);
            entry.Remove(EncryptionKey);
            return ResourceJsonReader.Read(entry, new PropertyValueReader(secrets, encryption));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidCastException)
        {
            throw new DeploymentException($"A recorded resource cannot be read: {e.Message}.", e);
        }
    }
}
