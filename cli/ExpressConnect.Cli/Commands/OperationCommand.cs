using System.CommandLine;
using System.Globalization;
using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Projects;
using Spectre.Console;

namespace ExpressConnect.Cli.Commands;

/// <summary>What <c>preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c> have in common. Options are called as Pulumi's.</summary>
internal abstract class OperationCommand : Command
{
    private readonly Terminal terminal;
    private readonly Interrupts interrupts;
    private readonly Argument<DirectoryInfo> folder = FolderArgument.Create();
    private readonly Option<string> stack = StackOption.Create();
    private readonly Option<int?> parallel = new("--parallel", "-p") { Description = "How many steps may run at once" };
    private readonly TargetOptions targets = new();
    private readonly Option<bool> expectNoChanges = new("--expect-no-changes") { Description = "Fail if anything changes" };
    private readonly Option<bool> continueOnError = new("--continue-on-error") { Description = "Go on with what does not depend on a failed resource" };
    private readonly Option<string> message = new("--message", "-m") { Description = "A note for the history", DefaultValueFactory = static _ => "" };
    private readonly Option<bool> diff = new("--diff") { Description = "Show each change with its values" };
    private readonly Option<bool> json = new("--json", "-j") { Description = "Print JSON and nothing else: a preview as one object, what is done as one event per line" };
    private readonly Option<bool> suppressOutputs = new("--suppress-outputs") { Description = "Do not show the outputs of the stack" };
    private readonly Option<bool> nonInteractive = new("--non-interactive") { Description = "Ask nothing, and print lines that are never drawn again" };
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Go on after the preview without asking" };
    private readonly Option<bool> skipPreview = new("--skip-preview", "-f") { Description = "Begin without a preview" };
    private readonly Option<bool> previewOnly = new("--preview-only") { Description = "End after the preview" };
    private readonly bool changesThings;

    private protected OperationCommand(string name, string description, Terminal terminal, Interrupts interrupts, bool changesThings = true, bool hasTargets = true, params Argument[] arguments)
        : base(name, description)
    {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.changesThings = changesThings;
        foreach (var argument in (Argument[])[.. arguments, folder])
        {
            Add(argument);
        }

        if (hasTargets)
        {
            targets.AddTo(this);
        }

        Option[] options = [stack, parallel, expectNoChanges, continueOnError, message, diff, json, suppressOutputs, nonInteractive];
        foreach (var option in changesThings ? [.. options, yes, skipPreview, previewOnly] : options)
        {
            Add(option);
        }

        parallel.CustomParser = static result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) && steps > 0)
            {
                return steps;
            }

            result.AddError($"--parallel {result.Tokens[0].Value}: give a whole number of steps, 1 or more.");
            return null;
        };
        SetAction(RunAsync);
    }

    /// <summary>The word for what is done, in questions and errors.</summary>
    private protected abstract string Noun { get; }

    /// <summary>Whether there must be such a stack. A mistyped name would else read as if all of it were gone.</summary>
    private protected virtual bool NeedsStack => false;

    /// <summary>Does it.</summary>
    private protected abstract Task<DeploymentResult> OperateAsync(Deployment deployment, OperationOptions options, CancellationToken cancel);

    /// <summary>Adds the options that only this command has.</summary>
    private protected virtual OperationOptions Refine(OperationOptions options, ParseResult given) => options;

    /// <summary>What is said after success.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="place">The stack and its folder, as a command line names them.</param>
    /// <param name="output">Where it is said.</param>
    private protected virtual void Conclude(OperationOptions options, DeploymentResult result, string place, TextWriter output)
    {
    }

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var isInteractive = terminal.IsInteractive && !given.GetValue(nonInteractive) && !given.GetValue(json);
        var asks = changesThings && !given.GetValue(yes) && !given.GetValue(skipPreview) && !given.GetValue(previewOnly);
        if (asks && !isInteractive)
        {
            terminal.Fail("--yes or --skip-preview must be passed in to proceed when running in non-interactive mode");
            return (int)ExitStatus.Failed;
        }

        var project = ProjectFolder.Open(given.GetRequiredValue(folder).FullName, given.GetRequiredValue(stack));
        if (NeedsStack)
        {
            project.Store.MustExist(project.Stack);
        }

        var setup = project.Setup(AppContext.BaseDirectory);
        await using var feed = new EventFeed((given.GetValue(diff), isInteractive) switch
        {
            _ when given.GetValue(json) => new JsonView(terminal.Out, setup.Config.ToDictionary(static c => c.Key, static c => c.Value.IsSecret ? null : c.Value.Value, StringComparer.Ordinal), TimeProvider.System),
            (true, true) => new DiffView(terminal.Paint, TimeProvider.System),
            (true, false) => new DiffView(line => terminal.Out.WriteLine(line.Text), TimeProvider.System),
            (false, true) => new TreeView(terminal, TimeProvider.System),
            (false, false) => new PlainView(terminal.Out, TimeProvider.System),
        });
        var planned = new List<DeploymentEvent>();
        var basic = targets.Refine(
            new OperationOptions
            {
                Refresh = project.Project.AlwaysRefreshes,
                Parallel = given.GetValue(parallel) ?? OperationOptions.Default.Parallel,
                ExpectNoChanges = given.GetValue(expectNoChanges),
                ContinueOnError = given.GetValue(continueOnError),
                Message = given.GetValue(message) ?? "",
                SkipPreview = changesThings && given.GetValue(skipPreview),
                PreviewOnly = changesThings && given.GetValue(previewOnly),
                Confirm = asks ? (_, token) => ConfirmAsync(feed, planned, token) : null,
            },
            given);
        var options = Refine(basic, given);
        var hides = given.GetValue(suppressOutputs);
        var deployment = new Deployment(setup, Show) { Kill = interrupts.Kill };
        DeploymentResult result;
        try
        {
            result = await OperateAsync(deployment, options, cancel);
        }
        finally
        {
            await feed.ShownAsync();
        }

        if (result.Status is ExitStatus.ChangesNotExpected)
        {
            terminal.Fail(result.Last is { IsPreview: true }
                ? "no changes were expected for preview but changes were proposed"
                : "no changes were expected but changes occurred");
        }
        else if (result.Status is ExitStatus.Success && !given.GetValue(json))
        {
            Conclude(options, result, given.GetRequiredValue(folder).ToString() is "." ? project.Stack.Stack : $"{project.Stack.Stack} {given.GetRequiredValue(folder)}", terminal.Out);
        }

        return (int)result.Status;

        void Show(DeploymentEvent happened)
        {
            var shown = hides ? WithoutOutputs.Of(happened) : happened;
            if (asks)
            {
                // The plan is kept for those who ask for its details.
                planned.Add(shown);
            }

            feed.Observe(shown);
        }
    }

    private async Task<bool> ConfirmAsync(EventFeed feed, IReadOnlyList<DeploymentEvent> planned, CancellationToken cancel)
    {
        await feed.ShownAsync();
        var question = new SelectionPrompt<string> { Title = $"Do you want to perform this {Noun}?" };
        question.AddChoices("yes", "no", "details").DefaultValue("no");
        string answer;
        while ((answer = await question.ShowAsync(terminal.Screen, cancel)) == "details")
        {
            await using var details = new DiffView(terminal.Paint, TimeProvider.System);
            foreach (var happened in planned)
            {
                await details.ShowAsync(happened, cancel);
            }
        }

        if (answer == "yes")
        {
            return true;
        }

        terminal.Fail($"confirmation declined, not proceeding with the {Noun}");
        return false;
    }
}
