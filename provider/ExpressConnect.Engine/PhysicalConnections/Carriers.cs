namespace ExpressConnect.Engine;

/// <summary>Who builds lines, as the API spells them.</summary>
internal static class Carriers
{
    /// <summary>China Telecom, China Unicom, China Mobile and other Chinese ones.</summary>
    public static IReadOnlyList<string> OfMainlandChina { get; } = ["CT", "CU", "CM", "CO"];

    /// <summary>Equinix and others outside mainland China.</summary>
    public static IReadOnlyList<string> OfElsewhere { get; } = ["Equinix", "Other"];

    public static IReadOnlyList<string> All { get; } = [.. OfMainlandChina, .. OfElsewhere];

    /// <summary>Their names in letters of authorization.</summary>
    public static IReadOnlyDictionary<string, string> InLetters { get; } = new Dictionary<string, string>
    {
        ["CT"] = "中国电信",
        ["CU"] = "中国联通",
        ["CM"] = "中国移动",
        ["CO"] = "中国其他",
    };

    /// <summary>Those that build where the access point stands.</summary>
    public static IReadOnlyList<string> Near(AccessPoint point) => point.IsInMainlandChina ? OfMainlandChina : OfElsewhere;
}
