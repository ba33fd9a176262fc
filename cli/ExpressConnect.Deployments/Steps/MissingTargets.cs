using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Says which targets name nothing, in Pulumi's words. A URN must be there; a pattern may well match nothing, but who mistyped it wants to know.</summary>
internal static class MissingTargets
{
    /// <summary>Looks at targets and exclusions, once all is known that there is.</summary>
    public static void Tell(Phase phase)
    {
        if (phase.IsWorkedOut)
        {
            Tell(phase, phase.Targets.Missing([.. phase.Olds.All.Select(o => o.State.Urn), .. phase.News.Keys]));
        }
    }

    /// <summary>Looks at what is to be replaced: it must have been there before the program runs.</summary>
    public static void TellReplaced(Phase phase) => Tell(phase, phase.Targets.MissingReplaced([.. phase.Olds.All.Select(o => o.State.Urn)]));

    private static void Tell(Phase phase, IEnumerable<string> missing)
    {
        foreach (var text in missing)
        {
            var message = $"Target '{text}' could not be found in the stack.";
            if (UrnPatterns.IsPattern(text))
            {
                phase.Diagnose(phase.StackUrn, Severity.Warning, message);
                continue;
            }

            phase.FailSilently();
            phase.Diagnose(phase.StackUrn, Severity.Error, message + (text.Contains('$', StringComparison.Ordinal) ? "" : " Did you forget to escape $ in your shell?"));
        }
    }
}
