namespace ExpressConnect.Engine;

/// <summary>Rules about leased lines.</summary>
internal static class PhysicalConnectionRules
{
    /// <summary>PC-19: a line that is to be changed exists.</summary>
    public static UnknownResource Unknown { get; } = new(
        new RuleCard(
            "PC-19",
            "A physical connection that is named exists.",
            "Calls name the line that they are about.",
            "Use the id of the PhysicalConnection resource; refresh if it was removed elsewhere.",
            "ModifyPhysicalConnectionAttribute",
            Moment.World,
            Effect.Refuse)
        { Code = "InvalidPhysicalConnectionId.NotFound" },
        "physical connection");

    private static readonly DeletedWhileOpen OpenLines = new();

    /// <summary>About the line whose place a new one takes: it is deleted only after that.</summary>
    public static IReadOnlyList<Rule<PhysicalConnectionChange>> OfReplacements { get; } = [OpenLines];

    public static IReadOnlyList<Rule<PhysicalConnectionChange>> All { get; } =
    [
        new AccessPointUnknown(),
        new PartnerAccessPointMisused(),
        new AccessPointClosed(),
        new AccessPointInAnotherRegion(),
        new CarrierNotTaken(),
        new PortTypeNotSold(),
        new AccessPointTooFar(),
        new LineIncomplete(),
        new CarrierUnknown(),
        new CarrierOfAnotherCountry(),
        new LineTypeUnknown(),
        new PeerLocationMalformed(),
        new CircuitCodeMalformed(),
        new DownDelayTimeOutOfRange(),
        new PortTypeUnknown(),
        new CopperPort(),
        new LineBandwidthUnknown(),
        new PortTooSlow(),
        new OpticalModuleMisfit(),
        new AccessPointChanged(),
        new PortTypeChanged(),
        new LinePropertyChanged(),
        new RedundantLineUnknown(),
        new RedundantLineOfSomebodyElse(),
        new RedundantLineNotReady(),
        new RedundantLineFailsToo(),
        new RedundantLineAtSamePoint(),
        new BackupRemoved(),
        new AccessPointFull(),
        new TooManyUnopenedLines(),
        new AccountOwesForLines(),
        new LineIsOver(),
        new LineChangedWhileBuilt(),
        new CarrierChangedAfterBuilding(),
        new ConfirmedWhileOpen(),
        new ConstructionSkipped(),
        new CanceledTooLate(),
        new TerminatedBeforeOpen(),
        new TerminatedUnderRouter(),
        new PricingCycleUnknown(),
        new PeriodOutOfRange(),
        new OpenedWithoutPeriod(),
        new LetterOfLineNotReady(),
        new LetterUnderReview(),
        new LetterBeingCompleted(),
        new LetterLineTypeUnknown(),
        new ConstructionTimeMalformed(),
        new ConstructionTimePast(),
        new EngineersIncomplete(),
        new LetterBandwidthOutOfRange(),
        new LetterTextMalformed(),
        new LineDetailsMalformed(),
        new LetterIncomplete(),
        new CarrierOfAnotherLine(),
        OpenLines,
        new OwnRouterOnLine(),
        new ForeignRouterOnLine(),
    ];
}
