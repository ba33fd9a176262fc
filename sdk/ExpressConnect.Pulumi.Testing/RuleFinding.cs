using ExpressConnect.Deployments.Events;
using ExpressConnect.Engine;
using Pulumi.Protocol;

namespace ExpressConnect.Pulumi.Testing;

/// <summary>A rule that a resource breaks.</summary>
/// <param name="Rule">Its id, such as <c>PEER-22</c>.</param>
/// <param name="Resource">Name of the resource in the program.</param>
/// <param name="Level">Whether it refuses the resource or warns.</param>
/// <param name="Headline">The wrong, in a few words.</param>
/// <param name="Reason">The facts, with values and both parties.</param>
/// <param name="Remedy">What to do.</param>
public sealed record RuleFinding(string Rule, string Resource, FindingLevel Level, string Headline, string Reason, string Remedy)
{
    internal static IEnumerable<RuleFinding> Of(DeploymentEvent.Diagnostic message) =>
        from finding in FindingText.Read(message.Message)
        select new RuleFinding(
            finding.Rule,
            ResourceUrn.Parse(message.Urn!).Name,
            message.Severity == Severity.Error ? FindingLevel.Error : FindingLevel.Warning,
            finding.Headline,
            finding.Detail,
            finding.Remedy);
}
