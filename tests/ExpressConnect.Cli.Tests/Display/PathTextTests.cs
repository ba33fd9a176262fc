using ExpressConnect.Cli.Display;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Tests.Display;

public sealed class PathTextTests
{
    [Fact]
    public void Hops_over_lines_say_who_installs_them() => Golden.Check("path-over-a-partner.txt", PathText.Write(new PathAnswer("data centre Tianjin", "VPC sz")
    {
        There =
        [
            new PathHop(HopKind.LeasedLine, "Tianjin", "Tianjin partner") { OverId = "pc-1", Over = "line", Bandwidth = 100, Route = new("", "BGP", "", "192.168.0.0/16", "10.0.0.1") },
            new PathHop(HopKind.PartnerLine, "Tianjin partner", "VBR vbr at Beijing-Fengtai-A") { OverId = "pc-1", Over = "line", Bandwidth = 100 },
            new PathHop(HopKind.Backbone, "VBR vbr", "VPC sz") { OverId = "ri-1", Over = "vbr-to-sz", Bandwidth = 2, Route = new("rte-1", "vbr-sz", "vtb-vbr", "192.168.0.0/16", "ri-1") },
        ],
        Back = [new PathHop(HopKind.Local, "VPC sz", "VPC sz") { Route = new("", "vSwitch", "vtb-sz", "192.168.1.0/24", "") }],
        Missing = new PathGap("There is no route.", "Add one.", "PEER-36") { IsOnWayBack = true },
        Notes = ["Something is taken for granted."],
    }));
}
