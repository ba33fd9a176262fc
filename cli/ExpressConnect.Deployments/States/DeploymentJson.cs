using System.Collections.Immutable;
using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.States;

/// <summary>Pulumi's deployment format: what <c>pulumi stack export</c> writes and <c>pulumi stack import</c> takes.</summary>
public static class DeploymentJson
{
    private static readonly (string Key, string Feature)[] FeaturesOfOthers =
        [("viewOf", "views"), ("snippetID", "snippets-prototype"), ("extensionRef", "extensionParameterization")];

    private static readonly ImmutableHashSet<string> KnownFeatures =
    [
        "refreshBeforeUpdate", "views", "hooks", "taint", "replaceWith", "snippets-prototype", "extensionParameterization",
        "byteString",
    ];

    /// <summary>The state as JSON: version 3, or 4 if it holds something that readers of version 3 do not know.</summary>
    /// <exception cref="DeploymentException">It holds a secret, and there is nothing to encrypt it with.</exception>
    public static string Write(Snapshot snapshot, ISecretsProvider secrets) => Write(snapshot, new PropertyValueWriter(secrets), secrets.Known);

    /// <summary>The state as JSON with its secrets in the open.</summary>
    public static string WriteOpen(Snapshot snapshot) => Write(snapshot, PropertyValueWriter.Open(), known: null);

