namespace ExpressConnect.Engine;

/// <summary>Whether a virtual border router lies where what is made on it is to lie.</summary>
internal static class RouterPlace
{
    /// <summary>What is wrong in a few words and as facts; null when nothing is, or it is not known yet.</summary>
    public static (string Headline, string Detail)? WhyNot(string id, VirtualBorderRouter? router, Planned<string?> account, Planned<string?> region)
    {
        if (router is null)
        {
            return ("router is unknown", $"routerId is {id}, and there is no such virtual border router.");
        }

        if (region.TryGet(out var here) && router.Region.Length > 0 && router.Region != here)
        {
            return ("router is in another region", $"{router.AsParty()} is in {router.Region}, and region is {here}.");
        }

        return account.TryGet(out var owner) && router.Account.Length > 0 && router.Account != owner
            ? ("router is in another account", $"{router.AsParty()} is in account {router.Account}, and account is {owner}.")
            : null;
    }
}
