using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Display;

/// <summary>A redundancy report, for people.</summary>
internal static class RedundancyText
{
    /// <summary>All of it.</summary>
    public static string Write(RedundancyReport report)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(report.Advice.Count switch { 0 => "No single point of failure was found.", 1 => "1 piece of advice:", var n => $"{n} pieces of advice:" });
        foreach (var advice in report.Advice)
        {
            text.WriteLine($"  {advice.Rule} {advice.Headline}");
            text.WriteLine($"    {advice.Detail}");
            text.WriteLine($"    {advice.Remedy}   docs/rules.md#{advice.Rule.ToLowerInvariant()}");
        }

        foreach (var failure in report.Failures)
        {
            text.WriteLine();
            text.WriteLine(failure.Cuts.Count == 0
                ? $"Without line \"{failure.Label}\" everything is still reached."
                : $"Without line \"{failure.Label}\":");
            foreach (var cut in failure.Cuts)
            {
                text.WriteLine($"  {cut.Site} and VPC {cut.Vpc} do not reach each other: {cut.Missing.What}");
            }
        }

        return text.ToString();
    }
}