    private static string Write(Snapshot snapshot, PropertyValueWriter values, SecretsProviderState? known)
    {
        var deployment = WriteDeployment(snapshot, values, known, out var features);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            WriteVersion(json, features);
            json.WritePropertyName("deployment");
            json.WriteRawValue(deployment);
            json.WriteEndObject();
        });
    }

    /// <summary>The state of this JSON.</summary>
    /// <exception cref="DeploymentException">It is not a deployment of version 3 or 4, or its secrets cannot be decrypted.</exception>
    public static Snapshot Read(string text, ISecretsProvider secrets)
    {
        try
        {
            var root = JsonText.Parse(text) as JObject ?? throw new FormatException("it is no JSON object");
            CheckVersion(root);
            return ReadDeployment(root["deployment"] ?? throw new FormatException("there is no 'deployment'"), secrets);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidCastException)
        {
            throw new DeploymentException($"This is not a state of a stack: {e.Message.TrimEnd('.')}.", e);
        }
    }

    internal static void WriteVersion(JsonWriter json, ImmutableArray<string> features)
    {
        json.WritePropertyName("version");
        json.WriteValue(features.IsEmpty ? 3 : 4);
        if (!features.IsEmpty)
        {
            json.WritePropertyName("features");
            json.WriteStartArray();
            foreach (var feature in features)
            {
                json.WriteValue(feature);
            }

            json.WriteEndArray();
        }
    }

    internal static void CheckVersion(JObject root)
    {
        var version = (int?)root["version"] ?? throw new FormatException("there is no 'version'");
        if (version is not (3 or 4))
        {
            throw new FormatException($"its version is {version}; 3 and 4 can be read");
        }

        var unknown = root["features"]?.Select(feature => (string)feature!).Where(name => !KnownFeatures.Contains(name)).ToList();
        if (unknown is { Count: > 0 })
        {
            throw new FormatException($"it needs a newer version of this program, which knows: {string.Join(", ", unknown)}");
        }
    }

    internal static string WriteDeployment(Snapshot snapshot, ISecretsProvider secrets, out ImmutableArray<string> features) =>
        WriteDeployment(snapshot, new PropertyValueWriter(secrets), secrets.Known, out features);

    private static string WriteDeployment(
        Snapshot snapshot, PropertyValueWriter values, SecretsProviderState? known, out ImmutableArray<string> features)
    {
        var resources = JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (var resource in snapshot.Resources)
            {
                ResourceJsonWriter.Write(json, resource, values);
            }

            json.WriteEndArray();
        });
        var operations = JsonText.Write(json => WriteOperations(json, snapshot.PendingOperations, values));
        features = FeaturesOf(snapshot, values);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("manifest");
            WriteManifest(json, snapshot.Manifest);

            // After the resources, because only they show whether there is a secret.
            if ((values.Encryption ?? known ?? snapshot.SecretsProvider) is { } encryption)
            {
                json.WritePropertyName("secrets_providers");
                WriteEncryption(json, encryption);
            }

            if (!snapshot.Resources.IsEmpty)
            {
                json.WritePropertyName("resources");
                json.WriteRawValue(resources);
            }

            if (!snapshot.PendingOperations.IsEmpty)
            {
                json.WritePropertyName("pending_operations");
                json.WriteRawValue(operations);
            }

            json.WritePropertyName("metadata");
            json.WriteRawValue("{}");
            json.WriteEndObject();
        });
    }

    /// <exception cref="FormatException">The JSON is not a deployment.</exception>
    internal static Snapshot ReadDeployment(JToken token, ISecretsProvider secrets)
    {
        var deployment = (JObject)token;
        var encryption = ReadEncryption(deployment["secrets_providers"]);
        var values = new PropertyValueReader(secrets, encryption);
        return new Snapshot
        {
            Manifest = deployment["manifest"] is JObject manifest ? ReadManifest(manifest) : new Manifest(),
            SecretsProvider = encryption,
            Resources = [.. (deployment["resources"] ?? new JArray()).Select(entry => ResourceJsonReader.Read(entry, values))],
            PendingOperations = [.. (deployment["pending_operations"] ?? new JArray()).Select(entry => ReadOperation(entry, values))],
        };
    }

    internal static void WriteEncryption(JsonWriter json, SecretsProviderState encryption)
    {
        json.WriteStartObject();
        json.WritePropertyName("type");
        json.WriteValue(encryption.Type);
        if (encryption.State is { } state)
        {
            json.WritePropertyName("state");
            json.WriteRawValue(state);
        }

        json.WriteEndObject();
    }

    internal static SecretsProviderState? ReadEncryption(JToken? token) =>
        token is JObject encryption && (string?)encryption["type"] is { Length: > 0 } type
            ? new SecretsProviderState(type, encryption["state"] is { Type: not JTokenType.Null } state ? state.ToString(Formatting.None) : null)
            : null;

    private static void WriteOperations(JsonWriter json, ImmutableArray<PendingOperation> operations, PropertyValueWriter values)
    {
        json.WriteStartArray();
        foreach (var operation in operations)
        {
            json.WriteStartObject();
            json.WritePropertyName("resource");
            ResourceJsonWriter.Write(json, operation.Resource, values);
            json.WritePropertyName("type");
            json.WriteValue(NameOf(operation.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static PendingOperation ReadOperation(JToken entry, PropertyValueReader values)
    {
        var type = (string?)entry["type"];
        foreach (var kind in Enum.GetValues<PendingOperationKind>().Where(kind => NameOf(kind) == type))
        {
            return new PendingOperation(kind, ResourceJsonReader.Read(entry["resource"] ?? JValue.CreateNull(), values));
        }

        throw new FormatException($"a pending operation is of the type '{type}', which is not known");
    }

    private static string NameOf(PendingOperationKind kind) => kind switch
    {
        PendingOperationKind.Creating => "creating",
        PendingOperationKind.Updating => "updating",
        PendingOperationKind.Deleting => "deleting",
        PendingOperationKind.Reading => "reading",
        PendingOperationKind.Importing => "importing",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    private static void WriteManifest(JsonWriter json, Manifest manifest)
    {
        json.WriteStartObject();
        json.WritePropertyName("time");
        json.WriteValue(JsonText.Time(manifest.Time ?? DateTimeOffset.MinValue));
        json.WritePropertyName("magic");
        json.WriteValue(manifest.Magic);
        json.WritePropertyName("version");
        json.WriteValue(manifest.Version);
        json.WriteEndObject();
    }

    private static Manifest ReadManifest(JObject manifest) => new(
        manifest["time"] is { Type: JTokenType.String } time ? ResourceJsonReader.Time(time) : null,
        (string?)manifest["magic"] ?? "",
        (string?)manifest["version"] ?? "");

    private static ImmutableArray<string> FeaturesOf(Snapshot snapshot, PropertyValueWriter values)
    {
        var states = snapshot.Resources.Concat(snapshot.PendingOperations.Select(operation => operation.Resource)).ToList();
        var features = ImmutableArray.CreateBuilder<string>();
        AddIf("refreshBeforeUpdate", states.Exists(state => state.RefreshBeforeUpdate));
        AddIf("hooks", states.Exists(state => !state.Hooks.IsEmpty));
        AddIf("taint", states.Exists(state => state.Taint));
        AddIf("replaceWith", states.Exists(state => !state.ReplaceWith.IsEmpty));
        AddIf("byteString", values.WroteBytes);
        foreach (var (key, feature) in FeaturesOfOthers)
        {
            AddIf(feature, states.Exists(state => state.Others.ContainsKey(key)));
        }

        features.Sort(StringComparer.Ordinal);
        return features.ToImmutable();

        void AddIf(string feature, bool used)
        {
            if (used)
            {
                features.Add(feature);
            }
        }
    }
}
