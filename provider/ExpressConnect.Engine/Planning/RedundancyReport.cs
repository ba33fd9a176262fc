namespace ExpressConnect.Engine;

/// <summary>Single points of failure of a network: advice, never errors.</summary>
public sealed record RedundancyReport
{
    /// <summary>What could be better.</summary>
    public IReadOnlyList<Finding> Advice { get; init; } = [];

    /// <summary>What the failure of each line would cut.</summary>
    public IReadOnlyList<LineFailure> Failures { get; init; } = [];

    /// <summary>The report of a network.</summary>
    /// <param name="map">The network.</param>
    /// <param name="program">Only what this program makes, as <c>project/stack</c>; null: all.</param>
    public static RedundancyReport Of(NetworkMap map, string? program = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        var question = new RedundancyQuestion(new MapIndex(map), program);
        return new RedundancyReport
        {
            Advice = [.. RedundancyRules.All.SelectMany(rule => rule.Check(question)).Distinct()],
            Failures = [.. question.Lines.Where(line => line.IsUp).Select(line => Failure(map, line))],
        };
    }

    private static LineFailure Failure(NetworkMap map, MapLine line)
    {
        var (before, after) = (new PathQuery(map), new PathQuery(map.WithFailed(line.Id)));
        return new LineFailure(line.Id, line.Label)
        {
            Cuts =
            [
                .. from vpc in map.Vpcs
                   where before.Ask(line.Site, vpc.Id).IsConnected
                   let missing = after.Ask(line.Site, vpc.Id).Missing
                   where missing is not null
                   select new PathCut(line.Site, vpc.Label, missing),
            ],
        };
    }
}

/// <summary>What the failure of a line would do.</summary>
/// <param name="LineId">The line, <c>pc-…</c>.</param>
/// <param name="Label">What people call it.</param>
public sealed record LineFailure(string LineId, string Label)
{
    /// <summary>What would be cut; empty when everything is still reached.</summary>
    public IReadOnlyList<PathCut> Cuts { get; init; } = [];
}

/// <summary>A path that a failure cuts.</summary>
/// <param name="Site">The data centre.</param>
/// <param name="Vpc">The VPC.</param>
/// <param name="Missing">What is missing then.</param>
public sealed record PathCut(string Site, string Vpc, PathGap Missing);

/// <summary>A network, and which of it is asked about.</summary>
internal sealed record RedundancyQuestion(MapIndex Index, string? Program)
{
    /// <summary>Lines that are asked about and were not given up.</summary>
    public IEnumerable<MapLine> Lines => Index.Map.Lines.Where(line => !line.HasEnded && IsAsked(line));

    /// <summary>Data centres with a line that is asked about.</summary>
    public IEnumerable<MapSite> Sites => Index.Map.Sites.Where(site => Index.LinesOf(site).Any(IsAsked));

    /// <summary>Links with an end that is asked about.</summary>
    public IEnumerable<MapLink> Links => Index.Map.Links.Where(link => IsAsked(link.Initiator) || IsAsked(link.Acceptor));

    private bool IsAsked(MapItem item) => Program is null || item.Program == Program;
}
