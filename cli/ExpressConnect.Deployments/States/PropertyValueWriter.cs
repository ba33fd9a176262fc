using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;

namespace ExpressConnect.Deployments.States;

/// <summary>Writes property values as the state has them. Asks for the encryption when the first secret comes.</summary>
internal sealed class PropertyValueWriter
{
    /// <summary>Marks a number that JSON does not have.</summary>
    public const string NumberSignature = "8ad145fe-0d11-4827-bfd7-1abcbf086f5c";

    private readonly Func<string, string> encrypt;
    private readonly string secretKey = "ciphertext";
    private ISecretsCrypter? crypter;

    public PropertyValueWriter(ISecretsProvider secrets) => encrypt = text => (crypter ??= secrets.Current).Encrypt(text);

    /// <summary>Secrets become what the function says.</summary>
    public PropertyValueWriter(Func<string, string> encrypt) => this.encrypt = encrypt;

    /// <summary>What secrets were encrypted with; null if there were none.</summary>
    public SecretsProviderState? Encryption => crypter?.State;

    /// <summary>Secrets are written in the open, as <c>plaintext</c>.</summary>
    public static PropertyValueWriter Open() => new(static text => text, "plaintext");

    private PropertyValueWriter(Func<string, string> encrypt, string secretKey)
        : this(encrypt) => this.secretKey = secretKey;

    /// <summary>Whether there was a byte string: readers must know that they can come.</summary>
    public bool WroteBytes { get; private set; }

    public void Write(JsonWriter json, PropertyMap map) => Write(json, map, encrypt);

    public void Write(JsonWriter json, PropertyValue value) => Write(json, value, encrypt);

    private void Write(JsonWriter json, PropertyMap map, Func<string, string> encrypt)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            Write(json, value, encrypt);
        }

        json.WriteEndObject();
    }

    private void Write(JsonWriter json, PropertyValue value, Func<string, string> encrypt)
    {
        switch (value)
        {
            case PropertyValue.Null:
                json.WriteNull();
                break;
            case PropertyValue.Bool plain:
                json.WriteValue(plain.Value);
                break;
            case PropertyValue.Number { Value: var number } when double.IsFinite(number):
                json.WriteRawValue(JsonText.Number(number));
                break;
            case PropertyValue.Number { Value: var number }:
                WriteSigned(json, NumberSignature, ("value", BitConverter.DoubleToUInt64Bits(number).ToString("x16")));
                break;
            case PropertyValue.String plain:
                json.WriteValue(plain.Value);
                break;
            case PropertyValue.Array array:
                json.WriteStartArray();
                foreach (var item in array.Items)
                {
                    Write(json, item, encrypt);
                }

                json.WriteEndArray();
                break;
            case PropertyValue.Object plain:
                Write(json, plain.Properties, encrypt);
                break;
            case PropertyValue.Secret secret:
                // What is secret inside a secret is encrypted with it, once.
                var text = JsonText.Write(inner => Write(inner, secret.Value, static plain => plain));
                WriteSigned(json, Signatures.Secret, (secretKey, encrypt(text)));
                break;
            case PropertyValue.Output output:
                Write(json, output.WithoutOutputs(), encrypt);
                break;
            case PropertyValue.Unknown:
                json.WriteValue(Unknowns.Text);
                break;
            case PropertyValue.Reference reference:
                var id = reference.Id is null ? null : (reference.Id.Bare as PropertyValue.String)?.Value ?? "";
                WriteSigned(
                    json, Signatures.Reference, ("id", id), ("packageVersion", reference.PackageVersion ?? ""), ("urn", reference.Urn));
                break;
            case PropertyValue.Bytes bytes:
                WroteBytes = true;
                WriteSigned(json, Signatures.Bytes, ("value", Convert.ToBase64String(bytes.Value.AsSpan())));
                break;
            case PropertyValue.Asset asset:
                // An empty text is written as the hash of nothing, without the text.
                var content = asset is { Text: "", Hash: PropertyValue.Asset.EmptyHash } ? null : asset.Text;
                WriteSigned(
                    json, Signatures.Asset, ("hash", asset.Hash), ("path", asset.Path), ("text", content), ("uri", asset.Uri));
                break;
            case PropertyValue.Archive archive:
                json.WriteStartObject();
                WriteText(json, Signatures.Key, Signatures.Archive);
                if (archive.Assets is not null)
                {
                    json.WritePropertyName("assets");
                    Write(json, archive.Assets, encrypt);
                }

                WriteText(json, "hash", archive.Hash);
                WriteText(json, "path", archive.Path);
                WriteText(json, "uri", archive.Uri);
                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} has no form in the state.");
        }
    }

    private static void WriteSigned(JsonWriter json, string signature, params ReadOnlySpan<(string Key, string? Text)> parts)
    {
        json.WriteStartObject();
        WriteText(json, Signatures.Key, signature);
        foreach (var (key, text) in parts)
        {
            WriteText(json, key, text);
        }

        json.WriteEndObject();
    }

    private static void WriteText(JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WritePropertyName(key);
            json.WriteValue(text);
        }
    }
}
