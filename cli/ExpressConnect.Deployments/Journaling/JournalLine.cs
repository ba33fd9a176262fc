using System.Collections.Immutable;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.Journaling;

/// <summary>Entries of the journal as single lines of JSON.</summary>
internal static class JournalLine
{
    public static string Write(JournalEntry entry, ISecretsProvider secrets)
    {
        JObject line = entry switch
        {
            JournalEntry.Begun begun => new JObject
            {
                ["begun"] = begun.Operation,
                ["kind"] = begun.Pending.Kind.ToString(),
                ["resource"] = ResourceStateJson.Write(begun.Pending.Resource, secrets),
            },
            JournalEntry.Ended ended => new JObject
            {
                ["ended"] = ended.Operation,
                ["removed"] = new JArray(ended.Removed.Select(e => (JToken)e)),
                ["written"] = new JArray(ended.Written.Select(w => new JArray(w.Entry, ResourceStateJson.Write(w.State, secrets)))),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
        return line.ToString(Formatting.None);
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="DeploymentException">It is none, or a secret in it cannot be decrypted.</exception>
    public static JournalEntry Read(string text, ISecretsProvider secrets)
    {
        try
        {
            var line = JObject.Parse(text);
            return line["begun"] is { } begun
                ? new JournalEntry.Begun(
                    (int)begun,
                    new PendingOperation(Enum.Parse<PendingOperationKind>((string)line["kind"]!), ResourceStateJson.Read((string)line["resource"]!, secrets)))
                : new JournalEntry.Ended(
                    (int?)line["ended"],
                    [.. line["removed"]!.Select(e => (int)e)],
                    [.. line["written"]!.Select(w => ((int)w[0]!, ResourceStateJson.Read((string)w[1]!, secrets)))]);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidCastException or NullReferenceException)
        {
            throw new DeploymentException($"The journal of the stack holds a line that cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The state with what an interrupted run has recorded after it.</summary>
    public static Snapshot Replay(Snapshot snapshot, IReadOnlyList<string> lines, ISecretsProvider secrets)
    {
        if (lines.Count == 0)
        {
            return snapshot;
        }

        var builder = new StateBuilder(snapshot);
        foreach (var line in lines)
        {
            builder.Apply(Read(line, secrets));
        }

        return builder.Build();
    }
}
