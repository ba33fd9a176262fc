using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>PORT-01: types of ports that there are.</summary>
internal sealed class PortTypeUnknown : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PORT-01",
        "portType is 100Base-T, 1000Base-T, 1000Base-LX, 10GBase-T, 10GBase-LR, 40GBase-LR or 100GBase-LR.",
        "It says how fast the port is, and whether copper or fibre goes in.",
        "Set portType to one of them, or leave it out: the cloud chooses.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPortType.Malformd" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.PortType.TryGet(out var type) && PortType.Find(type) is null
            ? [Broken(
                "port type does not exist",
                $"portType is \"{type}\".",
                "portType",
                remedy: Spelling.Near(PortType.All.Select(known => known.Name), type) is [var near, ..] ? $"If you mean {near}, write that." : null)]
            : [];
}

/// <summary>PORT-02: copper is sold to nobody new.</summary>
internal sealed class CopperPort : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PORT-02",
        "New ports take fibre: 1000Base-LX, 10GBase-LR, 40GBase-LR or 100GBase-LR.",
        "Copper ports (Base-T) are left to customers who have them.",
        "Order a fibre port.",
        "Express Connect user guide, \"Access points\"",
        Moment.Input,
        Effect.Warn);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Verb == Verb.Create && PortType.Find(change.Spec.PortType.OrDefault) is { IsFibre: false } type
            ? [Broken("copper ports are not sold any more", $"portType is {type.Name}.", "portType")]
            : [];
}

/// <summary>PORT-03: bandwidths of a line that there are.</summary>
internal sealed class LineBandwidthUnknown : Rule<PhysicalConnectionChange>
{
    private const int Least = 2;

    public const int Most = 10240;

    private static readonly int[] OnCreate = [50, 100, 200, 300, 400, 500, 1000, 2000, 4000, 5000, 8000, 10000];

    public override RuleCard Card { get; } = new(
        "PORT-03",
        "bandwidth of a new physical connection is 50, 100, 200, 300, 400, 500, 1000, 2000, 4000, 5000, 8000 or 10000 Mbit/s; it is changed to 2 to 10240.",
        "It is that of the carrier's contract.",
        "Set bandwidth to such a number of Mbit/s, or leave it out: 100.",
        "CreatePhysicalConnection, ModifyPhysicalConnectionAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidBandwidth" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.IsNew(s => s.Bandwidth, change.Old?.Spec) && change.Spec.Bandwidth.TryGet(out var bandwidth) && !IsOne(change.Verb, bandwidth.Value)
            ? [Broken("bandwidth does not exist", string.Create(CultureInfo.InvariantCulture, $"bandwidth is {bandwidth} Mbit/s."), "bandwidth")]
            : [];

    private static bool IsOne(Verb verb, int bandwidth) => verb == Verb.Create ? OnCreate.Contains(bandwidth) : bandwidth is >= Least and <= Most;
}

/// <summary>PORT-04: no line is faster than its port.</summary>
internal sealed class PortTooSlow : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PORT-04",
        "bandwidth of a physical connection is not above the speed of its port.",
        "What the port does not take in, nobody can send.",
        "Order a faster port, or a slower line.",
        "this engine",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidBandwidth", MayBeLowered = true, Unverified = "that the cloud checks it" };

    // PORT-03 speaks of more than any line has.
    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        PortType.Find(change.Spec.PortType.OrDefault) is { } type
        && change.Spec.Bandwidth.TryGet(out var bandwidth) && bandwidth > type.MostBandwidth && bandwidth <= LineBandwidthUnknown.Most
            ? [Broken("port is too slow for the line", string.Create(CultureInfo.InvariantCulture, $"bandwidth is {bandwidth} Mbit/s, and a {type.Name} takes {type.MostBandwidth}."), "bandwidth")]
            : [];
}

/// <summary>PORT-06: modules fit one type of port.</summary>
internal sealed class OpticalModuleMisfit : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PORT-06",
        "opticalModuleModel is a module of the port's type.",
        "A module of another speed does not fit.",
        "Use a module of the type, or leave it out: the one for 10 km.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPortType.Malformd", Unverified = "the code for it" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change)
    {
        if (!change.Spec.OpticalModuleModel.TryGet(out var module) || !change.Spec.PortType.IsKnown)
        {
            return [];
        }

        var named = change.Spec.PortType.Value;
        var fitting = named is null ? PortType.All.SelectMany(type => type.OpticalModules).ToList() : PortType.Find(named)?.OpticalModules;
        return fitting is null || fitting.Contains(module)
            ? []
            : [Broken(
                "optical module does not fit",
                named is null ? $"opticalModuleModel is \"{module}\", which fits no port." : $"opticalModuleModel is \"{module}\", and portType is {named}.",
                "opticalModuleModel",
                remedy: fitting.Count == 0 ? $"Remove opticalModuleModel: a {named} is copper." : $"Use one of {string.Join("; ", fitting)}, or leave it out: the one for 10 km.")];
    }
}
