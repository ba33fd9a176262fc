namespace ExpressConnect.Engine;

/// <summary>COM-05: what a line or a virtual border router may be called.</summary>
internal sealed class LabelNameMalformed : Rule<LabelChange>
{
    public override RuleCard Card { get; } = new(
        "COM-05",
        "The name of a physical connection or virtual border router has 2 to 128 characters: a letter or Chinese character, then letters, digits, dots, underscores and hyphens.",
        "Names are shown in lists and bills.",
        "Choose such a name, or leave it out.",
        "CreatePhysicalConnection, CreateVirtualBorderRouter",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidName.Malformed" };

    public override IEnumerable<Finding> Check(LabelChange change) =>
        change.Name is { Length: > 0 } name && TextLimits.WhyNoName(name) is { } why
            ? [Broken($"name of the {change.Words} is malformed", $"{change.NameProperty} is \"{name}\": it {why}.", change.NameProperty)]
            : [];
}

/// <summary>COM-06: how it may be described.</summary>
internal sealed class LabelDescriptionMalformed : Rule<LabelChange>
{
    public override RuleCard Card { get; } = new(
        "COM-06",
        "The description of a physical connection or virtual border router has 2 to 256 characters and begins with a letter or Chinese character.",
        "Descriptions are shown in lists.",
        "Write such a description, or leave it out.",
        "CreatePhysicalConnection, CreateVirtualBorderRouter",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidDescription.Malformed" };

    public override IEnumerable<Finding> Check(LabelChange change) =>
        change.Description is { Length: > 0 } text && TextLimits.WhyNoDescription(text) is { } why
            ? [Broken($"description of the {change.Words} is malformed", $"description is \"{text}\": it {why}.", "description")]
            : [];
}
