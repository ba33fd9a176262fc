using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>How the replay of a step came out.</summary>
/// <param name="Step">The step.</param>
/// <param name="Differences">What differs from the recording; nothing if it passed.</param>
/// <param name="Skipped">Why it was not replayed; null if it was.</param>
/// <param name="Instead">Which of the rules for what we do better applied.</param>
internal sealed record StepOutcome(RecordedStep Step, IReadOnlyList<string> Differences, string? Skipped, IReadOnlyList<string> Instead)
{
    public bool Failed => Differences.Count > 0;
}

/// <summary>Replays one step of a scenario on our engine, with stand-ins for program and provider.</summary>
internal sealed class StepReplay(Scenario scenario, RecordedStep recorded)
{
    private readonly List<string> instead = [];
    private readonly List<string> differences = [];
    private bool tookLock;

    /// <summary>The state of a stack before its first step.</summary>
    public static JObject Nothing => new() { ["deployment"] = new JObject() };

    /// <summary>Why a step cannot be replayed; null if it can.</summary>
    public static string? CannotBecause(RecordedStep step) =>
        step.Phases.SelectMany(p => p.OfProgram).Any(NeedsProgram)
            ? "it needs the program itself: the engine calls back into it"
            : null;

    /// <summary>Replays it on the recorded state of the step before.</summary>
    public async Task<StepOutcome> RunAsync()
    {
        if (CannotBecause(recorded) is { } reason)
        {
            return new StepOutcome(recorded, [], reason, []);
        }

        var before = recorded.Index == 0 ? Nothing : Plaintexts.StateAfter(scenario, recorded.Index - 1);
        using var folder = new StackFolder(recorded.Stack);
        if (recorded.Index > 0)
        {
            await folder.PutAsync((JObject)before.DeepClone());
        }

        if (Instead.IsLocked(scenario, recorded))
        {
            folder.LockForTheDead();
        }

        var (outcome, after) = await RunAsync(folder, before);
        if (after != folder)
        {
            after.Dispose();
        }

        return outcome;
    }

