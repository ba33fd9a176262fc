namespace ExpressConnect.Engine;

/// <summary>A property that names an account, whoever acts for it.</summary>
/// <param name="Property">Wire name of the property.</param>
/// <param name="Account">The account that it names.</param>
/// <param name="Facts">What is true of the account.</param>
internal sealed record AccountReference(string Property, string Account, AccountFacts Facts)
{
    public static async Task CheckAsync(Work work, string property, Planned<string?> account)
    {
        if (account.TryGet(out var named))
        {
            work.Check(AccountRules.References, new AccountReference(property, named, await work.FactsAsync(named)));
        }
    }
}

/// <summary>Whose a resource is that somebody makes, changes or removes.</summary>
/// <param name="Caller">On whose behalf.</param>
/// <param name="Property">Wire name of the property that names the owner.</param>
/// <param name="Account">The owner.</param>
/// <param name="Existing">The resource; null while it is made.</param>
internal sealed record Ownership(Caller Caller, string Property, string Account, Resource? Existing)
{
    public static void Check(Work work, string property, string? account, Resource? existing = null)
    {
        if (!string.IsNullOrEmpty(account))
        {
            work.Check(AccountRules.All, new Ownership(work.Caller, property, account, existing));
        }
    }
}
