namespace ExpressConnect.Engine;

/// <summary>A property that names a region.</summary>
/// <param name="Property">Wire name of the property.</param>
/// <param name="Region">The region that it names.</param>
internal sealed record RegionReference(string Property, string Region)
{
    public static void Check(Work work, string property, Planned<string?> region)
    {
        if (region.TryGet(out var named))
        {
            work.Check(RegionRules.All, new RegionReference(property, named));
        }
    }
}
