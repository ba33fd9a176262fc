namespace ExpressConnect.Engine;

/// <summary>A property that names a region.</summary>
/// <param name="Property">Wire name of the property.</param>
/// <param name="Region">The region that it names.</param>
/// <param name="MakesSomething">Whether something is made there, and not only reached.</param>
internal sealed record RegionReference(string Property, string Region, bool MakesSomething)
{
    public static void Check(Work work, string property, Planned<string?> region, bool makesSomething = false)
    {
        if (region.TryGet(out var named))
        {
            work.Check(RegionRules.All, new RegionReference(property, named, makesSomething));
        }
    }
}

/// <summary>A resource that is to be changed, and the region that it is to lie in then.</summary>
internal sealed record RegionMove(Resource Resource, Planned<string?> Region);
