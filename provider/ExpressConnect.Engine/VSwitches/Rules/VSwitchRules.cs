namespace ExpressConnect.Engine;

/// <summary>Rules about vSwitches.</summary>
internal static class VSwitchRules
{
    /// <summary>No rule of the books: a vSwitch that is to be changed exists.</summary>
    public static UnknownResource Unknown { get; } = UnknownResource.WithoutRule("InvalidVSwitchId.NotFound", "vSwitch");

    public static IReadOnlyList<Rule<VSwitchChange>> All { get; } =
    [
        new ZoneOfAnotherRegion(),
        new VSwitchRangeMalformed(),
        new VSwitchOutsideVpc(),
        new VSwitchOverlapsSibling(),
        new VSwitchHidesRoute(),
        new ZoneUnknown(),
        new TooManyVSwitches(),
        new VSwitchTextMalformed(),
        new VSwitchInUse(),
    ];
}
