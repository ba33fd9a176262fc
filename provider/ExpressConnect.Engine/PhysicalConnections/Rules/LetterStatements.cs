namespace ExpressConnect.Engine;

/// <summary>How letters of authorization go on, and what is kept of them.</summary>
internal static class LetterStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "LOA-11",
            "A letter of authorization is completed once it is Available and the carrier is done: until then its physical connection waits. What it says of the line may be corrected after that.",
            "Engineers come in with a letter only.",
            "Read loaStatus and what the line waits for; lineCode, lineLabel, lineServiceProvider and lineSpContactInfo may be given at any time.",
            "CompletePhysicalConnectionLOA",
            Moment.World,
            Effect.Wait)
        { Code = "OperationDenied.LOAStatusNotAllowComplete" }),
        new(new RuleCard(
            "LOA-15",
            "A letter of authorization is Applying, Available, Completing and Complete; the last comes when the line is said to be built, or by itself two days after the carrier is done.",
            "The guide and the SDK tell it in two ways, and both hold.",
            "In a manual world approve the letter, then confirm the line; in a realistic one let the clock run.",
            "SDK of the VPC API; Express Connect user guide; this engine",
            Moment.World,
            Effect.Fact)),
        new(new RuleCard(
            "LOA-16",
            "Numbers of certificates are secret: encrypted at rest, and in no message, event or dump.",
            "They are personal data.",
            "Nothing has to be done; certificateNo is a secret of the stack as well.",
            "this engine",
            Moment.Input,
            Effect.Fact)),
    ];
}
