using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Drawing;

/// <summary>What of a map belongs to one program, and what that is joined to.</summary>
internal static class OneProgram
{
    /// <summary>The map of it.</summary>
    /// <param name="map">All of a world.</param>
    /// <param name="program">The program, as <c>project/stack</c>.</param>
    public static NetworkMap In(NetworkMap map, string program)
    {
        var links = map.Links.Where(link => link.Initiator.Program == program || link.Acceptor.Program == program).ToList();
        var interfaces = map.Interfaces.Where(end => end.Program == program).Concat(links.SelectMany(static link => new[] { link.Initiator, link.Acceptor })).Distinct().OrderBy(static end => end.Id, StringComparer.Ordinal).ToList();
        var routers = interfaces.Select(static end => end.RouterId).ToHashSet();
        var borders = map.BorderRouters.Where(router => router.Program == program || routers.Contains(router.Id)).ToList();
        var lines = map.Lines.Where(line => line.Program == program || borders.Exists(router => router.LineId == line.Id)).ToList();
        return map with
        {
            Lines = lines,
            Sites = [.. map.Sites.Where(site => lines.Exists(line => line.Site == site.Name))],
            AccessPoints = [.. map.AccessPoints.Where(point => lines.Exists(line => line.AccessPointId == point.Key || line.PartnerAccessPoint == point.Key))],
            BorderRouters = borders,
            Vpcs = [.. map.Vpcs.Where(vpc => vpc.Program == program || routers.Contains(vpc.RouterId) || vpc.VSwitches.Any(vswitch => vswitch.Program == program))],
            Interfaces = interfaces,
            Links = links,
        };
    }
}
