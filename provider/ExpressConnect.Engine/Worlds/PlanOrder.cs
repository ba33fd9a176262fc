namespace ExpressConnect.Engine;

/// <summary>What the order of a deployment does to a finding of its preview: creations come before deletions, and nothing says who is first.</summary>
internal static class PlanOrder
{
    /// <summary>The finding does not hold in the order of these calls, and would in another.</summary>
    public static Finding WorksOnlyAfter(Finding finding, Resource changed) => finding with
    {
        Level = FindingLevel.Warning,
        Headline = "works only after another change of this plan",
        Detail = $"This needs what the plan changes in {changed.AsParty()}; before that: {finding.Detail}",
        Remedy = $"Make this depend on {Name(changed)} (dependsOn), so that the order is certain.",
    };

    /// <summary>
    /// Whether the change names the other one or what replaces it, and so comes after it: what goes first is gone by then. A state
    /// as text has every id that was asked for in it.
    /// </summary>
    public static async Task<bool> NamesAsync(Work work, Resource old, Resource? state)
    {
        var text = state?.Kind.Show(state) ?? "";
        if (text.Contains(old.Id, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var record in await work.Transaction.FindAsync(old.Kind.PlaceEntry(old.Account, old.Region), work.Stop))
        {
            if (old.Kind.Read(record.Body, work.Secrets) is { } other && other.Id != old.Id && other.Origin == old.Origin && text.Contains(other.Id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static async Task<Finding> ReviewAsync(Finding finding, PictureTransaction picture, Origin origin, CancellationToken stop)
    {
        if (finding is not { Level: FindingLevel.Error, Opponent: { Id.Length: > 0 } other })
        {
            return finding;
        }

        if (await picture.IsLeavingAsync(other.Key, stop))
        {
            return finding with
            {
                Level = FindingLevel.Warning,
                Detail = finding.Detail + $" This plan replaces {other.AsParty()}.",
                Remedy = $"It works only when {Name(other)} is deleted before its replacement comes: set deleteBeforeReplace on it. Else the deployment refuses this.",
            };
        }

        return SameStack(other.Origin, origin) && await picture.ExistedAsync(other.Key, stop)
            ? finding with
            {
                Remedy = finding.Remedy + $" If this plan removes {Name(other)}: deletions come last, so remove it in a run of its own first."
                    + $" If it changes {Name(other)}: make this depend on it.",
            }
            : finding;
    }

    private static string Name(Resource resource) => resource.Origin.Name.Length > 0 ? $"\"{resource.Origin.Name}\"" : resource.Id;

    private static bool SameStack(Origin one, Origin other) => one.Project == other.Project && one.Stack == other.Stack && one.Project.Length > 0;
}
