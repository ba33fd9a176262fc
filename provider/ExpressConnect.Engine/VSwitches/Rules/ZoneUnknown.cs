namespace ExpressConnect.Engine;

/// <summary>VSW-05: a zone is one that is known.</summary>
internal sealed class ZoneUnknown : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "VSW-05",
        "zoneId is one of the known zones of the region.",
        "Letters of zones have gaps, and the list of this engine may be older than the cloud.",
        "Look the zone up in the console; if it is there, nothing has to be done.",
        "CreateVSwitch, DescribeZones",
        Moment.Input,
        Effect.Warn)
    { Code = "InvalidZoneId.NotFound" };

    public override IEnumerable<Finding> Check(VSwitchChange change) =>
        change.Verb == Verb.Create && change.Spec.ZoneId.TryGet(out var zone)
        && ZoneName.RegionOf(zone) is { Zones.Count: > 0 } region && region.RegionId == (change.Vpc?.Region ?? change.Region.OrDefault)
        && !region.Zones.Contains(zone)
            ? [Broken("zone is not known", $"zoneId is {zone}; known zones of {region.RegionId} are {string.Join(", ", region.Zones)}.", "zoneId")]
            : [];
}
