namespace ExpressConnect.Engine;

/// <summary>Whether one place reaches another, and how.</summary>
/// <param name="From">Where traffic begins, in words.</param>
/// <param name="To">Where it is to end, in words.</param>
public sealed record PathAnswer(string From, string To)
{
    /// <summary>Whether traffic gets there and answers come back.</summary>
    public bool IsConnected => Missing is null;

    /// <summary>The way there, as far as it goes.</summary>
    public IReadOnlyList<PathHop> There { get; init; } = [];

    /// <summary>The way back, as far as it goes; empty when there is no way there.</summary>
    public IReadOnlyList<PathHop> Back { get; init; } = [];

    /// <summary>The first thing that is missing; null when nothing is.</summary>
    public PathGap? Missing { get; init; }

    /// <summary>What the answer takes for granted, and what else is worth knowing; sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One step of a way.</summary>
/// <param name="Kind">What carries it.</param>
/// <param name="From">Where it begins, in words.</param>
/// <param name="To">Where it ends, in words.</param>
public sealed record PathHop(HopKind Kind, string From, string To)
{
    /// <summary>Id of the line (<c>pc-…</c>) or of the interface that it leaves by (<c>ri-…</c>); empty inside a VPC.</summary>
    public string OverId { get; init; } = "";

    /// <summary>What people call that line or link; empty inside a VPC.</summary>
    public string Over { get; init; } = "";

    /// <summary>Mbit/s of the line or link; null inside a VPC.</summary>
    public int? Bandwidth { get; init; }

    /// <summary>The route that sends it there; null where it is not one of the cloud's tables that does.</summary>
    public HopRoute? Route { get; init; }
}

/// <summary>The route that carries a step.</summary>
/// <param name="Id">Its id, <c>rte-…</c>; empty for one that comes by itself: of a vSwitch, a gateway subnet, or BGP.</param>
/// <param name="Label">What people call it.</param>
/// <param name="TableId">Its table, <c>vtb-…</c>.</param>
/// <param name="Destination">Where it leads.</param>
/// <param name="NextHop">Its next hop; empty when the range is local.</param>
public sealed record HopRoute(string Id, string Label, string TableId, string Destination, string NextHop);

/// <summary>What carries a step of a way.</summary>
public enum HopKind
{
    /// <summary>The customer's leased line: installed by the customer's provider.</summary>
    LeasedLine,

    /// <summary>A partner's dedicated line to Alibaba: installed by the partner.</summary>
    PartnerLine,

    /// <summary>A link over Alibaba's backbone: made by calls, nothing is installed.</summary>
    Backbone,

    /// <summary>Inside one VPC.</summary>
    Local,
}

/// <summary>The first thing that is missing on a way.</summary>
/// <param name="What">What is missing, and where; a sentence.</param>
/// <param name="Remedy">What to do about it; sentences.</param>
/// <param name="Rule">The rule that says so; empty where none does.</param>
public sealed record PathGap(string What, string Remedy, string Rule = "")
{
    /// <summary>Whether it is missing on the way back.</summary>
    public bool IsOnWayBack { get; init; }
}
