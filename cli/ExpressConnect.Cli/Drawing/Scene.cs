namespace ExpressConnect.Cli.Drawing;

/// <summary>What a picture of a network shows, before anybody thinks of places, colours or a format.</summary>
/// <param name="Title">What the network is called.</param>
internal sealed record Scene(string Title)
{
    /// <summary>The regions that nodes lie in.</summary>
    public IReadOnlyList<SceneRegion> Regions { get; init; } = [];

    /// <summary>The nodes, in the order in which they appear where nothing else decides.</summary>
    public IReadOnlyList<SceneNode> Nodes { get; init; } = [];

    /// <summary>What joins them.</summary>
    public IReadOnlyList<SceneEdge> Edges { get; init; } = [];

    /// <summary>The rules that the network breaks, explained below the picture.</summary>
    public IReadOnlyList<BrokenRule> Broken { get; init; } = [];

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Nodes.Count == 0 && Broken.Count == 0;
}

/// <summary>A region: a box round its routers and VPCs.</summary>
/// <param name="Id">Its id: <c>cn-beijing</c>.</param>
/// <param name="Name">Its name: <c>China (Beijing)</c>.</param>
internal sealed record SceneRegion(string Id, string Name);

/// <summary>A thing of the network.</summary>
/// <param name="Id">What edges call it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
internal sealed record SceneNode(string Id, NodeKind Kind, string Name)
{
    /// <summary>Id of the region whose box it lies in; null for what stands outside of the cloud.</summary>
    public string? Region { get; init; }

    /// <summary>What else is worth reading: ranges, addresses, the owner.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>How it is.</summary>
    public Condition Condition { get; init; } = Condition.Unsaid;

    /// <summary>Its parts, one below the other: lines in an access point, vSwitches in a VPC.</summary>
    public IReadOnlyList<SceneCell> Cells { get; init; } = [];
}

/// <summary>A part of a node.</summary>
/// <param name="Id">What edges call it.</param>
/// <param name="Name">Its name.</param>
internal sealed record SceneCell(string Id, string Name)
{
    /// <summary>What else is worth reading.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>How it is.</summary>
    public Condition Condition { get; init; } = Condition.Unsaid;
}

/// <summary>Something that joins two nodes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">Id of the node or part that it leaves: the customer's side, the initiating side.</param>
/// <param name="To">Id of the node or part that it reaches.</param>
internal sealed record SceneEdge(EdgeKind Kind, string From, string To)
{
    /// <summary>What is written on it.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>How it is.</summary>
    public Condition Condition { get; init; } = Condition.Unsaid;
}

/// <summary>How something is.</summary>
/// <param name="Tone">The colour of it.</param>
/// <param name="Status">The word for it; empty: not worth a word.</param>
internal sealed record Condition(Tone Tone, string Status)
{
    /// <summary>Nothing is said.</summary>
    public static Condition Unsaid { get; } = new(Tone.Plain, "");

    /// <summary>Ids of the rules that it breaks.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Whether it breaks any.</summary>
    public bool IsBroken => Rules.Count > 0;

    /// <summary>The colour: red where a rule is broken, whatever the status.</summary>
    public Tone Shown => IsBroken ? Tone.Broken : Tone;
}

/// <summary>Kinds of nodes, from the customer's side to the cloud's: the columns of the picture.</summary>
internal enum NodeKind
{
    /// <summary>A data centre of the customer.</summary>
    Site,

    /// <summary>An access point of a partner.</summary>
    PartnerAccessPoint,

    /// <summary>An access point of Alibaba.</summary>
    AccessPoint,

    /// <summary>A virtual border router.</summary>
    BorderRouter,

    /// <summary>A VPC.</summary>
    Vpc,

    /// <summary>The other end of something, which the picture knows no more of.</summary>
    Elsewhere,
}

/// <summary>Kinds of edges.</summary>
internal enum EdgeKind
{
    /// <summary>A leased line, which the customer's provider installs.</summary>
    LeasedLine,

    /// <summary>A partner's dedicated line, which is there already.</summary>
    PartnerLine,

    /// <summary>A VLAN of a line, which a border router stands on.</summary>
    Vlan,

    /// <summary>A pair of router interfaces.</summary>
    Link,
}

/// <summary>Colours, by what they mean.</summary>
internal enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>In order.</summary>
    Ready,

    /// <summary>On the way, or waiting for somebody.</summary>
    Waiting,

    /// <summary>Switched off, or not connected.</summary>
    Off,

    /// <summary>Breaks a rule.</summary>
    Broken,
}
