using System.Xml.Linq;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>Pictures of what a program plans, and of what is deployed.</summary>
public sealed class GraphTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_plan_is_drawn_before_anything_exists_and_as_deployed_looks_the_same()
    {
        place.WithExample("vpc-peering", "VpcPeering");
        Assert.Equal("", (await place.RunAsync("graph", place.Project, "-o", "planned.svg")).Exits(0).Output);
        var planned = File("planned.svg");
        Golden.Check("network-vpc-peering.svg", planned);
        Assert.Equal("[]\n", (await place.RunAsync("world", "dump")).Exits(0).Output);

        (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        (await place.RunAsync("graph", place.Project, "--deployed", "-o", "deployed.svg")).Exits(0);
        Assert.Equal(planned.Replace("Planned network", "Deployed network", StringComparison.Ordinal), File("deployed.svg"));

        // Another stack has nothing in this world; who names no project sees all of it.
        Assert.StartsWith("error: the deployed network of vpc-peering/other has no line, router or VPC", (await place.RunAsync("graph", place.Project, "--deployed", "-s", "other")).Exits(1).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LINK", (await place.RunAsync("bill", place.Project, "--deployed", "-s", "other")).Exits(0).Output, StringComparison.Ordinal);
        Assert.Contains("LINK", (await place.RunAsync("bill", "--deployed")).Exits(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_Mermaid_is_printed_and_files_are_told_by_their_extension()
    {
        place.WithPeeredVpcs();
        var printed = (await place.RunAsync("graph", place.Project)).Exits(0).Output;
        Assert.Contains("\nflowchart LR\n", printed, StringComparison.Ordinal);
        (await place.RunAsync("graph", place.Project, "-o", "network.mmd")).Exits(0);
        Assert.Equal(printed, File("network.mmd"));
        (await place.RunAsync("graph", place.Project, "-o", "network.dot")).Exits(0);
        Assert.StartsWith("digraph network {", File("network.dot"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_refused_is_drawn_with_each_rule_where_it_is_broken()
    {
        place.WithExample("broken-peering", "BrokenPeering");
        var drawn = (await place.RunAsync("graph", place.Project, "-o", "broken.svg")).Exits(0);
        Assert.StartsWith("warning: the plan breaks rules", drawn.Error, StringComparison.Ordinal);
        var texts = XDocument.Parse(File("broken.svg")).Descendants().Where(static e => e.Name.LocalName == "text").Select(static text => text.Value).ToList();
        foreach (var rule in new[] { "VPC-01", "VSW-02", "VSW-03", "REG-01", "PEER-22", "ROUTE-12", "RI-21", "PEER-04" })
        {
            Assert.Contains(texts, text => text.StartsWith($"{rule} ", StringComparison.Ordinal));
        }

        // Drawn where it is broken, not only listed below.
        Assert.Contains("✕ PEER-22", texts);
        Assert.Contains("✕ VSW-03", texts);
    }

    [Fact]
    public async Task What_cannot_be_drawn_or_written_is_said()
    {
        place.WithPeeredVpcs();
        Assert.Contains("cannot draw network.png: the name must end in .svg, .mmd (Mermaid) or .dot (Graphviz).", (await place.RunAsync("graph", place.Project, "-o", "network.png")).Exits(1).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: cannot write nowhere/network.svg: ", (await place.RunAsync("graph", place.Project, "-o", "nowhere/network.svg")).Exits(1).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: nothing is deployed in this world: there is no network to draw.", (await place.RunAsync("graph", place.Project, "--deployed")).Exits(1).Error, StringComparison.Ordinal);
    }

    private string File(string name) => System.IO.File.ReadAllText(Path.Combine(place.Home, name));
}
