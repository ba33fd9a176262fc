namespace ExpressConnect.Engine;

/// <summary>What every resource must satisfy: where it lies and whose it is.</summary>
internal static class CommonRules
{
    public static async Task CheckPlaceAsync(Work work, ResourceSpec spec, string words)
    {
        if (spec.Region is { IsKnown: true, Value: null })
        {
            work.Add(new Finding("", FindingLevel.Error, "region is missing", $"Neither the {words} nor the provider names a region.")
            {
                Property = "region",
                Code = "InvalidRegionId.NotFound",
                Remedy = "Set region on the resource, or expressconnect:region in the stack's configuration.",
            });
        }

        RegionReference.Check(work, "region", spec.Region, makesSomething: true);
        await AccountReference.CheckAsync(work, "account", spec.Account);
        Ownership.Check(work, "account", spec.Account.OrDefault);
    }

    /// <summary>Whose it is, and that it stays where it is.</summary>
    /// <param name="work">The work that it is part of.</param>
    /// <param name="old">The resource as it is.</param>
    /// <param name="owners">Accounts that have a say in it.</param>
    /// <param name="spec">What is asked.</param>
    public static void CheckStays(Work work, Resource old, IReadOnlyList<string> owners, ResourceSpec spec)
    {
        work.Check(RegionRules.OfMoves, new RegionMove(old, spec.Region));
        if (old.Account.Length > 0 && !owners.Contains(spec.Account.OrDefault))
        {
            CheckStays(work, old, "account", old.Account, spec.Account);
        }
    }

    /// <summary>A property that only a new resource can have otherwise, and of which the books have no rule.</summary>
    public static void CheckStays(Work work, Resource old, string property, Planned<string?> before, Planned<string?> after)
    {
        if (before.IsKnown && after.IsKnown && before != after)
        {
            work.Add(new Finding("", FindingLevel.Error, $"{property} cannot change", $"{property} of {old.AsParty()} is {Text(before)}, and {Text(after)} now.")
            {
                Property = property,
                Code = "OperationUnsupported.Immutable",
                Remedy = $"Replace the {old.KindName}, or give it its old {property} back.",
            });
        }
    }

    private static string Text(Planned<string?> value) => value.Value ?? "not given";
}
