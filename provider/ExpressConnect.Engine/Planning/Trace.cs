namespace ExpressConnect.Engine;

/// <summary>How far one range gets from one place.</summary>
/// <param name="Hops">The steps.</param>
/// <param name="Vpc">The VPC where it ends; null when it ends elsewhere.</param>
/// <param name="Site">The data centre where it ends; null when it ends elsewhere.</param>
/// <param name="Gap">What is missing; null when it arrives.</param>
/// <param name="Notes">What is taken for granted.</param>
internal sealed record Trace(IReadOnlyList<PathHop> Hops, MapVpc? Vpc, MapSite? Site, PathGap? Gap, IReadOnlyList<string> Notes)
{
    public static Trace Arrives(MapVpc vpc) => new([], vpc, null, null, []);

    public static Trace Arrives(MapSite site) => new([], null, site, null, []);

    public static Trace Stops(PathGap gap) => new([], null, null, gap, []);

    /// <summary>The same after some steps.</summary>
    public Trace After(params IReadOnlyList<PathHop> hops) => this with { Hops = [.. hops, .. Hops] };

    public Trace Noting(string sentence) => this with { Notes = [.. Notes, sentence] };
}
