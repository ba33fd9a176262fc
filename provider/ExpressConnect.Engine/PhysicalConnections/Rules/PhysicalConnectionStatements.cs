namespace ExpressConnect.Engine;

/// <summary>What leased lines do by themselves, and what is permitted.</summary>
internal static class PhysicalConnectionStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "PC-16",
            "A physical connection needs no name.",
            "It has an id, and the carrier's number.",
            "Set physicalConnectionName where people are to know it by one.",
            "CreatePhysicalConnection",
            Moment.Input,
            Effect.Permit)),
        new(new RuleCard(
            "PC-22",
            "A Rejected physical connection that is changed is Initial again.",
            "A changed application is looked at again.",
            "Correct what the review found wrong, and update the stack.",
            "ModifyPhysicalConnectionAttribute",
            Moment.World,
            Effect.Fact)),
        new(new RuleCard(
            "PC-28",
            "A physical connection that is to be confirmed exists: PC-19 says what is wrong.",
            "It is confirmed by the wanted status of its resource.",
            "Refresh if it was removed elsewhere.",
            "ConfirmPhysicalConnection",
            Moment.World,
            Effect.Fact)
        { Code = "ResourceNotFound.PhysicalConnectionId" }),
        new(new RuleCard(
            "PC-29",
            "The fee of a port is ordered when the physical connection is Confirmed: until then a line that is to be Enabled waits for the approval and the carrier.",
            "Nobody pays for a port that nothing is built to.",
            "Read what it waits for; the next run after that opens it.",
            "CreatePhysicalConnectionOccupancyOrder",
            Moment.World,
            Effect.Wait)
        { Code = "Forbidden.NotAllowedInState" }),
        new(new RuleCard(
            "PC-30",
            "A port is paid in advance.",
            "There is no other charge type for ports.",
            "Set period; read endTime.",
            "CreatePhysicalConnectionOccupancyOrder",
            Moment.Input,
            Effect.Fact)
        { Code = "InvalidPhysicalConnectionChargeType.Malformed" }),
        new(new RuleCard(
            "PC-33",
            "The order of a port's fee is paid at once, and the physical connection becomes Enabled with it.",
            "The call is made with automatic payment.",
            "Read orderId and enabledTime.",
            "CreatePhysicalConnectionOccupancyOrder",
            Moment.World,
            Effect.Fact)),
        new(new RuleCard(
            "PC-35",
            "A physical connection that is Enabled may be wanted Enabled again.",
            "What is so already needs no order.",
            "Nothing has to be done, and nothing is paid twice.",
            "EnablePhysicalConnection",
            Moment.World,
            Effect.Permit)),
        new(new RuleCard(
            "PC-41",
            "Ending a physical connection does not give the money back: its port stays paid for until endTime.",
            "The subscription is a contract of its own.",
            "Give the subscription back in the billing console.",
            "Express Connect user guide, order of deleting the parts of a circuit",
            Moment.Delete,
            Effect.Fact)),
        new(new RuleCard(
            "PC-47",
            "A physical connection is deleted by its owner: ACCT-05 says what is wrong.",
            "Who pays for a line decides when it ends.",
            "Delete it with the account that owns it.",
            "DeletePhysicalConnection",
            Moment.Delete,
            Effect.Fact)
        { Code = "OperationDenied.NeedPconnOwner" }),
        new(new RuleCard(
            "PC-49",
            "A physical connection that is not there counts as deleted.",
            "What was to go is gone.",
            "Nothing has to be done.",
            "DeletePhysicalConnection",
            Moment.Delete,
            Effect.Permit)
        { Code = "InvalidPhysicalConnectionId.NotFound" }),
    ];
}
