using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Which regions are asked for.</summary>
[Described]
public sealed partial record GetRegionsArguments
{
    /// <summary>Only regions of this kind: `public`, `local`, `finance`, `government`, `partner`, `closed` or `legacy`.</summary>
    public string? Kind { get; init; }

    /// <summary>Only regions in mainland China (true) or outside it (false).</summary>
    public bool? InMainlandChina { get; init; }
}

/// <summary>The regions.</summary>
[Described]
public sealed partial record GetRegionsResult
{
    /// <summary>Ids of the regions, sorted.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The regions, sorted by id.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];
}

/// <summary>A region.</summary>
[Described]
public sealed partial record Region
{
    /// <summary>Id, such as `cn-beijing`.</summary>
    public string RegionId { get; init; } = "";

    /// <summary>Name, such as `China (Beijing)`.</summary>
    public string LocalName { get; init; } = "";

    /// <summary>City.</summary>
    public string City { get; init; } = "";

    /// <summary>Country.</summary>
    public string Country { get; init; } = "";

    /// <summary>Latitude of the city's centre in degrees, north positive.</summary>
    public double Latitude { get; init; }

    /// <summary>Longitude of the city's centre in degrees, east positive.</summary>
    public double Longitude { get; init; }

    /// <summary>Whether it lies in mainland China: a link with exactly one such end is cross-border.</summary>
    public bool InMainlandChina { get; init; }

    /// <summary>`public`, `local`, `finance`, `government`, `partner`, `closed` or `legacy`.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Zones that are known; the cloud may have more.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];
}
