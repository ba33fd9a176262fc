namespace ExpressConnect.Engine;

/// <summary>Names of zones: that of the region, and a letter with or without a hyphen.</summary>
internal static class ZoneName
{
    /// <summary>The region that the zone's name says; null when it says none that exists.</summary>
    public static KnownRegion? RegionOf(string zone)
    {
        var region = zone.Length > 1 && char.IsAsciiLetterLower(zone[^1]) ? zone[..^1].TrimEnd('-') : zone;
        return Regions.TryGet(region, out var known) && (zone.Length - region.Length) is 1 or 2 ? known : null;
    }
}
