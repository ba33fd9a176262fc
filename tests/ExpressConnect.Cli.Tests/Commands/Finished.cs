using System.Text.RegularExpressions;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>How a run of the command ended, and what it printed.</summary>
internal sealed partial record Finished(int Exit, string Output, string Error)
{
    /// <summary>The exit code is this one; if not, the failure shows all that was printed.</summary>
    public Finished Exits(int code)
    {
        Assert.True(Exit == code, $"exit code {Exit} instead of {code}\n{Output}\n--- stderr\n{Error}");
        return this;
    }

    /// <summary>The stack outputs of the last phase: value as printed by name.</summary>
    public IReadOnlyDictionary<string, string> Outputs()
    {
        var start = Output.LastIndexOf("Outputs:\n", StringComparison.Ordinal);
        return start < 0
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : Output[start..].Split('\n').Skip(1).TakeWhile(static line => line.Length > 0)
                .Select(static line => line.Split(':', 2)).ToDictionary(static part => part[0].Trim(), static part => part[1].Trim(), StringComparer.Ordinal);
    }

    /// <summary>Resource and rule of every violation under <c>Diagnostics</c>, one a line, sorted.</summary>
    public string Violations()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var (resource, isError) = ("", false);
        foreach (var line in Output.Split('\n').SkipWhile(static line => line != "Diagnostics:").TakeWhile(static line => line is not ("Resources:" or "Outputs:")))
        {
            if (Subject().Match(line) is { Success: true } subject)
            {
                resource = subject.Groups["name"].Value;
            }
            else if (Headline().Match(line) is { Success: true } headline)
            {
                isError = headline.Groups["severity"].Value switch { "error: " => true, "" => isError, _ => false };
                if (isError)
                {
                    found.Add($"{resource} {headline.Groups["rule"].Value}");
                }
            }
        }

        return string.Concat(found.Select(static line => line + "\n"));
    }

    [GeneratedRegex(@"^  [\w:/]+ \((?<name>.*)\):$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^    (?<severity>error: |warning: |)(Preview failed: )?(?<rule>[A-Z]+-\d+) ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Headline();
}
