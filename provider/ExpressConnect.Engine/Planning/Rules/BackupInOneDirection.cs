namespace ExpressConnect.Engine;

/// <summary>RED-14: lines that back each other up say so on both sides.</summary>
internal sealed class BackupInOneDirection : Rule<RedundancyQuestion>
{
    public override RuleCard Card { get; } = new(
        "RED-14",
        "Of two lines that back each other up, each names the other in redundantPhysicalConnectionId.",
        "Named in one direction only, the other line looks as if nothing stood in for it.",
        "Once both lines exist, let the first name the second too.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RedundancyQuestion change) =>
        from line in change.Lines
        let other = change.Index.Line(line.RedundantLineId)
        where other is not null && other.RedundantLineId != line.Id
        select Broken(
            "backup in one direction",
            $"{Capital(MapWords.Of(line))} names {MapWords.Of(other)}, which names {(change.Index.Line(other.RedundantLineId) is { } third ? MapWords.Of(third) : "none")}.");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
