namespace ExpressConnect.Engine;

/// <summary>Two router interfaces that name each other.</summary>
/// <param name="Initiator">The initiating end: its size is the bandwidth, its account pays.</param>
/// <param name="Acceptor">The accepting end.</param>
public sealed record MapLink(MapInterface Initiator, MapInterface Acceptor)
{
    /// <summary>What people call it: as its initiating end, which has the name of the peering that it is a part of.</summary>
    public string Label => Initiator.Label;

    /// <summary>Status of both ends; of the end that is behind where they differ.</summary>
    public string Status => Initiator.Status == RouterInterfaceStatus.Active ? Acceptor.Status : Initiator.Status;

    /// <summary>Mbit/s.</summary>
    public int Bandwidth => Initiator.Bandwidth;

    /// <summary>Whether it joins a virtual border router with a VPC; else it joins two VPCs.</summary>
    public bool IsOfBorderRouter => Initiator.IsOnBorderRouter || Acceptor.IsOnBorderRouter;

    /// <summary>Whether both ends lie in one region.</summary>
    public bool IsInRegion => Initiator.Region == Acceptor.Region;

    /// <summary>Whether exactly one end is in mainland China.</summary>
    public bool IsCrossBorder { get; init; }

    /// <summary>Whether it costs anything: not within a region (FEE-01).</summary>
    public bool IsCharged => !IsInRegion;

    /// <summary>The account that pays, the initiator's; null when the link is free.</summary>
    public string? Payer => IsCharged ? Initiator.Account : null;

    /// <summary>Whether it carries traffic (PEER-36).</summary>
    public bool IsUp => Initiator.IsUp && Acceptor.IsUp;

    /// <summary>The end on a router; null when neither is.</summary>
    /// <param name="routerId"><c>vrt-…</c> or <c>vbr-…</c>.</param>
    public MapInterface? EndOn(string routerId) => Initiator.RouterId == routerId ? Initiator : Acceptor.RouterId == routerId ? Acceptor : null;

    /// <summary>The end that is not this one.</summary>
    /// <param name="end">One end.</param>
    public MapInterface Opposite(MapInterface end) => end == Initiator ? Acceptor : Initiator;
}

/// <summary>A router interface: one end of a link, or to become one.</summary>
public sealed record MapInterface : MapItem
{
    /// <summary>Its router, <c>vrt-…</c> or <c>vbr-…</c>; null while it is not known.</summary>
    public string? RouterId { get; init; }

    /// <summary>Whether its router is a virtual border router.</summary>
    public bool IsOnBorderRouter { get; init; }

    /// <summary>Whether it is the initiating side.</summary>
    public bool IsInitiator { get; init; }

    /// <summary>Its size, such as <c>Mini.2</c>; null while it is not known.</summary>
    public string? Size { get; init; }

    /// <summary>Mbit/s of its size; 0 on the accepting side.</summary>
    public int Bandwidth { get; init; }

    /// <summary><c>Normal</c>, <c>FinancialLocked</c> or <c>SecurityLocked</c>.</summary>
    public string BusinessStatus { get; init; } = "Normal";

    /// <summary>The interface that it names as its other end; null when it names none.</summary>
    public string? OppositeInterfaceId { get; init; }

    /// <summary>The peering that it is a part of; null when it stands for itself.</summary>
    public string? PartOf { get; init; }

    /// <summary>Whether it probes the link, and so leaves a dead one.</summary>
    public bool HasHealthCheck { get; init; }

    /// <summary>Whether its probes are not answered: routes leave it while they have another next hop.</summary>
    public bool HealthCheckFails { get; init; }

    /// <summary>Whether it carries traffic.</summary>
    public bool IsUp => Status == RouterInterfaceStatus.Active && BusinessStatus == "Normal";
}
