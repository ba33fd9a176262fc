using ExpressConnect.Deployments;

namespace Replay;

/// <summary>A recorded command line.</summary>
internal sealed class CommandWords
{
    private static readonly string[] WithoutMeaning = ["--yes", "-y", "--diff", "--json", "--non-interactive", "--generate-code=false"];

    private readonly List<string> targets = [];
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
            else if (words[i] is "--target" or "-t" or "--replace" or "--target-replace")
            {
                TakeUrn(words[i], words[++i]);
            }
            else if (!WithoutMeaning.Contains(words[i]))
            {
                Take(words[i]);
            }
        }

        Options = Options with { Targets = [.. targets], Replace = [.. replaced] };
    }

    /// <summary>What is no option: the command and its arguments.</summary>
    public List<string> Words { get; } = [];

    public OperationOptions Options { get; private set; }

    /// <summary>What concerns all resources of a state command.</summary>
    public bool All { get; private set; }

    private void TakeUrn(string option, string urn)
    {
        if (option is not "--replace")
        {
            targets.Add(urn);
        }

        if (option is "--replace" or "--target-replace")
        {
            replaced.Add(urn);
        }
    }

    private void Take(string option) => _ = option switch
    {
        "--skip-preview" or "-f" => (object)(Options = Options with { SkipPreview = true }),
        "--preview-only" => Options = Options with { PreviewOnly = true },
        "--continue-on-error" => Options = Options with { ContinueOnError = true },
        "--refresh" or "-r" => Options = Options with { Refresh = true },
        "--run-program" => Options = Options with { RunProgram = true },
        "--expect-no-changes" => Options = Options with { ExpectNoChanges = true },
        "--target-dependents" => Options = Options with { TargetDependents = true },
        "--clear-pending-creates" => Options = Options with { ClearPendingCreates = true },
        "--ignore-protect" => Options = Options with { IgnoreProtect = true },
        "--all" or "-a" => All = true,
        _ => throw new NotSupportedException($"the option {option} is not replayed"),
    };
}
