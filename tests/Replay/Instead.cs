using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>
/// Where we do better than what was recorded, after the engine was killed. The rules are these two; where they apply in the
/// recordings at hand stands in <c>recordings/expected-instead.json</c>.
/// </summary>
internal static class Instead
{
    /// <summary>The lock of a process that has ended is taken over, with a note, and the run goes on.</summary>
    public const string Lock = "a dead process's lock is taken over";

    /// <summary>A pending create is gone once its resource is adopted or made, and what is said of it is said in other words.</summary>
    public const string Pending = "a pending create is gone once made";

    private const string Recorded = "Attempting to deploy or update resources with ";
    private const string Ours = "A run that did not end in order was ";

    /// <summary>Whether a run was refused because a killed one had left its lock.</summary>
    public static bool IsLocked(Scenario scenario, RecordedStep step) =>
        step.Phases.Count == 0 && step.Output.Contains("the stack is currently locked by", StringComparison.Ordinal) && scenario.Steps.Take(step.Index).Any(s => s.IsKilled);

    /// <summary>The step that a run does which takes the lock over: what was recorded once the lock was removed.</summary>
    public static RecordedStep Unlocked(Scenario scenario, RecordedStep step) =>
        scenario.Steps.Skip(step.Index + 1).First(s => s.CommandLine == step.CommandLine && s.Phases.Count > 0);

    /// <summary>The recorded state without pending creates of what exists in it.</summary>
    public static bool DropMade(JObject recorded)
    {
        var living = (recorded["deployment"]?["resources"] as JArray ?? []).Where(r => r["delete"] is null).Select(r => (string)r["urn"]!).ToHashSet(StringComparer.Ordinal);
        var made = (recorded["deployment"]?["pending_operations"] as JArray ?? []).Where(o => (string)o["type"]! == "creating" && living.Contains((string)o["resource"]!["urn"]!)).ToList();
        made.ForEach(o => o.Remove());
        return made.Count > 0;
    }

    /// <summary>The phases of an output without what is said of pending operations, if it is said where it was recorded, and of each.</summary>
    public static bool TellsOfPending(JObject before, ref IReadOnlyList<RecordedOutput> recorded, ref IReadOnlyList<RecordedOutput> ours)
    {
        var pending = (before["deployment"]?["pending_operations"] as JArray ?? []).Select(o => (string)o["resource"]!["urn"]!).ToList();
        if (pending.Count == 0 || recorded.Count != ours.Count)
        {
            return false;
        }

        bool IsTold(RecordedOutput output) => pending.TrueForAll(urn => output.Messages.Any(m => m.Severity == "warning" && m.Text.StartsWith(Ours, StringComparison.Ordinal) && m.Text.Contains(urn, StringComparison.Ordinal)));
        var told = false;
        var (theirs, mine) = (recorded.ToList(), ours.ToList());
        for (var i = 0; i < theirs.Count; i++)
        {
            if (theirs[i].Messages.Any(IsRecorded) && IsTold(mine[i]))
            {
                theirs[i] = theirs[i] with { Messages = [.. theirs[i].Messages.Where(m => !IsRecorded(m))] };
                mine[i] = mine[i] with { Messages = [.. mine[i].Messages.Where(m => !m.Text.StartsWith(Ours, StringComparison.Ordinal))] };
                told = true;
            }
        }

        (recorded, ours) = (theirs, mine);
        return told;

        static bool IsRecorded(Message message) => message.Text.StartsWith(Recorded, StringComparison.Ordinal);
    }
}
