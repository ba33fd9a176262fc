namespace ExpressConnect.Engine.Tests.Rules;

public sealed class FindingTextTests
{
    [Fact]
    public void Findings_are_read_as_they_were_rendered()
    {
        Finding[] findings =
        [
            new("PEER-22", FindingLevel.Error, "vSwitches overlap", "One has 10.0.1.0/24.\n  The other has it too.") { Remedy = "Move one." },
            new("VBR-06", FindingLevel.Warning, "VLAN is taken", "VLAN 110 is.") { Remedy = "Take another.", Lowered = true },
            new("VPC-01", FindingLevel.Error, "no range", "It is empty."),
            new("VPC-02", FindingLevel.Error, "no more", ""),
        ];

        Assert.Equal(findings.Select(Parts), FindingText.Read(FindingText.Render(findings)).Select(Parts));
    }

    [Fact]
    public void Other_lines_are_no_findings()
    {
        Assert.Empty(FindingText.Read("update failed\n  VPC-01 is not at the beginning"));
        Assert.Equal("VPC-01", Assert.Single(FindingText.Read("two errors:\nPreview failed: VPC-01 no range\n  It is empty.   docs/rules.md#vpc-01")).Rule);
    }

    private static (string, FindingLevel, string, string, string, bool) Parts(Finding finding) =>
        (finding.Rule, finding.Level, finding.Headline, finding.Detail, finding.Remedy, finding.Lowered);
}
