namespace ExpressConnect.Engine;

/// <summary>BGPG-12: what a group may be called.</summary>
internal sealed class BgpGroupNameMalformed : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-12",
        "bgpGroupName has 2 to 128 characters: a letter or Chinese character, then letters, digits, dots, underscores and hyphens.",
        "Names are shown in lists.",
        "Choose such a name, or leave it out.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidBgpName.Malformed" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Spec.BgpGroupName.TryGet(out var name) && name.Length > 0
        && (name.Length is < 2 or > 128 || !TextLimits.IsLetter(name[0]) || !name.All(c => TextLimits.IsLetter(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-'))
            ? [Broken("name of the BGP group is not allowed", $"bgpGroupName is \"{name}\".", "bgpGroupName")]
            : [];
}

/// <summary>BGPG-13: how a group may be described.</summary>
internal sealed class BgpGroupDescriptionMalformed : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-13",
        "description has 2 to 256 characters.",
        "The console shows it beside the group.",
        "Write a longer or shorter one, or leave it out.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidBgpDescription.Malformed" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Spec.Description.TryGet(out var text) && text.Length is 1 or > 256
            ? [Broken("description of the BGP group is not allowed", $"description has {text.Length} characters, and 2 to 256 are allowed.", "description") with
                { Code = change.Verb == Verb.Create ? Card.Code : "InvalidBgpDiscription.Malformed" }]
            : [];
}
