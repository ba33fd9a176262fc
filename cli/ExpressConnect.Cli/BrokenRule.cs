using ExpressConnect.Deployments.Events;
using ExpressConnect.Engine;
using Pulumi.Protocol;

namespace ExpressConnect.Cli;

/// <summary>A rule that a plan breaks.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Resource">Name of the resource that breaks it.</param>
/// <param name="Headline">How.</param>
internal sealed record BrokenRule(string Rule, string Resource, string Headline)
{
    /// <summary>
    /// Those that a preview found, read from its messages, because the plugin is another process: each once for each resource, by
    /// resource and rule: the order of the messages is chance.
    /// </summary>
    public static IReadOnlyList<BrokenRule> Of(IEnumerable<DeploymentEvent> happened) =>
    [
        .. happened.OfType<DeploymentEvent.Diagnostic>()
            .Where(static message => message is { Severity: Severity.Error, Urn: not null, IsEphemeral: false })
            .SelectMany(static message => FindingText.Read(message.Message)
                .Select(finding => new BrokenRule(finding.Rule, ResourceUrn.Parse(message.Urn!).Name, finding.Headline)))
            .Distinct()
            .OrderBy(static broken => broken.Resource, StringComparer.Ordinal)
            .ThenBy(static broken => broken.Rule, StringComparer.Ordinal),
    ];
}
