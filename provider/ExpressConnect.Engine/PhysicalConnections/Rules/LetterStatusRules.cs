namespace ExpressConnect.Engine;

/// <summary>LOA-01: a letter is for a line that is being built.</summary>
internal sealed class LetterOfLineNotReady : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-01",
        "A letter of authorization is applied for while its physical connection is Allocated; before that the engine waits.",
        "It lets engineers in to build. A line that is confirmed has been built.",
        "Give loa its old value back, or leave it out where it was not given.",
        "ApplyPhysicalConnectionLOA",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.PhysicalConnection" };

    // PC-20 speaks of a line that is over.
    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is
        {
            Verb: Verb.Update,
            AppliesAnew: true,
            Old: { Status: PhysicalConnectionStatus.Confirmed or PhysicalConnectionStatus.Enabled or PhysicalConnectionStatus.Terminating } old,
        }
            ? [Broken("line is built", $"{old.AsParty()} is {old.Status}, and loa asks for a letter that it does not have.", "loa")]
            : [];
}

/// <summary>LOA-02: one letter at a time.</summary>
internal sealed class LetterUnderReview : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-02",
        "A letter of authorization is applied for while no other one of its physical connection is under review; after a refusal it may be.",
        "A line has one letter.",
        "Wait for the review (see loaStatus), then change loa; in a manual world end it: expressconnect reject LINE.",
        "ApplyPhysicalConnectionLOA",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.PhysicalConnectionLOA" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { AppliesAnew: true, Old: { Status: PhysicalConnectionStatus.Allocated, Letter.Status: LetterStatus.Applying } old }
            ? [Broken("letter of authorization is under review", $"The letter of {old.AsParty()} is {LetterStatus.Applying}, and loa asks for another one.", "loa")]
            : [];
}

/// <summary>LOA-03: what is about to end is not begun anew.</summary>
internal sealed class LetterBeingCompleted : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-03",
        "A letter of authorization is applied for a second time after a first one was refused, approved or completed, not while it is Completing.",
        "Alibaba Cloud connects the line that the carrier has built with it.",
        "Wait until loaStatus is Complete, then change loa.",
        "SecondApplyPhysicalConnectionLOA; Express Connect user guide, high-reliability lines",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.PhysicalConnectionLOA", Unverified = "whether the API takes a second application for a letter that was not refused: the guide says so" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { AppliesAnew: true, Old: { Status: PhysicalConnectionStatus.Allocated, Letter.Status: LetterStatus.Completing } old }
            ? [Broken("line is being connected", $"The letter of {old.AsParty()} is {LetterStatus.Completing}, and loa asks for another one.", "loa")]
            : [];
}
