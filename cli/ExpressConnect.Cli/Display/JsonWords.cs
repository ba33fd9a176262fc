using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Display;

/// <summary>Pulumi's words for changes, counts and messages in JSON.</summary>
internal static class JsonWords
{
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
        return new JObject(result.Changes.Where(static c => c.Value > 0).Select(static c => new JProperty(c.Key.JsonName(), c.Value)).OrderBy(static c => c.Name, StringComparer.Ordinal));
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
