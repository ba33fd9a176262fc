namespace ExpressConnect.Engine;

/// <summary>A place that a question names: a data centre, a VPC or a part of one, or bare addresses.</summary>
internal abstract record PathPlace(string Words)
{
    /// <summary>A data centre.</summary>
    public sealed record DataCentre(MapSite Site) : PathPlace($"data centre {Site.Name}");

    /// <summary>A VPC: all its vSwitches, or one range in one of them.</summary>
    public sealed record Network(MapVpc Vpc, MapVSwitch? VSwitch, Cidr? Only) : PathPlace(
        $"VPC {Vpc.Label}" + (VSwitch is null ? "" : $", vSwitch {VSwitch.Label}") + (Only is null ? "" : $" ({Only})"))
    {
        /// <summary>The table that its traffic follows.</summary>
        public string Table => VSwitch is { RouteTableId.Length: > 0 } one ? one.RouteTableId : Vpc.RouteTableId;

        /// <summary>The ranges in it that are to be reached; of a VPC without vSwitches, its own.</summary>
        public IReadOnlyList<Cidr> Ranges =>
            Only is { } range ? [range]
            : VSwitch is not null ? [.. Known([VSwitch])]
            : Known(Vpc.VSwitches).ToList() is { Count: > 0 } known ? known
            : [.. Vpc.Ranges.Take(1)];

        private static IEnumerable<Cidr> Known(IEnumerable<MapVSwitch> vswitches) => vswitches.Where(v => v.Range is not null).Select(v => v.Range!.Value);
    }

    /// <summary>Addresses, wherever they are.</summary>
    public sealed record Addresses(Cidr Range) : PathPlace(Range.ToString());
}
