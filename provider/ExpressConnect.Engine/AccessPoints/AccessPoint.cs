namespace ExpressConnect.Engine;

/// <summary>A place where a line from a data centre enters the backbone.</summary>
public sealed record AccessPoint
{
    /// <summary>Id, such as <c>ap-cn-beijing-ft-A</c>; null where none is public. Partner access points have none.</summary>
    public string? Id { get; init; }

    /// <summary>Region that resources on it belong to; null for partners, and where no region id is known.</summary>
    public string? RegionId { get; init; }

    /// <summary>City that it stands in, which need not be the region's: a site in Langfang belongs to <c>cn-beijing</c>.</summary>
    public required string City { get; init; }

    /// <summary>Province or state and country, such as <c>Hebei, China</c>.</summary>
    public required string ProvinceCountry { get; init; }

    /// <summary>Name, such as <c>Beijing-Fengtai-A</c>; the id where no name is known.</summary>
    public required string Name { get; init; }

    /// <summary>Latitude in degrees, north positive.</summary>
    public required double Latitude { get; init; }

    /// <summary>Longitude in degrees, east positive.</summary>
    public required double Longitude { get; init; }

    /// <summary>Who operates it: one of <see cref="AccessPointKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>One of <see cref="AccessPointStatus"/>; null where nothing says that it takes lines at all.</summary>
    public string? Status { get; init; } = AccessPointStatus.Recommended;

    /// <summary>Types of ports sold there, such as <c>1000Base-LX</c>; empty: not known.</summary>
    public IReadOnlyList<string> SupportedPortTypes { get; init; } = [];

    /// <summary>The partner, such as <c>PCCW</c>; null for Alibaba's own, and where the partner is not named.</summary>
    public string? Partner { get; init; }

    /// <summary>Operator of the building; null: not known.</summary>
    public string? HostOperator { get; init; }

    /// <summary>Carriers whose lines it takes, as the API spells them (<c>CT</c>, <c>CU</c>, <c>CM</c>, …); empty: not known.</summary>
    public IReadOnlyList<string> LineOperators { get; init; } = [];

    /// <summary>Whether the operator of the building charges a fee of its own; null: not known.</summary>
    public bool? ThirdPartyFee { get; init; }

    /// <summary>Whether it is in Alibaba's present public list.</summary>
    public bool ListedNow { get; init; } = true;

    /// <summary>What the coordinates are those of: <c>site</c>, <c>district</c> or <c>city</c>.</summary>
    public string CoordBasis { get; init; } = "site";

    /// <summary>What else is known; mostly empty.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Whether it stands in mainland China; Hong Kong does not count.</summary>
    internal bool IsInMainlandChina => Regions.TryGet(RegionId, out var region)
        ? region.InMainlandChina
        : ProvinceCountry.EndsWith("China", StringComparison.Ordinal) && !Outside.Any(place => ProvinceCountry.StartsWith(place, StringComparison.Ordinal));

    private static readonly string[] Outside = ["Hong Kong", "Macau", "Macao", "Taiwan"];
}

/// <summary>Who operates an access point.</summary>
public static class AccessPointKind
{
    /// <summary>Alibaba: the customer's own line ends there.</summary>
    public const string Alibaba = "alibaba";

    /// <summary>A partner, who has dedicated lines to an access point of Alibaba and sells shares of them.</summary>
    public const string Partner = "partner";
}

/// <summary>Statuses of an access point, in the words of the API.</summary>
public static class AccessPointStatus
{
    /// <summary>Takes lines, and is preferred.</summary>
    public const string Recommended = "recommended";

    /// <summary>Takes lines, and has many.</summary>
    public const string Hot = "hot";

    /// <summary>Takes no new lines.</summary>
    public const string Full = "full";

    /// <summary>Out of service.</summary>
    public const string Disabled = "disabled";
}
