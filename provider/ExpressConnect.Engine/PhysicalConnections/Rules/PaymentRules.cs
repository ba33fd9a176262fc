using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>PC-31: ports are paid by the month or by the year.</summary>
internal sealed class PricingCycleUnknown : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-31",
        "pricingCycle is Month or Year.",
        "It is what period counts.",
        "Set pricingCycle to Month or Year, or leave it out: Month.",
        "CreatePhysicalConnectionOccupancyOrder",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPhysicalConnectionPricingCycle.Malformed" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.PricingCycle.TryGet(out var cycle) && PricingCycles.MostPeriods(cycle) is null
            ? [Broken("pricing cycle does not exist", $"pricingCycle is \"{cycle}\".", "pricingCycle")]
            : [];
}

/// <summary>PC-32: for how long a port can be paid.</summary>
internal sealed class PeriodOutOfRange : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-32",
        "period is 1 to 9 months or 1 to 5 years.",
        "From 10 months on, ports are paid by the year.",
        "Set period to such a number, and pricingCycle to Month or Year.",
        "CreatePhysicalConnectionOccupancyOrder",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPhysicalConnectionPeriod.Malformed" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.PricingCycle is { IsKnown: true, Value: var cycle } && PricingCycles.MostPeriods(cycle ?? PricingCycles.Month) is { } most
        && change.Spec.Period.TryGet(out var period) && (period < 1 || period > most)
            ? [Broken(
                "period is out of range",
                string.Create(CultureInfo.InvariantCulture, $"period is {period}, pricingCycle is {cycle ?? PricingCycles.Month}, and 1 to {most} are allowed."),
                "period")]
            : [];
}

/// <summary>PC-34: who opens a line pays for its port.</summary>
internal sealed class OpenedWithoutPeriod : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-34",
        "A physical connection that is to be Enabled says for how long its port is paid.",
        "A line is opened by the order of its port's fee.",
        "Set period, 1 to 9 months or with pricingCycle Year 1 to 5 years.",
        "CreatePhysicalConnectionOccupancyOrder",
        Moment.Input,
        Effect.Refuse);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { Opens: true, Spec.Period: { IsKnown: true, Value: null } }
            ? [Broken("period is missing", $"status is {change.Wanted}, and period is not given.", "period")]
            : [];
}

/// <summary>What periods of payment count.</summary>
internal static class PricingCycles
{
    public const string Month = "Month";
    public const string Year = "Year";

    /// <summary>How many a port can be paid for at once; null when there is no such cycle.</summary>
    public static int? MostPeriods(string cycle) => cycle switch
    {
        Month => 9,
        Year => 5,
        _ => null,
    };
}
