using System.Runtime.CompilerServices;

namespace ExpressConnect.Engine.Tests.Rules;

public sealed class RulesPageTests
{
    [Fact]
    public void The_page_in_docs_is_the_one_that_the_catalogue_writes()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(PageInDocs(), RulesPage.Write());
        }

        var page = File.ReadAllText(PageInDocs());
        Assert.True(
            page == RulesPage.Write(),
            "docs/rules.md is not up to date. Write it anew: dotnet run --project cli/ExpressConnect.Cli -- rules --markdown > docs/rules.md, or run this test with UPDATE_GOLDENS=1.");
    }

    [Fact]
    public void Every_rule_has_the_heading_that_messages_lead_to()
    {
        var headings = RulesPage.Write().Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);
        Assert.Equal(RuleCatalogue.Cards.Select(card => card.Id), headings);
        Assert.EndsWith("docs/rules.md#vpc-01", FindingText.Render(new Finding("VPC-01", FindingLevel.Error, "", "")), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_come_later_are_listed_as_ranges()
    {
        var page = RulesPage.Write();
        Assert.Contains("| ECR-01 to ECR-25 | ExpressConnectRouter |", page, StringComparison.Ordinal);
        Assert.Contains("| VPC-21 | VpcPeerConnection |", page, StringComparison.Ordinal);
    }

    private static string PageInDocs([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "docs", "rules.md"));
}
