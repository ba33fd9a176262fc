namespace ExpressConnect.Engine;

/// <summary>VSW-01: the range of a vSwitch is one of a usable size.</summary>
internal sealed class VSwitchRangeMalformed : Rule<VSwitchChange>
{
    private const int Shortest = 16;
    private const int Longest = 29;

    public override RuleCard Card { get; } = new(
        "VSW-01",
        "cidrBlock of a vSwitch is an IPv4 range without host bits whose prefix is 16 to 29 bits long.",
        "Four addresses of every vSwitch are reserved, and none may be larger than /16.",
        "Write the range by its first address, with a prefix between /16 and /29.",
        "CreateVSwitch",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidCidrBlock.Malformed" };

    public override IEnumerable<Finding> Check(VSwitchChange change)
    {
        if (!change.Spec.CidrBlock.TryGet(out var text))
        {
            return [];
        }

        if (!Cidr.TryParse(text, out var range))
        {
            return [Broken("cidrBlock is no IPv4 range", $"cidrBlock is \"{text}\".", "cidrBlock")];
        }

        return range.Length is >= Shortest and <= Longest
            ? []
            : [Broken("vSwitch cannot have this size", $"cidrBlock is {range}; /{Shortest} to /{Longest} are possible.", "cidrBlock") with { Code = "InvalidCirdrBlock.MaskLength" }];
    }
}

/// <summary>VSW-08: how a vSwitch may be called and described.</summary>
internal sealed class VSwitchTextMalformed : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "VSW-08",
        "vswitchName has 1 to 128 characters, description 1 to 256, and neither begins with http:// or https://.",
        "The console shows both in lists.",
        "Choose another text, or leave it out.",
        "CreateVSwitch, ModifyVSwitchAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidVSwitchName.Malformed" };

    public override IEnumerable<Finding> Check(VSwitchChange change)
    {
        if (TextLimits.WhyNot(change.Spec.VswitchName, 1, 128) is { } name)
        {
            yield return Broken("name of the vSwitch is not allowed", $"vswitchName {name}.", "vswitchName");
        }

        if (TextLimits.WhyNot(change.Spec.Description, 1, 256) is { } description)
        {
            yield return Broken("description of the vSwitch is not allowed", $"description {description}.", "description") with { Code = "InvalidVSwitchDiscription.Malformed" };
        }
    }
}
