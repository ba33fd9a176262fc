using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Where the data centre is, and what is wanted.</summary>
[Described]
public sealed partial record GetNearestAccessPointArguments
{
    /// <summary>City of the data centre, such as `Langfang`, or `Vienna, Austria` where cities share a name.</summary>
    public string? City { get; init; }

    /// <summary>Latitude of the data centre in degrees, north positive; with `longitude`. Give `city` too where it is known: in the data centre's own city distance is not what decides.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude of the data centre in degrees, east positive; with `latitude`.</summary>
    public double? Longitude { get; init; }

    /// <summary>Whether access points of partners count. They do unless this is false.</summary>
    public bool? IncludePartners { get; init; }

    /// <summary>The carrier that you already use, such as `CT`; it decides among access points that are equally far.</summary>
    [ValuesOf(typeof(LineOperator))]
    public string? LineOperator { get; init; }

    /// <summary>How many access points to answer, the best included; at least 1, and 5 unless given.</summary>
    public int? MaxResults { get; init; }
}

/// <summary>The access point to use, and the others.</summary>
[Described]
public sealed partial record GetNearestAccessPointResult
{
    /// <summary>Id of the best access point; absent where none is public, and its note says what to do.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>The best access point.</summary>
    public AccessPointOffer Best { get; init; } = new();

    /// <summary>The next best, in order.</summary>
    public IReadOnlyList<AccessPointOffer> RunnersUp { get; init; } = [];
}

/// <summary>An access point that a data centre can use.</summary>
[Described]
public sealed partial record AccessPointOffer
{
    /// <summary>The access point.</summary>
    public AccessPoint AccessPoint { get; init; } = new();

    /// <summary>Great-circle distance from the data centre in km.</summary>
    public int DistanceKm { get; init; }

    /// <summary>Why it is offered: `ownCity`, `partnerInOwnCity` or `nearest`.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What to do next, where that is not just to use the id; empty otherwise.</summary>
    public string Note { get; init; } = "";
}

/// <summary>The access point that a data centre should use: Alibaba's in its city, else a partner's there, else the nearest of either.</summary>
/// <remarks>The regions of the VPCs play no part. Built-in data: no account and no cloud is asked. Distances are those of cities and districts.</remarks>
[Function("expressconnect:index:getNearestAccessPoint")]
internal sealed partial class GetNearestAccessPoint : FunctionDefinition<GetNearestAccessPointArguments, GetNearestAccessPointResult>
{
    private const int ResultsUnlessGiven = 5;

    public override Task<GetNearestAccessPointResult> Invoke(GetNearestAccessPointArguments arguments, bool preview, CancellationToken stop)
    {
        var results = arguments.MaxResults ?? ResultsUnlessGiven;
        if (results < 1)
        {
            throw new ExpressConnectException("InvalidParameter", $"maxResults is {results}", "Give 1 or more, or leave it out.");
        }

        var wishes = new AccessPointWishes { IncludePartners = arguments.IncludePartners ?? true, LineOperator = arguments.LineOperator };
        var offered = new AccessPointChoice(AccessPoints.Shipped).For(DataCentre(arguments), wishes).Take(results).Select(Offer).ToList();
        return Task.FromResult(new GetNearestAccessPointResult
        {
            AccessPointId = offered[0].AccessPoint.AccessPointId,
            Best = offered[0],
            RunnersUp = offered[1..],
        });
    }

    private static Place DataCentre(GetNearestAccessPointArguments arguments)
    {
        var city = arguments.City is { } name ? AccessPoints.Shipped.Cities.Find(name) : null;
        return (arguments.Latitude, arguments.Longitude) switch
        {
            (null, null) => city ?? throw new ExpressConnectException(
                "InvalidParameter", "nothing says where the data centre is", "Give city, or latitude and longitude, or all three."),
            ( >= -90 and <= 90, >= -180 and <= 180) => new Place(arguments.Latitude.Value, arguments.Longitude.Value)
            {
                City = city?.City,
                ProvinceCountry = city?.ProvinceCountry,
            },
            (null, _) or (_, null) => throw new ExpressConnectException(
                "InvalidParameter", "latitude and longitude are not given together", "Give both, or the city alone."),
            _ => throw new ExpressConnectException(
                "InvalidParameter",
                $"latitude {arguments.Latitude} and longitude {arguments.Longitude} are no place on the Earth",
                "Latitude is -90 to 90 degrees, longitude -180 to 180."),
        };
    }

    private static AccessPointOffer Offer(AccessPointCandidate candidate) => new()
    {
        AccessPoint = AccessPoint.Of(candidate.AccessPoint),
        DistanceKm = candidate.DistanceKm,
        Reason = candidate.Reason switch
        {
            AccessPointReason.OwnCity => "ownCity",
            AccessPointReason.PartnerInOwnCity => "partnerInOwnCity",
            _ => "nearest",
        },
        Note = candidate.Note,
    };
}
