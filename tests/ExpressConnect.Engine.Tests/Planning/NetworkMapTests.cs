using static ExpressConnect.Engine.Tests.Planning.WorkedExample;

namespace ExpressConnect.Engine.Tests.Planning;

public sealed class NetworkMapTests
{
    [Fact]
    public void It_has_everything_of_the_worked_example()
    {
        Assert.Equal([("Beijing", "pc-line")], Map.Sites.Select(site => (site.Name, Assert.Single(site.LineIds))));
        Assert.Equal(["Beijing-Fengtai-A"], Map.AccessPoints.Select(point => point.Name));
        Assert.Equal([("line", "Enabled", true)], Map.Lines.Select(line => (line.Label, line.Status, line.IsUp)));
        Assert.Equal([("vbr", "pc-line", "vtb-vbr")], Map.BorderRouters.Select(router => (router.Label, router.LineId!, router.RouteTableId)));
        Assert.Equal(["bj", "sz"], Map.Vpcs.Select(vpc => vpc.Label));
        Assert.Equal(["172.16.1.0/24"], Map.Vpcs[0].VSwitches.Select(vswitch => vswitch.Range.ToString()!));
        Assert.Equal(5, Map.Routes.Count);
    }

    [Fact]
    public void A_link_is_two_interfaces_that_name_each_other_free_within_a_region_and_else_the_initiators()
    {
        Assert.Equal(["vbr-to-bj", "vbr-to-sz"], Map.Links.Select(link => link.Label));
        var (near, far) = (Map.Links[0], Map.Links[1]);
        Assert.Equal((true, false, null, 500), (near.IsUp, near.IsCharged, near.Payer, near.Bandwidth));
        Assert.Equal((true, true, Account, 2), (far.IsUp, far.IsCharged, far.Payer, far.Bandwidth));
        Assert.Equal("bj-from-vbr", near.EndOn("vrt-bj")!.Label);
    }

    [Fact]
    public void An_interface_whose_other_end_names_another_is_no_link()
    {
        var map = With<RouterInterface>("bj-from-vbr", end => end with { OppositeInterfaceId = "ri-other" });
        Assert.Equal(["vbr-to-sz"], map.Links.Select(link => link.Label));
        Assert.Equal(4, map.Interfaces.Count);
    }

    [Fact]
    public void Lines_from_one_place_are_of_one_site_and_a_line_that_names_none_is_a_site_of_its_own()
    {
        var map = And(LineOf("line-2", "Beijing"), LineOf("lone", site: null));
        Assert.Equal(["Beijing", "lone"], map.Sites.Select(site => site.Name));
        Assert.Equal(["pc-line", "pc-line-2"], map.Sites[0].LineIds);
    }

    [Fact]
    public void A_line_over_a_partner_has_a_section_that_the_partner_installs()
    {
        var line = NetworkMap.Of([LineOf("tianjin", "Tianjin", partner: "Tianjin partner")]).Lines[0];
        Assert.Equal(
            [
                new LineSection("Tianjin", "Tianjin partner", Installer.YourProvider),
                new LineSection("Tianjin partner", "Beijing-Fengtai-A", Installer.Partner),
            ],
            line.Sections);
    }

    [Fact]
    public void A_failed_line_is_not_up_and_its_site_stays()
    {
        var map = Map.WithFailed("pc-line");
        Assert.False(map.Lines[0].IsUp);
        Assert.Equal(Map.Sites, map.Sites);
    }
}
