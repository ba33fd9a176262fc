using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>PC-11: how many lines of an account end at one access point.</summary>
internal sealed class AccessPointFull : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-11",
        "An account has at most 2 physical connections at one access point, unless its quota is another one.",
        "Ports of an access device are few.",
        "Use another access point, or raise the quota: expressconnect quota set ec_quota_pconn_count_per_ap.",
        "CreatePhysicalConnection; Express Connect user guide, Quotas and limits",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.pConnPerAP" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Verb == Verb.Create && change.Spec.AccessPointId.TryGet(out var point) && change.Neighbours.Count >= change.Limits.LinesPerPoint
            ? [Broken(
                "account has too many lines there",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Account {change.Account.OrDefault} has {change.Neighbours.Count} physical connections at {change.Point?.Name ?? point}, and {change.Limits.LinesPerPoint} are allowed."),
                "accessPointId")]
            : [];
}

/// <summary>PC-12: how many lines of an account may be under way.</summary>
internal sealed class TooManyUnopenedLines : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-12",
        "An account has at most 5 physical connections that are not open yet, unless its quota is another one.",
        "A port that nobody pays for is reserved all the same.",
        "Open or cancel one of them first, or raise the quota: expressconnect quota set ec_quota_free_pconn_count.",
        "CreatePhysicalConnection; Express Connect user guide, Quotas and limits",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.freePconnPerAP", Unverified = "the number: the action's note says 5 that are not Enabled, the quota page 10 that are not paid" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Verb == Verb.Create && change.Account.TryGet(out var account) && change.Unopened.Count >= change.Limits.UnopenedLines
            ? [Broken(
                "account has too many unopened lines",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Account {account} has {change.Unopened.Count} physical connections that are not open yet, and {change.Limits.UnopenedLines} are allowed."))]
            : [];
}

/// <summary>PC-13: who has not paid for a line gets no further one.</summary>
internal sealed class AccountOwesForLines : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-13",
        "No physical connection is made while the account has one with overdue payment.",
        "What is not paid is not extended.",
        "Pay the bill and tell the engine: expressconnect account set line-bills-outstanding false.",
        "CreatePhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.NotAllowedInState", Unverified = "the code for it" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { Verb: Verb.Create, Facts.LineBillsOutstanding: true } && change.Account.TryGet(out var account)
            ? [Broken("account has overdue bills", $"Account {account} has a physical connection that is not paid.")]
            : [];
}
