namespace ExpressConnect.Engine;

/// <summary>What has to be installed, and by whom; what costs, on what basis, and whom. It classifies; prices are the cloud's.</summary>
public sealed record BillOfWork
{
    /// <summary>Lines that the customer's own provider installs. Nothing else has to be ordered.</summary>
    public IReadOnlyList<WorkItem> ByYourProvider { get; init; } = [];

    /// <summary>Lines that partners have, or install.</summary>
    public IReadOnlyList<WorkItem> ByPartners { get; init; } = [];

    /// <summary>The links: all of them are made by calls.</summary>
    public IReadOnlyList<LinkCharge> Links { get; init; } = [];

    /// <summary>What is billed apart from the links.</summary>
    public IReadOnlyList<ApartCharge> BilledApart { get; init; } = [];

    /// <summary>The bill of a network.</summary>
    /// <param name="map">The network.</param>
    /// <param name="program">Only what this program makes, as <c>project/stack</c>; null: all.</param>
    public static BillOfWork Of(NetworkMap map, string? program = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        bool IsAsked(MapItem item) => program is null || item.Program == program;
        var index = new MapIndex(map);
        var lines = map.Lines.Where(line => !line.HasEnded && IsAsked(line)).ToList();
        var routers = map.BorderRouters.Where(IsAsked);
        return new BillOfWork
        {
            ByYourProvider = [.. Work(lines, Installer.YourProvider)],
            ByPartners = [.. Work(lines, Installer.Partner)],
            Links = [.. map.Links.Where(link => IsAsked(link.Initiator)).Select(link => LinkCharge.Of(link, index))],
            BilledApart =
            [
                .. lines.SelectMany(line => OfLine(line, map)),
                .. routers.Select(router => new ApartCharge(router.Id, router.Label, "outbound traffic", router.Account)),
            ],
        };
    }

    private static IEnumerable<WorkItem> Work(IEnumerable<MapLine> lines, Installer installer) =>
        from line in lines
        from section in line.Sections
        where section.Installer == installer
        select new WorkItem(line.Id, line.Label, section.From, section.To)
        {
            LineOperator = installer == Installer.YourProvider ? line.LineOperator : null,
            Bandwidth = line.Bandwidth,
            IsDone = line.Status == PhysicalConnectionStatus.Enabled,
        };

    private static IEnumerable<ApartCharge> OfLine(MapLine line, NetworkMap map)
    {
        yield return new ApartCharge(line.Id, line.Label, "the port at the access point", line.Account);
        if (line.PartnerAccessPoint is { } partner)
        {
            yield return new ApartCharge(line.Id, line.Label, $"the partner's fee for {partner}", line.Account);
        }
        else if (map.AccessPoints.FirstOrDefault(point => point.Key == line.AccessPointId)?.Known is { ThirdPartyFee: true } known)
        {
            yield return new ApartCharge(line.Id, line.Label, $"the fee of {known.HostOperator ?? "the building's operator"} at {known.Name}", line.Account);
        }
    }
}

/// <summary>A line, or a part of one, that somebody installs.</summary>
/// <param name="LineId">The line, <c>pc-…</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
public sealed record WorkItem(string LineId, string Label, string From, string To)
{
    /// <summary>The carrier as the API spells it; null when it is not said, and for partners.</summary>
    public string? LineOperator { get; init; }

    /// <summary>Mbit/s.</summary>
    public int Bandwidth { get; init; }

    /// <summary>Whether it is there already.</summary>
    public bool IsDone { get; init; }
}

/// <summary>What a link costs (12.1 of the books: within a region nothing; else the initiator pays).</summary>
/// <param name="InterfaceId">Its initiating end, <c>ri-…</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="From">The router of the initiating end, in words.</param>
/// <param name="To">The other router.</param>
public sealed record LinkCharge(string InterfaceId, string Label, string From, string To)
{
    /// <summary>Mbit/s.</summary>
    public int Bandwidth { get; init; }

    /// <summary>Whether it costs anything.</summary>
    public bool IsCharged { get; init; }

    /// <summary>The account that pays; null when nobody does.</summary>
    public string? Payer { get; init; }

    /// <summary>What the charge follows from; for a free link, why it is free.</summary>
    public string Basis { get; init; } = "";

    internal static LinkCharge Of(MapLink link, MapIndex index)
    {
        var (near, far) = (link.Initiator, link.Acceptor);
        return new LinkCharge(near.Id, link.Label, index.Router(near.RouterId), index.Router(far.RouterId))
        {
            Bandwidth = link.Bandwidth,
            IsCharged = link.IsCharged,
            Payer = link.Payer,
            Basis = link.IsCharged
                ? $"bandwidth and distance: {link.Bandwidth} Mbit/s, {near.Region} to {far.Region}{Distance(near.Region, far.Region)}{(link.IsCrossBorder ? ", cross-border" : "")}"
                : $"both ends in {near.Region}",
        };
    }

    private static string Distance(string one, string other) => Regions.TryGet(one, out var near) && Regions.TryGet(other, out var far)
        ? $" ({new Place(near.Latitude, near.Longitude).DistanceTo(new Place(far.Latitude, far.Longitude))} km)"
        : "";
}

/// <summary>Something that is billed apart from the links.</summary>
/// <param name="Id">Id of the line or router that it belongs to.</param>
/// <param name="Label">What people call that.</param>
/// <param name="What">What is billed.</param>
/// <param name="Payer">The account that pays.</param>
public sealed record ApartCharge(string Id, string Label, string What, string Payer);
