using System.Text.RegularExpressions;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Drawing;

/// <summary>The rules that a preview found broken, read from its messages: the plugin is another process.</summary>
internal static partial class BrokenRules
{
    /// <summary>Each rule once for each resource, in the order of the messages.</summary>
    public static IReadOnlyList<SceneBreach> Of(IEnumerable<DeploymentEvent> happened) =>
    [
        .. happened.OfType<DeploymentEvent.Diagnostic>()
            .Where(static message => message is { Severity: Severity.Error, Urn: not null, IsEphemeral: false })
            .SelectMany(static message => message.Message.Split('\n').Select(static line => Headline().Match(line)).Where(static match => match.Success)
                .Select(match => new SceneBreach(match.Groups["rule"].Value, ResourceUrn.Parse(message.Urn!).Name, match.Groups["headline"].Value)))
            .Distinct(),
    ];

    /// <summary>The first line of a finding; its other lines are indented.</summary>
    [GeneratedRegex(@"^(Preview failed: )?(?<rule>[A-Z]+-\d+) (?<headline>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Headline();
}
