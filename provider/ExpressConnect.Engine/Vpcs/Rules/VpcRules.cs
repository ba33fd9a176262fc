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
        new VpcRangeSizeOutOfBounds(),
        new VpcRangeReserved(),
        new VpcRangeHoldsReserved(),
        new VpcRangePublic(),
        new VpcNameMalformed(),
        new VpcDescriptionMalformed(),
        new TooManyUserRanges(),
        new UserRangeNotAllowed(),
        new TooManyVpcs(),
        new SecondaryRangeNotAllowed(),
        new SecondaryRangeHidesRoute(),
        new RangeLosesVSwitch(),
        new RangeOverlapsPeer(),
        new VpcHasVSwitches(),
        new VpcHasInterfaces(),
        new VpcIsOpposite(),
        new VpcHasRoutes(),
    ];
}
