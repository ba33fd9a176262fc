using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary>
/// What the commands on a network have in common: which network it is. What the program in DIR plans, by a preview of it; or
/// with <c>--deployed</c> what a world holds.
/// </summary>
internal abstract class OnNetworkCommand : Command
{
    private readonly Interrupts interrupts;
    private readonly WorldOptions world = new();
    private readonly Option<bool> deployed = new("--deployed") { Description = "Ask of what is deployed instead of what is planned: by the stack of DIR, or all that --store holds" };

    private protected OnNetworkCommand(string name, string description, Terminal terminal, Interrupts interrupts)
        : base(name, description)
    {
        Terminal = terminal;
        this.interrupts = interrupts;
        SetAction(RunAsync);
    }

    /// <summary>Where to print.</summary>
    private protected Terminal Terminal { get; }

    /// <summary>Adds the options that say which network, after the command's own arguments.</summary>
    private protected void AddNetworkOptions()
    {
        world.AddTo(this);
        Add(deployed);
    }

    /// <summary>Whether a plan that rules refuse is of use.</summary>
    private protected virtual bool TakesRefusedPlans => false;

    /// <summary>What is done with a network.</summary>
    private protected virtual string Verb => "ask about";

    /// <summary>Answers.</summary>
    /// <param name="network">The network.</param>
    /// <param name="given">What was given on the command line.</param>
    private protected abstract ExitStatus Answer(AskedNetwork network, ParseResult given);

    /// <summary>What is wrong with the question itself; told beside what is wrong with the plan.</summary>
    private protected virtual string? Objection(AskedNetwork network, ParseResult given) => null;

    private static string ProgramOf(ProjectFolder project) => $"{project.Stack.Project}/{project.Stack.Stack}";

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        if (given.GetValue(deployed))
        {
            await using var opened = await World.OpenAsync(world.Of(given), cancel);
            var resources = new List<Resource>();
            await foreach (var resource in opened.ResourcesAsync(cancel))
            {
                resources.Add(resource);
            }

            // Asked of a project, the answer is about its stack; asked of a store, about all that it holds.
            var asked = world.HasProject(given) ? ProgramOf(ProjectFolder.Open(world.Folder(given).FullName, world.Stack(given))) : null;
            if (resources.Count == 0)
            {
                Terminal.Fail($"nothing is deployed in this world: there is no network to {Verb}. Deploy one first, name the stack or store that you mean, or leave out --deployed to ask of what a program plans.");
                return (int)ExitStatus.Failed;
            }

            return (int)Answer(new AskedNetwork(NetworkMap.Of(resources), asked) { IsDeployed = true }, given);
        }

        if (world.Store(given) is not null)
        {
            throw new DeploymentException("--store goes with --deployed: a plan is made on the store that the settings of its program name.", ExitStatus.ConfigurationError);
        }

        var project = ProjectFolder.Open(world.Folder(given).FullName, world.Stack(given));
        var (planned, broken) = await PlannedResources.ReadAsync(project, Terminal, interrupts, TakesRefusedPlans);
        var network = new AskedNetwork(NetworkMap.Of(planned), ProgramOf(project)) { Broken = broken };
        if (broken.Count == 0 || TakesRefusedPlans)
        {
            return (int)Answer(network, given);
        }

        var rules = string.Join(", ", broken.Select(static rule => $"{rule.Rule} at {rule.Resource} ({rule.Headline})"));
        Terminal.Fail($"the plan of {project.Project.RootDirectory} breaks rules and would not be deployed: {rules}. Mend the program first, or ask of what is deployed: --deployed.");
        if (Objection(network, given) is { } further)
        {
            Terminal.Fail(further);
        }

        return (int)ExitStatus.Failed;
    }
}

/// <summary>The network that is asked about.</summary>
/// <param name="Map">All of the world that it lies in.</param>
/// <param name="Program">The program that is asked about, as <c>project/stack</c>; null: all of the world.</param>
internal sealed record AskedNetwork(NetworkMap Map, string? Program)
{
    /// <summary>Whether it is deployed, not planned.</summary>
    public bool IsDeployed { get; init; }

    /// <summary>The rules that a plan breaks.</summary>
    public IReadOnlyList<BrokenRule> Broken { get; init; } = [];
}
