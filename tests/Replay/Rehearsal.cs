using System.Collections.Concurrent;
using ExpressConnect.Deployments.Events;
using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>What the stand-ins of one replayed step share: which phase it is in, and which random ids stand for each other.</summary>
internal sealed class Rehearsal
{
    private readonly RecordedStep step;
    private readonly ConcurrentDictionary<int, bool> sent = new();
    private int phase = -1;

    /// <param name="step">The step.</param>
    /// <param name="recordedBefore">The recorded state before it.</param>
    /// <param name="before">The state that it is replayed on.</param>
    public Rehearsal(RecordedStep step, JObject recordedBefore, JObject before)
    {
        this.step = step;
        RecordedIds = new ProviderIds(recordedBefore, step.Phases.SelectMany(p => p.Calls).Where(c => c.Method == "Configure").Select(c => c.Request));
        OurIds = new ProviderIds(before, []);
        Recorded = new Normal(RecordedIds.NameOf);
        Ours = new Normal(OurIds.NameOf);
    }

    public ProviderIds RecordedIds { get; }

    public ProviderIds OurIds { get; }

    public Normal Recorded { get; }

    public Normal Ours { get; }

    /// <summary>The phase that runs, from 0.</summary>
    public int Phase => Volatile.Read(ref phase);

    /// <summary>Whether a registration has the name of another one, and came after it.</summary>
    public bool IsTwin(Call registration)
    {
        var urn = Relations.UrnOf(step, registration);
        var first = step.Phases[Phase].ToProviders.FirstOrDefault(c => c.Urn == urn && c.Method == "Check");
        var named = step.Phases[Phase].OfProgram.Where(c => c.Method == "RegisterResource" && Relations.UrnOf(step, c) == urn).ToList();
        return named.Count > 1 && first is not null && (named.Find(c => JToken.DeepEquals(c.Request["object"], first.Request["news"])) ?? named[0]) != registration;
    }

    /// <summary>A registration is on its way.</summary>
    public void Sent(Call registration) => sent[registration.Started] = true;

    /// <summary>Whether all that have the name of this resource, and came after it, are on their way.</summary>
    public bool TwinsAreSent(string urn) => step.Phases.ElementAtOrDefault(Phase)?.OfProgram
        .Where(c => c.Method == "RegisterResource" && Relations.UrnOf(step, c) == urn && IsTwin(c)).All(c => sent.ContainsKey(c.Started)) ?? true;

    public void Observe(DeploymentEvent happened)
    {
        if (happened is DeploymentEvent.PhaseStarted)
        {
            Interlocked.Increment(ref phase);
        }
    }

    /// <summary>Waits for something that must come; what does not come is found in the comparison afterwards.</summary>
    public static async Task UntilAsync(Func<bool> isSo, CancellationToken cancel = default)
    {
        for (var waited = 0; waited < 300 && !isSo(); waited++)
        {
            await Task.Delay(10, cancel);
        }
    }
}
