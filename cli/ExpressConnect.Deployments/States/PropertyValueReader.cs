using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;

namespace ExpressConnect.Deployments.States;

/// <summary>Reads property values of the state. Asks for the key when the first encrypted secret comes.</summary>
/// <param name="secrets">Opens what the state names.</param>
/// <param name="recorded">What the state says that its secrets are encrypted with.</param>
internal sealed class PropertyValueReader(ISecretsProvider secrets, SecretsProviderState? recorded)
{
    private ISecretsCrypter? crypter;

    /// <exception cref="FormatException">The JSON is no property value.</exception>
    public PropertyMap ReadMap(JToken token) => ReadMap(token, Decrypt);

    /// <exception cref="FormatException">The JSON is no property value.</exception>
    public PropertyValue Read(JToken token) => Read(token, Decrypt);

    private string Decrypt(string ciphertext)
    {
        crypter ??= secrets.Open(recorded ?? throw new FormatException(
            "there is an encrypted secret, but no 'secrets_providers' that says what it is encrypted with"));
        return crypter.Decrypt(ciphertext);
    }

    private static PropertyMap ReadMap(JToken token, Func<string, string> decrypt) => token is JObject value
        ? PropertyMap.From(value.Properties().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value, decrypt))))
        : throw new FormatException($"there is a {token.Type} where an object must be");

    private static PropertyValue Read(JToken token, Func<string, string> decrypt) => token.Type switch
    {
        JTokenType.Null => PropertyValue.None,
        JTokenType.Boolean => (bool)token,
        JTokenType.Integer => ((JValue)token).Value is BigInteger big ? (double)big : (double)token,
        JTokenType.Float => (double)token,
        JTokenType.String => (string)token! is var text && text == Unknowns.Text ? PropertyValue.NotKnown : text,
        JTokenType.Array => new PropertyValue.Array([.. token.Select(item => Read(item, decrypt))]),
        JTokenType.Object => ReadObject((JObject)token, decrypt),
        _ => throw new FormatException($"a value cannot be a {token.Type}"),
    };

    private static PropertyValue ReadObject(JObject value, Func<string, string> decrypt)
    {
        // A map of the user may have the key, but then with another kind of value.
        if (value[Signatures.Key] is not { Type: JTokenType.String } signature)
        {
            return ReadMap(value, decrypt);
        }

        switch ((string)signature!)
        {
            case Signatures.Secret:
                return PropertyValue.SecretOf(ReadSecret(value, decrypt));
            case Signatures.Reference:
                PropertyValue? id = Text(value, "id") switch
                {
                    null => null,
                    "" => PropertyValue.NotKnown,
                    var text => Unknowns.IsUnknown(text) ? PropertyValue.NotKnown : text,
                };
                var version = Text(value, "packageVersion");
                return new PropertyValue.Reference(Required(value, "urn"), id, version is { Length: > 0 } ? version : null);
            case Signatures.Asset:
                var asset = new PropertyValue.Asset(Text(value, "hash"), Text(value, "text"), Text(value, "path"), Text(value, "uri"));
                return asset is { IsElided: true, Hash: PropertyValue.Asset.EmptyHash } ? asset with { Text = "" } : asset;
            case Signatures.Archive:
                var assets = value["assets"] is { Type: not JTokenType.Null } members ? ReadMap(members, decrypt) : null;
                return new PropertyValue.Archive(Text(value, "hash"), assets, Text(value, "path"), Text(value, "uri"));
            case Signatures.Bytes:
                return new PropertyValue.Bytes([.. Convert.FromBase64String(Required(value, "value"))]);
            case PropertyValueWriter.NumberSignature:
                return BitConverter.UInt64BitsToDouble(
                    ulong.Parse(Required(value, "value"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            case var other:
                throw new FormatException($"values with the signature '{other}' are not known");
        }
    }

    private static PropertyValue ReadSecret(JObject value, Func<string, string> decrypt)
    {
        var plaintext = Text(value, "plaintext") ?? "";
        var ciphertext = Text(value, "ciphertext") ?? "";
        if (plaintext.Length == 0 == (ciphertext.Length == 0))
        {
            throw new FormatException("a secret must have one of 'plaintext' and 'ciphertext'");
        }

        var json = plaintext.Length > 0 ? plaintext : decrypt(ciphertext);
        try
        {
            return Read(JsonText.Parse(json), static inner => inner);
        }
        catch (JsonReaderException e)
        {
            // Without the parser's message, which would show a part of the secret.
            throw new FormatException("what a secret hides is not JSON", e);
        }
    }

    private static string Required(JObject value, string key) =>
        Text(value, key) ?? throw new FormatException($"a value with a signature lacks '{key}'");

    private static string? Text(JObject value, string key) =>
        value[key] is { Type: JTokenType.String } token ? (string?)token : null;
}
