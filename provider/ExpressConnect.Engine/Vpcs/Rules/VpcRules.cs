namespace ExpressConnect.Engine;

/// <summary>Rules about VPCs.</summary>
internal static class VpcRules
{
    private static readonly VpcUnknown Reference = new();

    public static UnknownResource Unknown { get; } = new(Reference.Card, "VPC");

    public static IReadOnlyList<Rule<VpcReference>> References { get; } = [Reference];

    public static IReadOnlyList<Rule<VpcChange>> All { get; } =
    [
        new VpcRangeIsNoRange(),
        new VpcHasVSwitches(),
    ];
}
