namespace ExpressConnect.Engine;

/// <summary>REG-12: a zone lies in the region of the VPC.</summary>
internal sealed class ZoneOfAnotherRegion : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "REG-12",
        "zoneId is a zone of the region of the VPC, by its name.",
        "A subnet stands in one data centre of its VPC's region.",
        "Use a zone of that region; getZones lists those that are known.",
        "CreateVSwitch",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidZoneId.NotFound" };

    public override IEnumerable<Finding> Check(VSwitchChange change)
    {
        if (change.Verb != Verb.Create || !change.Spec.ZoneId.TryGet(out var zone) || !Regions.TryGet(change.Vpc?.Region ?? change.Region.OrDefault, out var home))
        {
            return [];
        }

        var region = ZoneName.RegionOf(zone);
        return region == home
            ? []
            : [Broken(
                region is null ? "zone is of no region" : "zone is of another region",
                $"zoneId is {zone}{(region is null ? "" : $", a zone of {region.RegionId}")}, and the VPC lies in {home.RegionId}.",
                "zoneId",
                change.Vpc)];
    }
}
