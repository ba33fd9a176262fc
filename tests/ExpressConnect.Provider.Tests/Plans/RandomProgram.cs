using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests.Plans;

/// <summary>
/// A small program over all kinds, made of a row of numbers: so few names, ranges and VLANs that its parts often collide, and so
/// ordinary that most of it often works.
/// </summary>
internal sealed class RandomProgram(IReadOnlyList<int> numbers)
{
    private const string Here = "cn-beijing";
    private const string There = "cn-shenzhen";
    private const string OtherAccount = "1000000000000002";

    private static readonly string[] Ranges = ["10.0.0.0/16", "10.1.0.0/16", "172.16.0.0/16", "10.1.128.0/17"];
    private static readonly string[] Points = ["ap-cn-beijing-ft-A", "ap-cn-beijing-dx-A", "ap-cn-shenzhen-nowhere"];
    private static readonly int[] Vlans = [110, 120, 130, 0];

    private readonly List<Declaration> _declarations = [];
    private int _next;

    public IReadOnlyList<Declaration> Declarations
    {
        get
        {
            if (_declarations.Count == 0)
            {
                Write();
            }

            return _declarations;
        }
    }

    private void Write()
    {
        foreach (var (name, at) in (ReadOnlySpan<(string, int)>)[("a", 0), ("b", 1), ("c", 2)])
        {
            var range = Ranges[Mostly(at, 3)];
            Vpc($"vpc-{name}", range);
            VSwitch($"vsw-{name}", $"vpc-{name}", Mostly(range, Ranges[0]).Replace("0.0/16", "1.0/24", StringComparison.Ordinal).Replace("128.0/17", "200.0/24", StringComparison.Ordinal));
        }

        Maybe(() => Peering("peering", Mostly("vpc-a", "vpc-b"), Pick("vpc-b", "vpc-c")));
        foreach (var name in (string[])["1", "2"])
        {
            Line($"line-{name}", name == "1" ? Points[0] : Pick(Points[0], Points[1]));
            Router($"vbr-{name}", Pick("line-1", $"line-{name}"), name == "1" ? Vlans[0] : Vlans[Mostly(1, Next(4))]);
            Maybe(() => Link($"link-{name}", $"vbr-{name}", Pick("vpc-a", "vpc-b", "vpc-c"), Mostly($"10.20{name}.0.0/16", "10.201.0.0/16")));
            Maybe(() => Bgp($"bgp-{name}", $"vbr-{name}"));
        }

        Maybe(() => Router("vbr-3", Pick("line-1", "line-2"), Vlans[Mostly(2, Next(4))]));
    }

    private void Vpc(string name, string range) => Declare("Vpc", name, Some(
        ("cidrBlock", range), ("region", Rarely() ? There : Here), ("account", Rarely() ? OtherAccount : PropertyValue.None), ("vpcName", Pick("one", "two"))));

    private void VSwitch(string name, string vpc, string cidr) =>
        Declare("VSwitch", name, made => With(made, vpc, it => PropertyMap.Of(
            ("vpcId", it.Id),
            ("region", it.Outputs["region"]),
            ("account", it.Outputs["account"]),
            ("cidrBlock", cidr),
            ("zoneId", it.Outputs["region"].TryGetString(out var region) && region == There ? "cn-shenzhen-e" : "cn-beijing-h"))));

    private void Peering(string name, string one, string other)
    {
        var (size, routes) = (Pick("Mini.2", "Small.1"), Half());
        Declare("VpcPeering", name, made => With(made, one, near => With(made, other, far => PropertyMap.Of(
            ("vpcId", near.Id),
            ("region", near.Outputs["region"]),
            ("account", near.Outputs["account"]),
            ("acceptingVpcId", far.Id),
            ("acceptingRegionId", far.Outputs["region"]),
            ("acceptingAccount", far.Outputs["account"]),
            ("spec", size),
            ("addRoutes", routes)))));
    }

    private void Line(string name, string point)
    {
        var status = Rarely() ? PropertyValue.None : "Enabled";
        Declare("PhysicalConnection", name, Some(
            ("accessPointId", Rarely() ? Points[2] : point),
            ("region", Rarely() ? There : Here),
            ("lineOperator", "CT"),
            ("circuitCode", Pick("A1", "A2")),
            ("portType", Mostly("1000Base-LX", "10GBase-LR")),
            ("peerLocation", "Beijing"),
            ("status", status),
            ("period", status.IsNull ? PropertyValue.None : 1),
            ("forceDelete", true)));
    }

    private void Router(string name, string line, int vlan)
    {
        var net = Next(3);
        Declare("VirtualBorderRouter", name, made => With(made, line, it => PropertyMap.Of(
            ("physicalConnectionId", it.Id),
            ("region", it.Outputs["region"]),
            ("vlanId", vlan),
            ("localGatewayIp", $"192.168.{net}.1"),
            ("peerGatewayIp", $"192.168.{net}.2"),
            ("peeringSubnetMask", "255.255.255.252"))));
    }

