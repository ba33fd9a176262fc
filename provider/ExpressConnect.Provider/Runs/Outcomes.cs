using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What came of a change, told to people and to the engine.</summary>
internal static class Outcomes
{
    /// <summary>Answer of a Create.</summary>
    public static async Task<Created<TOutputs>> Created<TState, TOutputs>(
        this Operation operation, Outcome<TState> outcome, Func<TState, TOutputs> outputs)
        where TState : Resource
        where TOutputs : class
    {
        await operation.Tell(outcome);
        return new Created<TOutputs>(outcome.Id, outcome.State is { } state ? outputs(state) : null)
        {
            NotReady = NotReady(operation, outcome.State),
            Refusal = Refusal(outcome),
        };
    }

    /// <summary>Answer of an Update.</summary>
    public static async Task<Updated<TOutputs>> Updated<TState, TOutputs>(
        this Operation operation, Outcome<TState> outcome, Func<TState, TOutputs> outputs)
        where TState : Resource
        where TOutputs : class
    {
        await operation.Tell(outcome);
        return new Updated<TOutputs>(outcome.State is { } state ? outputs(state) : null)
        {
            NotReady = NotReady(operation, outcome.State),
            Refusal = Refusal(outcome),
        };
    }

    /// <summary>Shows warnings and notes under the resource.</summary>
    public static async Task Tell<TState>(this Operation operation, Outcome<TState> outcome)
        where TState : class
    {
        foreach (var finding in outcome.Findings.Where(finding => finding.Level == FindingLevel.Warning))
        {
            await operation.Log.Warning(FindingText.Render(finding));
        }

        foreach (var note in outcome.Notes)
        {
            await operation.Log.Info(note);
        }
    }

    /// <summary>A refusal in the words of the engine's findings; who must act follows from them.</summary>
    public static Failure Explain(ExpressConnectException refusal)
    {
        var errors = refusal.Findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        var kind = errors.Exists(error => error.Rule.Length > 0) ? FailureKind.Plan : refusal.IsTransient ? FailureKind.Busy : FailureKind.Outside;
        return new Failure(kind, FindingText.Render(errors));
    }

    /// <summary>What exists and is not yet what was asked: recorded, and the next run goes on.</summary>
    public static IReadOnlyList<string> Waiting(Resource state) => state switch
    {
        { Phase: { IsTransient: true, Until: { } until } } =>
            [$"{Recorded(state)} until {until.ToText()}, by the clock of its world. Nothing has to be mended: run up again after that, and it goes on from there."],
        { WaitsFor: { } what } =>
            [$"{Recorded(state)}: it waits for {what}. Nothing has to be mended: run up again after that, and it goes on from there.{(state is PhysicalConnection ? " What every line waits for: expressconnect lines." : "")}"],
        _ => [],
    };

    private static string Recorded(Resource state) =>
        $"{state.KindName} {state.Id} {(state is PhysicalConnection ? "is ordered and recorded" : "exists and is recorded")}, and is {state.Status}";

    private static IReadOnlyList<string> NotReady(Operation operation, Resource? state) =>
        operation.Preview || state is null ? [] : Waiting(state);

    /// <summary>In a preview whatever the deployment will refuse is the plan's affair.</summary>
    private static Failure? Refusal<TState>(Outcome<TState> outcome)
        where TState : class =>
        outcome.Refusal is { } refusal ? Explain(refusal) with { Kind = FailureKind.Plan } : null;
}
