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

        RegionReference.Check(work, "region", spec.Region);
        var account = spec.Account.OrDefault;
        work.Check(AccountRules.All, new AccountReference(work.Caller, "account", account, await work.FactsAsync(account)));
    }
}