    /// <summary>Replays it on the state of a folder.</summary>
    /// <param name="folder">The folder; as the step leaves it afterwards.</param>
    /// <param name="recordedBefore">The recorded state before the step.</param>
    /// <returns>How it came out, and the folder to go on with: another one if the engine was killed.</returns>
    public async Task<(StepOutcome Outcome, StackFolder Folder)> RunAsync(StackFolder folder, JObject recordedBefore)
    {
        var step = Instead.IsLocked(scenario, recorded) ? Instead.Unlocked(scenario, recorded) : recorded;
        var before = await folder.ReadAsync();
        var rehearsal = new Rehearsal(step, recordedBefore, before);
        var provider = new RecordedProvider(step, rehearsal);
        var program = new RecordedProgram(step, rehearsal, provider);
        await using var written = new StringWriter();
        await using var view = OtherForms.ViewOf(step, written) ?? new PlainView(written, TimeProvider.System);
        using var kill = new CancellationTokenSource();
        var setup = Setup(step, folder, program, provider);
        var deployment = new Deployment(setup, Observe) { Kill = kill.Token };
        var running = OperateAsync(step, deployment, folder);
        var after = folder;
        (ExitStatus Status, DeploymentResult? Result) ended = default;
        if (step.IsKilled)
        {
            await Task.WhenAny(provider.Stuck.Task, running);
            after = folder.AfterCrash();
            await kill.CancelAsync();
            await running;
        }
        else
        {
            ended = await running;
        }

        var relations = new Relations(step, recordedBefore);
        var calls = new CallComparison(step, rehearsal, relations, provider.Made);
        differences.AddRange(program.Differences);
        differences.AddRange(calls.Differences());
        var expected = Plaintexts.StateAfter(scenario, step.Index);
        Note(Instead.Pending, Instead.DropMade(expected));
        differences.AddRange(StateComparison.Differences(rehearsal, expected, await after.ReadAsync(), calls.Chance));
        if (!step.IsKilled)
        {
            CompareEnd(step, ended.Status, ended.Result, calls.Chance);
            CompareOutput(step, written.ToString(), recordedBefore, rehearsal, calls.Chance);
        }

        if (step != recorded)
        {
            Note(Instead.Lock, tookLock);
            if (!tookLock)
            {
                differences.Add("the lock of a process that has ended was not taken over with a note");
            }
        }

        return (new StepOutcome(recorded, differences, null, [.. instead.Distinct(StringComparer.Ordinal)]), after);

        void Observe(DeploymentEvent happened)
        {
            rehearsal.Observe(happened);
            tookLock |= happened is DeploymentEvent.Diagnostic { Message: var text } && text.StartsWith("Took over the lock of a process that has ended", StringComparison.Ordinal);
            view.ShowAsync(happened, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    private static bool NeedsProgram(Call call) =>
        call.Method is "RegisterStackTransform" or "RegisterStackInvokeTransform" or "RegisterResourceHook" or "RegisterErrorHook" || call.Request["transforms"] is JArray { Count: > 0 };

    private static DeploymentSetup Setup(RecordedStep step, StackFolder folder, IProgram program, IProviderLauncher providers) => new()
    {
        Stack = step.Stack,
        Program = program,
        Providers = providers,
        Store = folder.Store,
        Secrets = folder.Secrets,
        RootDirectory = folder.Path,
        WorkingDirectory = folder.Path,
        Config = Config(step),
    };

    private static async Task<(ExitStatus Status, DeploymentResult? Result)> OperateAsync(RecordedStep step, Deployment deployment, StackFolder folder)
    {
        var command = new CommandWords(step.CommandLine, (int?)step.Phases.SelectMany(p => p.Calls).FirstOrDefault(c => c.Method == "Run")?.Request["parallel"] ?? OperationOptions.Default.Parallel);
        try
        {
            var result = command.Words switch
            {
                ["preview"] => await deployment.PreviewAsync(command.Options),
                ["up"] => await deployment.UpAsync(command.Options),
                ["refresh"] => await deployment.RefreshAsync(command.Options),
                ["destroy"] => await deployment.DestroyAsync(command.Options),
                ["import", var type, var name, var id] => await deployment.ImportAsync(command.Options with { Imports = [new ImportedObject(type, name, id, command.Protect)] }),
                ["cancel"] => null,
                ["state", "unprotect", .. var urns] => await EditAsync(folder, s => command.All ? s.UnprotectAll() : s.Unprotect(urns)),
                ["state", "delete", var urn] => await EditAsync(folder, s => s.Delete(urn, command.Options.TargetDependents)),
                ["state", "rename", var urn, var name] => await EditAsync(folder, s => s.Rename(urn, name)),
                _ => throw new NotSupportedException($"the command '{step.CommandLine}' is not replayed"),
            };
            return (result?.Status ?? ExitStatus.Success, result);
        }
        catch (DeploymentException e)
        {
            return (e.Status, null);
        }
    }

    private static async Task<DeploymentResult?> EditAsync(StackFolder folder, Func<Snapshot, Snapshot> change)
    {
        await folder.Store.EditAsync(folder.Stack, folder.Secrets, change);
        return null;
    }

    private void CompareEnd(RecordedStep step, ExitStatus status, DeploymentResult? result, IReadOnlySet<string> chance)
    {
        if ((int)status != step.ExitCode)
        {
            differences.Add($"exit code: recorded {step.ExitCode}, ours {(int)status}");
        }

        if (step.Changes is { } counts && chance.Count == 0)
        {
            var theirs = Text(counts);
            var mine = Text(result?.Last?.Changes.Where(c => c.Value > 0).ToDictionary(c => Name(c.Key), c => c.Value) ?? []);
            if (theirs != mine)
            {
                differences.Add($"counts: recorded {theirs}; ours {mine}");
            }
        }

        static string Text(IReadOnlyDictionary<string, int> counts) => string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"));
    }

    private void CompareOutput(RecordedStep step, string printed, JObject recordedBefore, Rehearsal rehearsal, IReadOnlySet<string> chance)
    {
        differences.AddRange(OtherForms.Differences(step, printed, rehearsal));
        var theirs = RecordedOutput.Of(step);
        if (theirs.Count == 0)
        {
            return;
        }

        var mine = RecordedOutput.Read(printed);
        Note(Instead.Pending, Instead.TellsOfPending(recordedBefore, ref theirs, ref mine));
        differences.AddRange(OutputComparison.Differences(theirs, mine, chance));
    }

    private void Note(string rule, bool applies)
    {
        if (applies)
        {
            instead.Add(rule);
        }
    }

    private static string Name(StepKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static Dictionary<string, ConfigValue> Config(RecordedStep step)
    {
        var run = step.Phases.SelectMany(p => p.Calls).FirstOrDefault(c => c.Method == "Run")?.Request;
        var secret = run?["configSecretKeys"]?.Select(k => (string)k!).ToHashSet(StringComparer.Ordinal) ?? [];
        return (run?["config"] as JObject)?.Properties().ToDictionary(p => p.Name, p => new ConfigValue((string)p.Value!, secret.Contains(p.Name))) ?? [];
    }
}
