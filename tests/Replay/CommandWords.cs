using System.Globalization;
using ExpressConnect.Deployments;

namespace Replay;

/// <summary>A recorded command line.</summary>
internal sealed class CommandWords
{
    private static readonly string[] WithoutMeaning = ["--yes", "-y", "--diff", "--json", "--non-interactive", "--generate-code=false", "--skip-pending-creates"];

    private static readonly string[] WithValue = ["--target", "-t", "--exclude", "-x", "--replace", "--target-replace", "--parallel", "-p", "--message", "-m", "--stack", "-s", "--color", "--event-log"];

    private readonly List<string> targets = [];
    private readonly List<string> excluded = [];
    private readonly List<string> replaced = [];

    public CommandWords(string line, int parallel)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Options = new OperationOptions { Parallel = parallel };
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith('-'))
            {
                Words.Add(words[i]);
            }
            else if (words[i].Split('=') is [var option, var value] && WithValue.Contains(option))
            {
                TakeValue(option, value);
            }
            else if (WithValue.Contains(words[i]))
            {
                TakeValue(words[i], words[++i]);
            }
            else if (!WithoutMeaning.Contains(words[i]))
            {
                Take(words[i]);
            }
        }

        Options = Options with { Targets = [.. targets], Excludes = [.. excluded], Replace = [.. replaced] };
    }

    /// <summary>What is no option: the command and its arguments.</summary>
    public List<string> Words { get; } = [];

    public OperationOptions Options { get; private set; }

    /// <summary>What concerns all resources of a state command.</summary>
    public bool All { get; private set; }

    /// <summary>Whether an import protects.</summary>
    public bool Protect { get; private set; } = true;

    private void TakeValue(string option, string value)
    {
        switch (option)
        {
            case "--target" or "-t":
                targets.Add(value);
                break;
            case "--exclude" or "-x":
                excluded.Add(value);
                break;
            case "--replace":
                replaced.Add(value);
                break;
            case "--target-replace":
                targets.Add(value);
                replaced.Add(value);
                break;
            case "--parallel" or "-p":
                Options = Options with { Parallel = int.Parse(value, CultureInfo.InvariantCulture) };
                break;
        }
    }

    private void Take(string option)
    {
        All |= option is "--all" or "-a";
        Protect &= option is not "--protect=false";
        Options = option switch
        {
            "--skip-preview" or "-f" => Options with { SkipPreview = true },
            "--preview-only" => Options with { PreviewOnly = true },
            "--continue-on-error" => Options with { ContinueOnError = true },
            "--refresh" or "-r" => Options with { Refresh = true },
            "--expect-no-changes" => Options with { ExpectNoChanges = true },
            "--target-dependents" => Options with { TargetDependents = true },
            "--exclude-dependents" => Options with { ExcludeDependents = true },
            "--exclude-protected" => Options with { ExcludeProtected = true },
            "--clear-pending-creates" => Options with { ClearPendingCreates = true },
            "--ignore-protect" => Options with { IgnoreProtect = true },
            "--all" or "-a" or "--protect=false" => Options,
            _ => throw new NotSupportedException($"the option {option} is not replayed"),
        };
    }
}
