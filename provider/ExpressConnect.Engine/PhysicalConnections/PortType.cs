namespace ExpressConnect.Engine;

/// <summary>A type of port on an access device.</summary>
/// <param name="Name">Name, such as <c>1000Base-LX</c>.</param>
/// <param name="Speed">Nominal speed in Mbit/s.</param>
/// <param name="MostBandwidth">Highest bandwidth of a line on it, in Mbit/s.</param>
/// <param name="IsFibre">Whether it takes single-mode fibre; others are sold to nobody new.</param>
/// <param name="Class">Class in filters and prices.</param>
/// <param name="OpticalModules">Modules that fit, the default first.</param>
public sealed record PortType(string Name, int Speed, int MostBandwidth, bool IsFibre, string Class, IReadOnlyList<string> OpticalModules)
{
    /// <summary>All that there are, slowest first.</summary>
    public static IReadOnlyList<PortType> All { get; } =
    [
        new("100Base-T", 100, 100, IsFibre: false, "1G and below", []),
        new("1000Base-T", 1000, 1000, IsFibre: false, "1G and below", []),
        new("1000Base-LX", 1000, 1000, IsFibre: true, "1G and below", ["SFP-GE-LR-SM1310,10KM", "SFP-GE-ER-SM1310,40KM", "SFP-GE-ZR-SM1550,80KM"]),
        new("10GBase-T", 10000, 10240, IsFibre: false, "10G", []),
        new("10GBase-LR", 10000, 10240, IsFibre: true, "10G", ["SFP-10G-LR-SM1310,10KM", "SFP-10G-ER-SM1550,40KM", "SFP-10G-ZR-SM1550,80KM"]),
        new("40GBase-LR", 40000, 40960, IsFibre: true, "40G", ["QSFP-40G-LR4-WDM1300,10KM", "QSFP-40G-ER4-WDM1300,40KM", "QSFP-40G-ZR4-WDM1300,80KM"]),
        new("100GBase-LR", 100000, 102400, IsFibre: true, "100G", ["QSFP28-100G-LR4-WDM1300,10KM", "QSFP28-100G-ER4-WDM1300,40KM", "QSFP28-100G-ZR4-WDM1300,80KM"]),
    ];

    /// <summary>Finds a type by its name; null when there is none.</summary>
    /// <param name="name">Such as <c>1000Base-LX</c>.</param>
    public static PortType? Find(string? name) => All.FirstOrDefault(type => type.Name == name);
}
