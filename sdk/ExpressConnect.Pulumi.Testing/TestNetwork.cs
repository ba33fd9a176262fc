using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using ExpressConnect.Engine;
using ExpressConnect.Pulumi.Testing.Running;
using Pulumi;
using LocalDeployment = ExpressConnect.Deployments.Deployment;

namespace ExpressConnect.Pulumi.Testing;

/// <summary>
/// A world in this process and one stack on it, for runs one after the other. <see cref="Network.StartAsync"/> makes it;
/// disposing it leaves nothing behind.
/// </summary>
public sealed class TestNetwork : IAsyncDisposable
{
    private readonly TestSettings settings;
    private readonly ExpressConnectEngine engine;

    // The deployment engine records in files; these live as long as the network.
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("expressconnect-test-");

    private TestNetwork(TestSettings settings, ExpressConnectEngine engine)
    {
        this.settings = settings;
        this.engine = engine;
        World = engine.World;
    }

    /// <summary>The world itself: its resources, events, quotas, lines that wait for people, and how it behaves.</summary>
    public World World { get; }

    /// <summary>Deploys a program, after a preview. A program that fails is no exception: the run says how it ended.</summary>
    /// <typeparam name="TStack">The program.</typeparam>
    /// <param name="cancel">Ends the run early.</param>
    public Task<TestRun> UpAsync<TStack>(CancellationToken cancel = default)
        where TStack : Stack, new() => UpAsync(global::Pulumi.Deployment.RunAsync<TStack>, cancel);

    /// <summary>Deploys a program, after a preview. A program that fails is no exception: the run says how it ended.</summary>
    /// <param name="program">What stands in <c>Program.cs</c>: a call of <c>Deployment.RunAsync</c>.</param>
    /// <param name="cancel">Ends the run early.</param>
    public Task<TestRun> UpAsync(Func<Task<int>> program, CancellationToken cancel = default) =>
        RunAsync(program, static (deployment, options, stop) => deployment.UpAsync(options, stop), cancel);

    /// <summary>Plans a program. Nothing is deployed, and every rule that the plan breaks is found.</summary>
    /// <typeparam name="TStack">The program.</typeparam>
    /// <param name="cancel">Ends the run early.</param>
    public Task<TestRun> PreviewAsync<TStack>(CancellationToken cancel = default)
        where TStack : Stack, new() => PreviewAsync(global::Pulumi.Deployment.RunAsync<TStack>, cancel);

    /// <summary>Plans a program. Nothing is deployed, and every rule that the plan breaks is found.</summary>
    /// <param name="program">What stands in <c>Program.cs</c>: a call of <c>Deployment.RunAsync</c>.</param>
    /// <param name="cancel">Ends the run early.</param>
    public Task<TestRun> PreviewAsync(Func<Task<int>> program, CancellationToken cancel = default) =>
        RunAsync(program, static (deployment, options, stop) => deployment.PreviewAsync(options, stop), cancel);

    /// <summary>Reads what is in the world into the stack's state.</summary>
    /// <param name="cancel">Ends the run early.</param>
    public Task<TestRun> RefreshAsync(CancellationToken cancel = default) =>
        RunAsync(program: null, static (deployment, options, stop) => deployment.RefreshAsync(options with { SkipPreview = true }, stop), cancel);

    /// <summary>Deletes everything that the stack has.</summary>
    /// <param name="cancel">Ends the run early.</param>
    public Task<TestRun> DestroyAsync(CancellationToken cancel = default) =>
        RunAsync(program: null, static (deployment, options, stop) => deployment.DestroyAsync(options with { SkipPreview = true }, stop), cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal static async Task<TestNetwork> StartAsync(TestSettings settings) => new(
        settings, await ExpressConnectEngine.OpenAsync(new EngineOptions { Store = "memory:", PicturesInProcess = true, Time = settings.Time }));

    private async Task<TestRun> RunAsync(
        Func<Task<int>>? program, Func<LocalDeployment, OperationOptions, CancellationToken, Task<DeploymentResult>> operate, CancellationToken cancel)
    {
        var happened = new List<DeploymentEvent>();
        var joined = new List<string>();
        var options = new OperationOptions
        {
            // The picture of a plan lives until it has been read.
            Joining = (run, stop) =>
            {
                joined.Add(run);
                return engine.JoinAsync(run, stop);
            },
        };
        try
        {
            var result = await operate(new LocalDeployment(Setup(program), happened.Add), options, cancel);
            cancel.ThrowIfCancellationRequested();
            return new TestRun(result, happened, await MapAsync(result, happened, joined, cancel));
        }
        finally
        {
            foreach (var run in joined)
            {
                await engine.LeaveAsync(run, CancellationToken.None);
            }
        }
    }

    private DeploymentSetup Setup(Func<Task<int>>? program) => new()
    {
        Stack = new StackName(settings.Project, settings.Stack),
        Program = program is null ? null : new InProcessProgram(program),
        Providers = new InProcessProviders(engine),
        Store = new StackStore(folder.FullName),
        Secrets = new Base64Secrets(),
        Config = settings.Config.ToDictionary(static entry => entry.Key, static entry => new ConfigValue(entry.Value), StringComparer.Ordinal),
        RootDirectory = folder.FullName,
        WorkingDirectory = folder.FullName,
    };

    private async Task<NetworkMap> MapAsync(DeploymentResult result, List<DeploymentEvent> happened, List<string> joined, CancellationToken cancel)
    {
        if (result.Last is { IsPreview: true } && joined.Count > 0)
        {
            return NetworkMap.Of(await engine.PlannedResourcesAsync(joined[^1], happened.SelectMany(Steps.Removal), cancel));
        }

        var resources = new List<ExpressConnect.Engine.Resource>();
        await foreach (var resource in World.ResourcesAsync(cancel))
        {
            resources.Add(resource);
        }

        return NetworkMap.Of(resources);
    }
}
