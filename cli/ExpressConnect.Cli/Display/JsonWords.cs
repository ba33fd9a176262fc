using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Display;

/// <summary>Pulumi's words for steps and changes in JSON.</summary>
internal static class JsonWords
{
    /// <summary>The step: <c>create-replacement</c>.</summary>
    public static string Of(StepKind kind) => kind switch
    {
        StepKind.Same => "same",
        StepKind.Create => "create",
        StepKind.Update => "update",
        StepKind.Delete => "delete",
        StepKind.Replace => "replace",
        StepKind.CreateReplacement => "create-replacement",
        StepKind.DeleteReplaced => "delete-replaced",
        StepKind.Read => "read",
        StepKind.ReadReplacement => "read-replacement",
        StepKind.Refresh => "refresh",
        StepKind.Discard => "discard",
        StepKind.DiscardReplaced => "discard-replaced",
        StepKind.RemovePendingReplace => "remove-pending-replace",
        StepKind.Import => "import",
        StepKind.ImportReplacement => "import-replacement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The change of a property: <c>update-replace</c>.</summary>
    public static string Of(PropertyChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var word = change.Kind switch
        {
            PropertyChangeKind.Add => "add",
            PropertyChangeKind.Delete => "delete",
            _ => "update",
        };
        return change.ForcesReplacement ? word + "-replace" : word;
    }

    /// <summary>How many steps of each kind, by name.</summary>
    public static JObject Of(PhaseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new JObject(result.Changes.Where(static c => c.Value > 0).Select(static c => new JProperty(Of(c.Key), c.Value)).OrderBy(static c => c.Name, StringComparer.Ordinal));
    }

    /// <summary>How grave a message is.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Debug => "debug",
        Severity.Info => "info",
        Severity.Warning => "warning",
        _ => "error",
    };
}
