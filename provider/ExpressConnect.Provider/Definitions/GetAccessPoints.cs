using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Which access points are asked for.</summary>
[Described]
public sealed partial record GetAccessPointsArguments
{
    /// <summary>Only access points of these ids; those of partners, and many of Alibaba's, have no public id.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Only access points whose name matches this regular expression.</summary>
    public string? NameRegex { get; init; }

    /// <summary>Only access points of this region, such as `cn-beijing`; partners' have none.</summary>
    public string? RegionId { get; init; }

    /// <summary>Only access points of this city, such as `Langfang`, or `Vienna, Austria` where cities share a name.</summary>
    public string? City { get; init; }

    /// <summary>Only access points of this kind: `alibaba` or `partner`.</summary>
    public string? Kind { get; init; }

    /// <summary>Only access points of this status: `recommended`, `hot`, `full` or `disabled`.</summary>
    public string? Status { get; init; }

    /// <summary>Only access points that may sell this type of port, such as `10GBase-LR`: those of which it is known, and those of which nothing is known.</summary>
    [ValuesOf(typeof(PortType))]
    public string? PortType { get; init; }
}

/// <summary>The access points.</summary>
[Described]
public sealed partial record GetAccessPointsResult
{
    /// <summary>Ids of those that have a public one, in the order of their names.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Names, sorted.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The access points, sorted by name.</summary>
    public IReadOnlyList<AccessPoint> AccessPoints { get; init; } = [];
}

/// <summary>The access points of Alibaba and its partners, where a line from a data centre enters the backbone.</summary>
/// <remarks>Built-in data with a date: no account and no cloud is asked, and the cloud may have others by now.</remarks>
[Function("expressconnect:index:getAccessPoints")]
internal sealed partial class GetAccessPoints : FunctionDefinition<GetAccessPointsArguments, GetAccessPointsResult>
{
    private static readonly string[] Kinds = [AccessPointKind.Alibaba, AccessPointKind.Partner];
    private static readonly string[] Statuses = [AccessPointStatus.Recommended, AccessPointStatus.Hot, AccessPointStatus.Full, AccessPointStatus.Disabled];

    public override Task<GetAccessPointsResult> Invoke(GetAccessPointsArguments arguments, bool preview, CancellationToken stop)
    {
        Filters.OneOf("kind", arguments.Kind, Kinds);
        Filters.OneOf("status", arguments.Status, Statuses);
        Filters.OneOf("portType", arguments.PortType, [.. Engine.PortType.All.Select(type => type.Name)]);
        if (arguments.RegionId is { } region && !Regions.TryGet(region, out _))
        {
            throw new ExpressConnectException("InvalidParameter", $"there is no region that is called {region}", "Use an id of getRegions, or leave it out.");
        }

        var isNamed = Filters.Named(arguments.NameRegex);
        var city = arguments.City is { } name ? AccessPoints.Shipped.Cities.Find(name) : null;
        var points = AccessPoints.All
            .Where(point => arguments.Ids is null || arguments.Ids.Contains(point.Id))
            .Where(point => isNamed(point.Name))
            .Where(point => arguments.RegionId is null || point.RegionId == arguments.RegionId)
            .Where(point => city is null || city.SharesCityWith(Place.Of(point)))
            .Where(point => arguments.Kind is null || point.Kind == arguments.Kind)
            .Where(point => arguments.Status is null || point.Status == arguments.Status)
            .Where(point => arguments.PortType is null || point.SupportedPortTypes.Count == 0 || point.SupportedPortTypes.Contains(arguments.PortType))
            .ToList();
        return Task.FromResult(new GetAccessPointsResult
        {
            Ids = [.. points.Select(point => point.Id).OfType<string>()],
            Names = [.. points.Select(point => point.Name)],
            AccessPoints = [.. points.Select(AccessPoint.Of)],
        });
    }
}
