using ExpressConnect.Engine;
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

/// <summary>The regions that Express Connect reaches, with where they are. Any two of them can be joined.</summary>
/// <remarks>Built-in data: no account and no cloud is asked. Coordinates are those of the city, good for distances only.</remarks>
[Function("expressconnect:index:getRegions")]
internal sealed partial class GetRegions : FunctionDefinition<GetRegionsArguments, GetRegionsResult>
{
    public override Task<GetRegionsResult> Invoke(GetRegionsArguments arguments, bool preview, CancellationToken stop)
    {
        var kinds = Regions.All.Select(region => region.Kind).Distinct().Order(StringComparer.Ordinal).ToList();
        if (arguments.Kind is { } kind && !kinds.Contains(kind))
        {
            throw new ExpressConnectException(
                "InvalidParameter", $"there is no kind of region that is called {kind}", $"Use one of {string.Join(", ", kinds)}, or leave it out.");
        }

        var regions = Regions.All
            .Where(region => arguments.Kind is null || region.Kind == arguments.Kind)
            .Where(region => arguments.InMainlandChina is null || region.InMainlandChina == arguments.InMainlandChina)
            .Select(Of)
            .ToList();
        return Task.FromResult(new GetRegionsResult { Ids = [.. regions.Select(region => region.RegionId)], Regions = regions });
    }

    private static Region Of(KnownRegion region) => new()
    {
        RegionId = region.RegionId,
        LocalName = region.LocalName,
        City = region.City,
        Country = region.Country,
        Latitude = region.Latitude,
        Longitude = region.Longitude,
        InMainlandChina = region.InMainlandChina,
        Kind = region.Kind,
        Zones = region.Zones,
    };
}
