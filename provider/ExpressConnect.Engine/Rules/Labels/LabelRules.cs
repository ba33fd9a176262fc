namespace ExpressConnect.Engine;

/// <summary>Rules about names, descriptions, tags and the billing that leased lines and what stands on them have in common.</summary>
internal static class LabelRules
{
    public static IReadOnlyList<Rule<LabelChange>> All { get; } =
    [
        new LabelNameMalformed(),
        new LabelDescriptionMalformed(),
        new LineTrafficNotBilled(),
        new TooManyTags(),
        new TagKeyMalformed(),
        new TagValueMalformed(),
    ];
}
