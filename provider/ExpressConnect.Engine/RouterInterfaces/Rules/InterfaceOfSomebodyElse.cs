namespace ExpressConnect.Engine;

/// <summary>RI-52: nobody changes an interface of an account that he does not act for.</summary>
internal sealed class InterfaceOfSomebodyElse : Rule<InterfaceReference>
{
    public override RuleCard Card { get; } = new(
        "RI-52",
        "Only its owner changes a router interface, pairing included.",
        "Each account consents to a link by its own end.",
        "Name an interface of your own, or let the owner's program do it.",
        "ModifyRouterInterfaceAttribute, ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbbiden" };

    public override IEnumerable<Finding> Check(InterfaceReference change) =>
        change.Interface is { Account: { Length: > 0 } owner } end && !change.Caller.ActsFor(owner)
            ? [Broken("router interface belongs to somebody else", $"{change.Property} is {end.Id}, which belongs to account {owner}.", change.Property)]
            : [];
}
