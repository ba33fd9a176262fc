namespace ExpressConnect.Engine;

/// <summary>What accounts make of a link.</summary>
internal static class AccountStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "ACCT-02",
            "An opposite account that is left out is the account of this end.",
            "Most links stay within one account.",
            "Name oppositeInterfaceOwnerId only where the other end belongs to another account.",
            "CreateRouterInterface",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "ACCT-03",
            "A link is cross-account exactly when its two interfaces belong to different accounts.",
            "Each account consents to a link by its own end.",
            "Compare account with oppositeInterfaceOwnerId.",
            "Tutorial: Interconnect two VPCs under different accounts",
            Moment.World,
            Effect.Fact)),
        new(new RuleCard(
            "ACCT-06",
            "Two accounts pair in this order: both make their interface, the accepting one enters the data of the initiating one, the initiating one enters those of the accepting one and connects.",
            "Connecting compares what each end says of the other, so both must have said it.",
            "Let the initiating RouterInterfaceConnection depend on the accepting one; PEER-05 to PEER-15 say what does not agree.",
            "Tutorial: Interconnect two VPCs under different accounts",
            Moment.World,
            Effect.Fact)),
        new(new RuleCard(
            "ACCT-08",
            "Pairing by hand needs no grant.",
            "The interface that the accepting account makes is its consent.",
            "Nothing has to be granted beforehand.",
            "Tutorial: Interconnect two VPCs under different accounts; ConnectRouterInterface",
            Moment.World,
            Effect.Permit)),
        new(new RuleCard(
            "ACCT-09",
            "The account of the initiating interface pays for a link.",
            "The size, and with it the price, is the initiator's.",
            "Make the initiating end in the account that is to pay; FEE-02 says what is charged.",
            "Billing of peering connections",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "ACCT-10",
            "Unpaid bills of one account do not stop what other accounts create and connect.",
            "Each account answers for its own bills.",
            "Nothing has to be done in the account that paid.",
            "CreateRouterInterface, ConnectRouterInterface",
            Moment.World,
            Effect.Permit)
        { Code = "Forbidden.BillsOutstanding" }),
    ];
}
