using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Which sizes are asked for.</summary>
[Described]
public sealed partial record GetRouterInterfaceSpecsArguments
{
    /// <summary>Only sizes of this role.</summary>
    [ValuesOf(typeof(RouterInterfaceRole))]
    public string? Role { get; init; }

    /// <summary>Only sizes of at least this bandwidth, in Mbit/s.</summary>
    public int? MinBandwidth { get; init; }
}

/// <summary>The sizes.</summary>
[Described]
public sealed partial record GetRouterInterfaceSpecsResult
{
    /// <summary>The sizes, smallest first.</summary>
    public IReadOnlyList<RouterInterfaceSize> Specs { get; init; } = [];
}

/// <summary>A size of router interfaces.</summary>
[Described]
public sealed partial record RouterInterfaceSize
{
    /// <summary>Name, such as `Mini.2`.</summary>
    public string Spec { get; init; } = "";

    /// <summary>Bandwidth in Mbit/s; 0 for `Negative`.</summary>
    public int Bandwidth { get; init; }

    /// <summary>The role that may have it.</summary>
    [ValuesOf(typeof(RouterInterfaceRole))]
    public string Role { get; init; } = "";
}
