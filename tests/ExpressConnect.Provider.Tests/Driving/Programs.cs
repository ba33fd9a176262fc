using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests;

/// <summary>What programs say.</summary>
internal static class Programs
{
    public static PropertyMap Vpc(string cidrBlock) => PropertyMap.Of(("cidrBlock", cidrBlock));

    public static PropertyMap VSwitch(PropertyValue vpcId, string cidrBlock) =>
        PropertyMap.Of(("vpcId", vpcId), ("zoneId", "cn-beijing-h"), ("cidrBlock", cidrBlock));

    public static PropertyMap Interface(string role, Recorded vpc, string oppositeRegion) => PropertyMap.Of(
        ("role", role),
        ("routerId", vpc.Outputs["routerId"]),
        ("spec", role == "InitiatingSide" ? "Small.1" : "Negative"),
        ("oppositeRegionId", oppositeRegion));

    public static PropertyMap Half(Recorded own, Recorded opposite) =>
        PropertyMap.Of(("interfaceId", own.Id), ("oppositeInterfaceId", opposite.Id));

    public static PropertyMap Peering(Recorded near, Recorded far) =>
        PropertyMap.Of(("vpcId", near.Id), ("acceptingVpcId", far.Id), ("spec", "Small.1"));

    public static PropertyMap Route(Recorded vpc, string destination, PropertyValue interfaceId) => PropertyMap.Of(
        ("routeTableId", vpc.Outputs["routeTableId"]),
        ("destinationCidrBlock", destination),
        ("nexthopType", "RouterInterface"),
        ("nexthopId", interfaceId));

    /// <summary>Two VPCs of one region that do not overlap, deployed.</summary>
    public static Task<(Recorded Near, Recorded Far)> TwoVpcsAsync(Providers providers) => providers.InRunAsync(async run =>
        (await run.MakeAsync("Vpc", "near", Vpc("10.0.0.0/16")), await run.MakeAsync("Vpc", "far", Vpc("10.1.0.0/16"))));

    public static string Text(PropertyMap bag, string name) =>
        bag[name].TryGetString(out var text) ? text : throw new InvalidOperationException($"{name} is {bag[name]}");
}
