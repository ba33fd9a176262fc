namespace ExpressConnect.Engine;

/// <summary>TAG-01: how many tags there may be.</summary>
internal sealed class TooManyTags : Rule<LabelChange>
{
    private const int Most = 20;

    public override RuleCard Card { get; } = new(
        "TAG-01",
        "A physical connection or virtual border router has at most 20 tags.",
        "The cloud keeps no more.",
        "Remove tags that nobody reads.",
        "TagResourcesForExpressConnect",
        Moment.Input,
        Effect.Refuse)
    { Code = "QuotaExceeded.TagNum" };

    public override IEnumerable<Finding> Check(LabelChange change) =>
        change.Tags is { Count: > Most } tags
            ? [Broken($"{change.Words} has too many tags", $"tags has {tags.Count} entries, and {Most} are allowed.", "tags")]
            : [];
}

/// <summary>TAG-03: what a tag may be called.</summary>
internal sealed class TagKeyMalformed : Rule<LabelChange>
{
    public override RuleCard Card { get; } = new(
        "TAG-03",
        "The key of a tag has 1 to 128 characters, does not begin with aliyun or acs:, and contains neither http:// nor https://.",
        "Keys of that form are the cloud's own.",
        "Rename the tag.",
        "TagResourcesForExpressConnect",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidTagKey" };

    public override IEnumerable<Finding> Check(LabelChange change) =>
        from tag in change.Tags ?? new Dictionary<string, string>()
        orderby tag.Key
        let why = TagText.WhyNot(tag.Key, least: 1)
        where why is not null
        select Broken("tag key is not allowed", $"The key \"{tag.Key}\" {why}.", "tags");
}

/// <summary>TAG-04: what a tag may say.</summary>
internal sealed class TagValueMalformed : Rule<LabelChange>
{
    public override RuleCard Card { get; } = new(
        "TAG-04",
        "The value of a tag has at most 128 characters, does not begin with aliyun or acs:, and contains neither http:// nor https://.",
        "Values of that form are the cloud's own.",
        "Shorten or change the value.",
        "TagResourcesForExpressConnect",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidTagValue" };

    public override IEnumerable<Finding> Check(LabelChange change) =>
        from tag in change.Tags ?? new Dictionary<string, string>()
        orderby tag.Key
        let why = TagText.WhyNot(tag.Value, least: 0)
        where why is not null
        select Broken("tag value is not allowed", $"The value of \"{tag.Key}\" {why}.", "tags");
}

/// <summary>What keys and values of tags may look like.</summary>
internal static class TagText
{
    private const int Longest = 128;
    private static readonly string[] Reserved = ["aliyun", "acs:"];
    private static readonly string[] Addresses = ["http://", "https://"];

    public static string? WhyNot(string text, int least) =>
        text.Length < least || text.Length > Longest ? $"has {text.Length} characters, and {least} to {Longest} are allowed"
        : Reserved.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } begin ? $"begins with {begin}"
        : Addresses.FirstOrDefault(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } address ? $"contains {address}"
        : null;
}
