using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Engine;
using Pulumi.Protocol;

namespace ExpressConnect.Pulumi.Testing;

/// <summary>How a run of a program ended, and the network that it leaves, or plans.</summary>
public sealed class TestRun
{
    internal TestRun(DeploymentResult result, IReadOnlyList<DeploymentEvent> happened, NetworkMap map)
    {
        Map = map;
        Succeeded = result.Status == ExitStatus.Success;
        Outputs = PlainValue.Of(result.Outputs);
        Changes = result.Last?.Changes.ToDictionary() ?? [];
        Resources = Running.Steps.Resources(happened);
        var messages = happened.OfType<DeploymentEvent.Diagnostic>().Where(static message => !message.IsEphemeral).ToList();
        Errors = [.. messages.Where(static message => message.Severity == Severity.Error).Select(Text).Distinct()];
        Warnings = [.. messages.Where(static message => message.Severity == Severity.Warning).Select(Text).Distinct()];
        Findings =
        [
            .. messages.Where(static message => message is { Severity: Severity.Error or Severity.Warning, Urn: not null })
                .SelectMany(static message => RuleFinding.Of(message)).Distinct()
                .OrderBy(static finding => finding.Resource, StringComparer.Ordinal).ThenBy(static finding => finding.Rule, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether nothing failed.</summary>
    public bool Succeeded { get; }

    /// <summary>
    /// The stack's outputs as plain values: text, <see cref="bool"/>, <see cref="int"/> (<see cref="double"/> where it is none), lists,
    /// dictionaries. Secrets are open; what a preview does not know yet is left out.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Outputs { get; }

    /// <summary>The resources of the stack after the run, in the order in which they were done.</summary>
    public IReadOnlyList<TestResource> Resources { get; }

    /// <summary>How many resources the run treats how; unchanged ones count as <see cref="StepKind.Same"/>.</summary>
    public IReadOnlyDictionary<StepKind, int> Changes { get; }

    /// <summary>Every rule that is broken, warnings included, by resource and rule.</summary>
    public IReadOnlyList<RuleFinding> Findings { get; }

    /// <summary>Every error as a user reads it, broken rules included.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>Every warning as a user reads it.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The whole network after the run; after a preview, as it would be.</summary>
    public NetworkMap Map { get; }

    /// <summary>Whether one place of the network reaches another, there and back, and how, or what is missing.</summary>
    /// <param name="from">Name of a data centre; name or id of a VPC or vSwitch; an address or range inside a vSwitch.</param>
    /// <param name="to">The same, or any address or range.</param>
    /// <exception cref="ExpressConnectException">The network has no such place, or several.</exception>
    public PathAnswer Path(string from, string to) => new PathQuery(Map).Ask(from, to);

    /// <summary>The resource of this name.</summary>
    /// <param name="name">Its name in the program.</param>
    /// <exception cref="InvalidOperationException">There is none, or there are several of different types.</exception>
    public TestResource Resource(string name) => Resources.Where(resource => resource.Name == name).ToList() switch
    {
        [var only] => only,
        [] => throw new InvalidOperationException($"The stack has no resource \"{name}\". {this}"),
        var several => throw new InvalidOperationException($"The stack has several resources \"{name}\": {string.Join(", ", several.Select(static one => one.Type))}."),
    };

    /// <summary>Passes a run that succeeded on; one that failed ends the test with all its errors.</summary>
    /// <exception cref="InvalidOperationException">The run failed.</exception>
    public TestRun EnsureSucceeded() => Succeeded ? this : throw new InvalidOperationException(ToString());

    /// <summary>How it ended, with every error.</summary>
    public override string ToString() => Succeeded ? "The run succeeded." : string.Join("\n\n", Errors.Prepend("The run failed:"));

    private static string Text(DeploymentEvent.Diagnostic message) =>
        message.Urn is { } urn ? $"{ResourceUrn.Parse(urn).Type} ({ResourceUrn.Parse(urn).Name}): {message.Message}" : message.Message;
}
