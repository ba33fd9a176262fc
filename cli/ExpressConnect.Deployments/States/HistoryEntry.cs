using System.Collections.Immutable;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json;

namespace ExpressConnect.Deployments.States;

/// <summary>What the history of a stack says of one operation.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Succeeded">Whether nothing failed.</param>
public sealed record HistoryEntry(OperationKind Kind, DateTimeOffset Start, DateTimeOffset End, bool Succeeded)
{
    /// <summary>A note of the user.</summary>
    public string Message { get; init; } = "";

    /// <summary>Steps by what they did.</summary>
    public ImmutableSortedDictionary<StepKind, int> Changes { get; init; } = ImmutableSortedDictionary<StepKind, int>.Empty;

    /// <summary>The configuration that was used. Secrets are encrypted; where that is not possible, they are left out.</summary>
    public IReadOnlyDictionary<string, ConfigValue> Config { get; init; } = new Dictionary<string, ConfigValue>(StringComparer.Ordinal);

    internal string ToJson(ISecretsProvider secrets) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("kind");
        json.WriteValue(NameOf(Kind));
        json.WritePropertyName("startTime");
        json.WriteValue(Start.ToUnixTimeSeconds());
        json.WritePropertyName("message");
        json.WriteValue(Message);
        json.WritePropertyName("environment");
        json.WriteRawValue("{}");
        json.WritePropertyName("config");
        WriteConfig(json, secrets);
        json.WritePropertyName("result");
        json.WriteValue(Succeeded ? "succeeded" : "failed");
        json.WritePropertyName("endTime");
        json.WriteValue(End.ToUnixTimeSeconds());
        json.WritePropertyName("version");
        json.WriteValue(0);
        json.WritePropertyName("resourceChanges");
        json.WriteStartObject();
        foreach (var (kind, count) in Changes)
        {
            json.WritePropertyName(kind.JsonName());
            json.WriteValue(count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private void WriteConfig(JsonWriter json, ISecretsProvider secrets)
    {
        json.WriteStartObject();
        foreach (var (key, value) in Config.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!value.IsSecret)
            {
                json.WritePropertyName(key);
                json.WriteValue(value.Value);
            }
            else if (TryEncrypt(value.Value, secrets) is { } ciphertext)
            {
                json.WritePropertyName(key);
                json.WriteStartObject();
                json.WritePropertyName("secure");
                json.WriteValue(ciphertext);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static string? TryEncrypt(string text, ISecretsProvider secrets)
    {
        try
        {
            return secrets.Current.Encrypt(text);
        }
        catch (DeploymentException)
        {
            return null;
        }
    }

    private static string NameOf(OperationKind kind) => kind switch
    {
        OperationKind.Update => "update",
        OperationKind.Refresh => "refresh",
        OperationKind.Destroy => "destroy",
        OperationKind.Import => "resource-import",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
