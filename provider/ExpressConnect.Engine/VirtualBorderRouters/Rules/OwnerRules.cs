namespace ExpressConnect.Engine;

/// <summary>VBR-34: the account that a router is made for exists.</summary>
internal sealed class OwnerUnknown : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-34",
        "The account that a virtual border router is made for exists.",
        "The router is to belong to it.",
        "Correct vbrOwnerId, or leave it out for the account of the line.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidVbrOwnerId.NotFound" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { MadeFor: { } owner, OwnerFacts.Exists: false } && NoMainAccount.IsNumber(owner)
            ? [Broken("other account does not exist", $"vbrOwnerId is {owner}, and this world says that there is no such account.", "vbrOwnerId")]
            : [];
}

/// <summary>VBR-35: a router belongs to a main account.</summary>
internal sealed class OwnerIsNoMainAccount : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-35",
        "vbrOwnerId is the id of a main account, not of a user of one or of a partner.",
        "Resources belong to main accounts.",
        "Use the account id that the console shows under the picture of the account; it has digits only.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.OwnerAliUid", Unverified = "how ids of users look: this engine refuses what is no number" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.MadeFor is { } owner && !NoMainAccount.IsNumber(owner)
            ? [Broken("owner is no main account", $"vbrOwnerId is \"{owner}\".", "vbrOwnerId")]
            : [];
}

/// <summary>VBR-36: line and router belong to accounts of one site.</summary>
internal sealed class OwnerOnAnotherSite : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-36",
        "A virtual border router is made for an account of the same Alibaba site.",
        "The China site and the international site have separate accounts and bills.",
        "Share lines among accounts of one site only.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "CROSS_BID.FORBIDDEN" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { MadeFor: { } owner, OwnerFacts.Exists: true } && change.Facts.Site != change.OwnerFacts.Site
            ? [Broken(
                "accounts belong to different sites",
                $"Account {change.Account} of the line is of the {change.Facts.Site} site, and account {owner} of the {change.OwnerFacts.Site} site.",
                "vbrOwnerId")]
            : [];
}
