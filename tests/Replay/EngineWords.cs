using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Replay;

/// <summary>Which of the messages that a recording shows are the engine's own. The others came from program or provider, and the stand-ins send them.</summary>
internal static class EngineWords
{
    private static readonly Regex Own = new(
        "^(" + string.Join(
            '|',
            @"(update|preview|destroy|refresh) failed(:|$)",
            "(Preview|Update) failed: ",
            "Duplicate resource URN ",
            @"\S+ resource '.*'(: property .* value .*)? has a problem: ",
            "resource '.*' does not exist",
            "unable to replace resource ",
            "resource \".*\" cannot be deleted",
            "Resource '.*' will be destroyed but was not specified in --target list",
            "Detected that .* exited prematurely",
            "Attempting to deploy or update resources with ",
            "The refreshed resource is in an unhealthy state",
            "an unhandled error occurred: ",
            "previously-imported resources that still specify an ID",
            "inputs to import do not match the existing resource",
            "provider does not support importing resources") + ")",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));

    private static readonly Regex NotReady = new(@"^\d+ errors? occurred:\n", RegexOptions.None, TimeSpan.FromSeconds(1));

    public static bool Are(RecordedPhase phase, Message message) =>
        Own.IsMatch(message.Text)
        || (NotReady.IsMatch(message.Text) && !message.Subject.StartsWith(ResourceUrn.RootStackType, StringComparison.Ordinal))
        || phase.Calls.Any(c => c is { IsToProvider: true, Error: { } error } && message.Text.EndsWith(error[(error.IndexOf("desc = ", StringComparison.Ordinal) + 7)..].TrimEnd(), StringComparison.Ordinal))
        || ((string?)phase.Run?.Response?["error"] is { Length: > 0 } end && message.Text == end.TrimEnd());
}