    private void Link(string name, string router, string vpc, string target)
    {
        var (size, odd) = (Pick("Mini.2", "Middle.1"), Rarely());
        Declare("RouterInterface", $"{name}-there", made => With(made, router, vbr => With(made, vpc, far => PropertyMap.Of(
            ("role", odd ? "AcceptingSide" : "InitiatingSide"),
            ("routerType", "VBR"),
            ("routerId", vbr.Id),
            ("region", vbr.Outputs["region"]),
            ("accessPointId", vbr.Outputs["accessPointId"]),
            ("spec", size),
            ("oppositeRegionId", far.Outputs["region"]),
            ("oppositeRouterId", far.Outputs["routerId"]),
            ("oppositeInterfaceOwnerId", far.Outputs["account"])))));
        Declare("RouterInterface", $"{name}-back", made => With(made, router, vbr => With(made, vpc, near => PropertyMap.Of(
            ("role", "AcceptingSide"),
            ("routerId", near.Outputs["routerId"]),
            ("region", near.Outputs["region"]),
            ("account", near.Outputs["account"]),
            ("spec", "Negative"),
            ("oppositeRegionId", vbr.Outputs["region"]),
            ("oppositeRouterType", "VBR"),
            ("oppositeRouterId", vbr.Id),
            ("oppositeInterfaceOwnerId", vbr.Outputs["account"]),
            ("oppositeAccessPointId", vbr.Outputs["accessPointId"])))));
        Declare("RouterInterfaceConnection", $"{name}-accept", made => Half(made, $"{name}-back", $"{name}-there", "VBR"));
        Declare("RouterInterfaceConnection", $"{name}-connect", made => Half(made, $"{name}-there", $"{name}-back", "VRouter"));
        Declare("RouteEntry", $"{name}-to-site", made => With(made, router, vbr => PropertyMap.Of(
            ("routeTableId", vbr.Outputs["routeTableId"]),
            ("region", vbr.Outputs["region"]),
            ("destinationCidrBlock", target),
            ("nexthopType", "RouterInterface"),
            ("nexthopId", vbr.Outputs["vlanInterfaceId"]))));
        Declare("RouteEntry", $"{name}-to-vpc", made => With(made, router, vbr => With(made, $"{name}-there", hop => With(made, vpc, far => PropertyMap.Of(
            ("routeTableId", vbr.Outputs["routeTableId"]),
            ("region", vbr.Outputs["region"]),
            ("destinationCidrBlock", far.Outputs["cidrBlock"]),
            ("nexthopType", "RouterInterface"),
            ("nexthopId", hop.Id))))));
        Declare("RouteEntry", $"{name}-from-vpc", made => With(made, vpc, near => With(made, $"{name}-back", hop => PropertyMap.Of(
            ("routeTableId", near.Outputs["routeTableId"]),
            ("region", near.Outputs["region"]),
            ("account", near.Outputs["account"]),
            ("destinationCidrBlock", target),
            ("nexthopType", "RouterInterface"),
            ("nexthopId", hop.Id)))));
    }

    private void Bgp(string name, string router)
    {
        var (asn, bfd) = (Pick<PropertyValue>(64512, Rarely() ? 45104 : 65001), Half());
        Declare("BgpGroup", $"{name}-group", made => With(made, router, vbr => PropertyMap.Of(("routerId", vbr.Id), ("region", vbr.Outputs["region"]), ("peerAsn", asn))));
        Declare("BgpPeer", $"{name}-peer", made => With(made, router, vbr => With(made, $"{name}-group", group => PropertyMap.Of(
            ("bgpGroupId", group.Id),
            ("region", group.Outputs["region"]),
            ("peerIpAddress", vbr.Outputs["peerGatewayIp"]),
            ("enableBfd", bfd),
            ("bfdMultiHop", bfd ? 1 : PropertyValue.None)))));
        Declare("BgpNetwork", $"{name}-network", made => With(made, router, vbr => PropertyMap.Of(
            ("routerId", vbr.Id), ("region", vbr.Outputs["region"]), ("dstCidrBlock", "172.16.0.0/16"))));
    }

    private static PropertyMap? Half(IReadOnlyDictionary<string, Recorded> made, string own, string opposite, string oppositeType) =>
        With(made, own, near => With(made, opposite, far => PropertyMap.Of(
            ("interfaceId", near.Id),
            ("region", near.Outputs["region"]),
            ("account", near.Outputs["account"]),
            ("oppositeInterfaceId", far.Id),
            ("oppositeRouterId", far.Outputs["routerId"]),
            ("oppositeRouterType", oppositeType),
            ("oppositeInterfaceOwnerId", far.Outputs["account"]))));

    private static PropertyMap? With(IReadOnlyDictionary<string, Recorded> made, string name, Func<Recorded, PropertyMap?> inputs) =>
        made.TryGetValue(name, out var it) ? inputs(it) : null;

    private static Func<IReadOnlyDictionary<string, Recorded>, PropertyMap?> Some(params (string Name, PropertyValue Value)[] inputs)
    {
        var said = PropertyMap.Of(inputs.Where(input => !input.Value.IsNull));
        return _ => said;
    }

    private void Declare(string type, string name, Func<IReadOnlyDictionary<string, Recorded>, PropertyMap?> inputs) =>
        _declarations.Add(new Declaration(type, name, inputs));

    private void Maybe(Action declare)
    {
        if (Next(5) != 0)
        {
            declare();
        }
    }

    private bool Rarely() => Next(40) == 39;

    /// <summary>The first, fifteen times of sixteen.</summary>
    private T Mostly<T>(T usual, T other) => Next(16) == 15 ? other : usual;

    private bool Half() => Next(2) == 0;

    private T Pick<T>(params T[] choices) => choices[Next(choices.Length)];

    private int Next(int below) => numbers.Count == 0 ? 0 : numbers[_next++ % numbers.Count] % below;
}
