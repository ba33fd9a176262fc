using ExpressConnect.Cli.Display;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>What planners answer, as text: a data centre in Tianjin over a partner, and one VPC in another region.</summary>
public sealed class PlanTextTests
{
    private const string Account = "1000000000000001";

    private static readonly MapInterface There = new()
    {
        Id = "ri-1", Name = "vbr-to-sz", Status = "Active", Account = Account, Region = "cn-beijing", RouterId = "vbr-1", IsOnBorderRouter = true,
        IsInitiator = true, Size = "Mini.2", Bandwidth = 2, OppositeInterfaceId = "ri-2",
    };

    private static readonly MapInterface Back = new()
    {
        Id = "ri-2", Name = "sz-from-vbr", Status = "Active", Account = Account, Region = "cn-shenzhen", RouterId = "vrt-sz", OppositeInterfaceId = "ri-1",
    };

    private static readonly NetworkMap Map = new()
    {
        Sites = [new MapSite("Tianjin", ["pc-1"])],
        AccessPoints = [new MapAccessPoint { Key = "ap-1", Name = "Beijing-A", Kind = AccessPointKind.Alibaba }],
        Lines =
        [
            new MapLine
            {
                Id = "pc-1", Name = "line", Status = "Enabled", Account = Account, Region = "cn-beijing", Site = "Tianjin", AccessPointId = "ap-1",
                PartnerAccessPoint = "Tianjin partner", LineOperator = "CT", Bandwidth = 100,
                Sections = [new("Tianjin", "Tianjin partner", Installer.YourProvider), new("Tianjin partner", "Beijing-A", Installer.Partner)],
            },
        ],
        BorderRouters =
        [
            new MapBorderRouter
            {
                Id = "vbr-1", Name = "vbr", Status = "active", Account = Account, Region = "cn-beijing", LineId = "pc-1",
                RouteTableId = "vtb-vbr", VlanInterfaceId = "ri-vlan", LocalGatewayIp = "10.0.0.1", PeerGatewayIp = "10.0.0.2",
            },
        ],
        Vpcs =
        [
            new MapVpc
            {
                Id = "vpc-sz", Name = "sz", Status = "Available", Account = Account, Region = "cn-shenzhen", RouterId = "vrt-sz", RouteTableId = "vtb-sz",
                Ranges = [Cidr.Parse("192.168.0.0/16")],
                VSwitches = [new MapVSwitch { Id = "vsw-sz", VpcId = "vpc-sz", Range = Cidr.Parse("192.168.1.0/24"), RouteTableId = "vtb-sz" }],
            },
        ],
        Interfaces = [There, Back],
        Links = [new MapLink(There, Back)],
        Routes =
        [
            new MapRoute { Id = "rte-1", Name = "vbr-sz", RouteTableId = "vtb-vbr", Destination = Cidr.Parse("192.168.0.0/16"), NextHops = [new("RouterInterface", "ri-1")] },
            new MapRoute { Id = "rte-2", Name = "vbr-dc", RouteTableId = "vtb-vbr", Destination = Cidr.Parse("10.10.0.0/16"), NextHops = [new("RouterInterface", "ri-vlan")] },
            new MapRoute { Id = "rte-3", Name = "sz-dc", RouteTableId = "vtb-sz", Destination = Cidr.Parse("10.10.0.0/16"), NextHops = [new("RouterInterface", "ri-2")] },
        ],
    };

    [Fact]
    public void A_path_over_lines_says_who_installs_them() => Golden.Check("path-over-a-partner.txt", PathText.Write(new PathQuery(Map).Ask("Tianjin", "sz")));

    [Fact]
    public void A_path_without_a_way_back_says_what_to_add() => Golden.Check(
        "path-without-a-way-back.txt", PathText.Write(new PathQuery(Map with { Routes = [.. Map.Routes.Take(2)] }).Ask("Tianjin", "sz")));

    [Fact]
    public void A_bill_says_what_is_installed_by_whom_and_what_costs() => Golden.Check("bill.txt", BillText.Write(BillOfWork.Of(Map)));

    [Fact]
    public void A_report_says_what_fails_with_a_line() => Golden.Check("redundancy.txt", RedundancyText.Write(RedundancyReport.Of(Map)));

    [Fact]
    public void A_network_without_lines_has_nothing_to_install_and_no_point_of_failure()
    {
        Assert.StartsWith("To be installed by your provider: nothing\n", BillText.Write(BillOfWork.Of(new NetworkMap())), StringComparison.Ordinal);
        Assert.Equal("No single point of failure was found.\n", RedundancyText.Write(RedundancyReport.Of(new NetworkMap())));
    }
}
