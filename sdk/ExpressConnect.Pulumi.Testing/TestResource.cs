using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Pulumi.Testing;

/// <summary>A resource of a stack after a run.</summary>
/// <param name="Type">Its type token, such as <c>expressconnect:index:Vpc</c>.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Id">Its id; empty for a component, and where a preview cannot be certain.</param>
/// <param name="Step">What the run does to it.</param>
/// <param name="Outputs">Its outputs as plain values, by their names in the schema; see <see cref="TestRun.Outputs"/>.</param>
public sealed record TestResource(string Type, string Name, string Id, StepKind Step, IReadOnlyDictionary<string, object?> Outputs);
