namespace ExpressConnect.Engine;

/// <summary>A property that names a VPC.</summary>
/// <param name="Property">Wire name of the property.</param>
/// <param name="Id">The id that it names.</param>
/// <param name="Vpc">The VPC; null when there is none.</param>
/// <param name="Account">Account in which it is looked for; null while that is not known.</param>
/// <param name="Region">Region in which it is looked for; null while that is not known.</param>
internal sealed record VpcReference(string Property, string Id, Vpc? Vpc, string? Account, string? Region)
{
    public static void Check(Work work, string property, Planned<string?> id, Vpc? vpc, ResourceSpec spec) =>
        Check(work, property, id, vpc, spec.Account.OrDefault, spec.Region.OrDefault);

    public static void Check(Work work, string property, Planned<string?> id, Vpc? vpc, string? account, string? region)
    {
        if (id.TryGet(out var named))
        {
            work.Check(VpcRules.References, new VpcReference(property, named, vpc, account, region));
        }
    }
}
