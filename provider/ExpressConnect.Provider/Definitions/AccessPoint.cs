using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>A place where a line from a data centre enters the backbone.</summary>
[Described]
public sealed partial record AccessPoint
{
    /// <summary>Id, such as `ap-cn-beijing-ft-A`; absent where none is public. Partner access points have none.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>Name, such as `Beijing-Fengtai-A`.</summary>
    public string AccessPointName { get; init; } = "";

    /// <summary>Region that resources on it belong to; absent for partners, and where no region id is known.</summary>
    public string? RegionId { get; init; }

    /// <summary>City that it stands in, which need not be the region's: a site in Langfang belongs to `cn-beijing`.</summary>
    public string City { get; init; } = "";

    /// <summary>Province or state and country, such as `Hebei, China`.</summary>
    public string ProvinceCountry { get; init; } = "";

    /// <summary>Latitude in degrees, north positive; mostly that of the city or district.</summary>
    public double Latitude { get; init; }

    /// <summary>Longitude in degrees, east positive; mostly that of the city or district.</summary>
    public double Longitude { get; init; }

    /// <summary>`alibaba` or `partner`.</summary>
    public string Kind { get; init; } = "";

    /// <summary>`recommended`; absent where nothing says that it takes lines.</summary>
    public string? Status { get; init; }

    /// <summary>Types of ports sold there, such as `1000Base-LX`; empty: not known.</summary>
    public IReadOnlyList<string> SupportPortTypes { get; init; } = [];

    /// <summary>The partner, such as `PCCW`.</summary>
    public string? Partner { get; init; }

    /// <summary>Operator of the building.</summary>
    public string? HostOperator { get; init; }

    /// <summary>Carriers whose lines it takes, such as `CT`; empty: not known.</summary>
    public IReadOnlyList<string> SupportLineOperators { get; init; } = [];

    /// <summary>Whether the operator of the building charges a fee of its own; absent: not known.</summary>
    public bool? ThirdPartyFee { get; init; }

    /// <summary>Whether it is in Alibaba's present public list.</summary>
    public bool ListedNow { get; init; }

    internal static AccessPoint Of(Engine.AccessPoint point) => new()
    {
        AccessPointId = point.Id,
        AccessPointName = point.Name,
        RegionId = point.RegionId,
        City = point.City,
        ProvinceCountry = point.ProvinceCountry,
        Latitude = point.Latitude,
        Longitude = point.Longitude,
        Kind = point.Kind,
        Status = point.Status,
        SupportPortTypes = point.SupportedPortTypes,
        Partner = point.Partner,
        HostOperator = point.HostOperator,
        SupportLineOperators = point.LineOperators,
        ThirdPartyFee = point.ThirdPartyFee,
        ListedNow = point.ListedNow,
    };
}
