namespace ExpressConnect.Engine;

/// <summary>Rules about accounts, and whose a resource is.</summary>
internal static class AccountRules
{
    public static IReadOnlyList<Rule<AccountReference>> References { get; } = [new NoMainAccount()];

    public static IReadOnlyList<Rule<Ownership>> All { get; } = [new AccountOfSomebodyElse()];

    /// <summary>About one side's half of a link.</summary>
    public static IReadOnlyList<Rule<RouterInterfaceConnectionChange>> OfHalves { get; } = [new OtherSideNotNamed(), new OtherSideOnAnotherSite()];
}
