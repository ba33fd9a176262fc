namespace ExpressConnect.Engine;

/// <summary>Rules about BGP groups.</summary>
internal static class BgpGroupRules
{
    /// <summary>BGPG-19: a group that is to be changed exists.</summary>
    public static UnknownResource Unknown { get; } = new(
        new RuleCard(
            "BGPG-19",
            "A BGP group that is named exists.",
            "Calls name the group that they are about.",
            "Use the id of the BgpGroup resource; refresh if it was removed elsewhere.",
            "ModifyBgpGroupAttribute, DeleteBgpGroup",
            Moment.World,
            Effect.Refuse)
        { Code = "InvalidBgpGroup" },
        "BGP group");

    public static IReadOnlyList<Rule<BgpGroupChange>> All { get; } =
    [
        new PeerAsnUnknown(),
        new PeerAsnIsAlibabas(),
        new AsnsAreEqual(),
        new LocalAsnNotAllowed(),
        new BgpGroupNameMalformed(),
        new BgpGroupDescriptionMalformed(),
        new AuthKeyMalformed(),
        new KeyGivenAndCleared(),
        new GroupRouterUnknown(),
        new GroupRouterNotActive(),
        new CustomAsnNotAllowed(),
        new GroupVersionNotSpoken(),
        new RouteLimitNotAllowed(),
        new TooManyBgpGroups(),
        new GroupTrafficNotBilled(),
        new SessionsReset(),
        new CustomAsnOnSeveralLines(),
        new BgpGroupHasPeers(),
    ];
}
