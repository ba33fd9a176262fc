namespace ExpressConnect.Engine;

/// <summary>ACCT-01: an account is named by the id of a main account.</summary>
internal sealed class NoMainAccount : Rule<AccountReference>
{
    private const int Least = 16;
    private const int Most = 18;

    public override RuleCard Card { get; } = new(
        "ACCT-01",
        "An account is named by the id of an existing main account: digits only, 16 to 18 of them.",
        "Resources belong to main accounts, never to users of one.",
        "Use the account id that the console shows under the picture of the account.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidAccount.NotFound", Unverified = "the number of digits, which only warns" };

    public override IEnumerable<Finding> Check(AccountReference change)
    {
        if (!IsNumber(change.Account))
        {
            return [Broken("account is no account id", $"{change.Property} is \"{change.Account}\", and an account id has digits only.", change.Property)];
        }

        if (!change.Facts.Exists)
        {
            return [Broken("account does not exist", $"{change.Property} is {change.Account}, and this world says that there is no such account.", change.Property)];
        }

        return change.Account.Length is >= Least and <= Most
            ? []
            : [Broken("account id has an unusual length", $"{change.Property} is {change.Account} with {change.Account.Length} digits; known ids have {Least} to {Most}.", change.Property) with { Level = FindingLevel.Warning }];
    }

    public static bool IsNumber(string account) => account.Length > 0 && account.All(char.IsAsciiDigit);
}
