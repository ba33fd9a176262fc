namespace ExpressConnect.Engine;

/// <summary>What holds for pairs of interfaces and nothing breaks.</summary>
internal static class PairStatements
{
    private const string Guide = "Express Connect user guide, Peering connections";

    private static readonly RuleCard[] Cards =
    [
        Wait("PEER-30", "An operation on a link waits for the end of another one on either end.", "One operation on a link runs at a time.", "ActivateRouterInterface, DeactivateRouterInterface", "OperationFailed.OperationLocked"),
        Fact("PEER-32", "Links are not transitive: A with B and B with C give no path from A to C.", "A router passes nothing on from one link to another.", "Link A with C as well where they must reach each other."),
        Fact("PEER-33", "Roles do not direct traffic: both ends send.", "The role says who asks for the connection and pays for it.", "Choose as initiator the account that is to pay."),
        Fact("PEER-34", "The bandwidth of a link is the size of its initiating interface.", "The accepting end has no size.", "Change spec of the initiating interface to change the bandwidth."),
        Fact("PEER-35", "Both ends of a link change status together.", "A link carries traffic or does not.", "Freeze or activate either end."),
        Fact("PEER-36", "A link carries traffic while both ends are Active and both routers have routes over it.", "Each router decides by its own table.", "Add a route on each side, or set addRoutes of a VpcPeering."),
        Permit("PEER-37", "One virtual border router may initiate any number of links up to its quota, each to another VPC, in any regions.", "One line reaches every VPC.", "Make one pair of interfaces for each VPC; RI-28 says how many there may be."),
        Permit("PEER-38", "One router may be linked with several others, with each of them once.", "A hub has many spokes.", "Make one pair of interfaces, or one VpcPeering, for each."),
        Fact("PEER-40", "A pair is removed in this order: routes on both sides, freeze, both interfaces in any order.", "RI-56 and RI-57 refuse any other one.", "Let routes depend on interfaces; a VpcPeering does it all.") with { Source = "Express Connect user guide, order of deletion" },
        Permit("PEER-41", "Interfaces that were never connected are deleted at once.", "Nothing has to be frozen.", "Nothing has to be done."),
        Fact("PEER-42", "A half of a link goes by freezing; what its interface says of the other end stays.", "The opposite data of a paired interface cannot be taken back.", "For another peer make new interfaces."),
        Permit("PEER-44", "Routes may be added as soon as the interfaces are paired, before they are Active.", "The table may be ready before the link is.", "Let routes depend on the connection."),
        Fact("PEER-45", "A connection that fails leaves both ends Idle, no lone interface and no route.", "All of it happens in one transaction.", "Correct what is refused, and deploy again.") with { Source = "this engine" },
        Permit("PEER-46", "Several Idle interfaces may stand between the same two routers; one pair of them connects.", "Only connected pairs are counted.", "Delete those that are not needed.") with { Unverified = "derived from PEER-18" },
    ];

    public static IReadOnlyList<Statement> All { get; } = [.. Cards.Select(card => new Statement(card))];

    private static RuleCard Fact(string id, string statement, string why, string meaning) => new(id, statement, why, meaning, Guide, Moment.World, Effect.Fact);

    private static RuleCard Permit(string id, string statement, string why, string meaning) => new(id, statement, why, meaning, Guide, Moment.World, Effect.Permit);

    private static RuleCard Wait(string id, string statement, string why, string source, string code) =>
        new(id, statement, why, "Nothing has to be done: the engine waits, and says so.", source, Moment.World, Effect.Wait) { Code = code, IsTransient = true };
}
