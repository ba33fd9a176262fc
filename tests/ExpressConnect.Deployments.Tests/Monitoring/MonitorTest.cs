using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using ExpressConnect.Tests;

namespace ExpressConnect.Deployments.Tests.Monitoring;

/// <summary>Programs written as functions run on the engine, with a provider in this process.</summary>
public abstract class MonitorTest : IDisposable
{
    internal const string Stack = "urn:pulumi:dev::network::";

    private readonly TemporaryFolder folder = new();

    internal ISecretsProvider Secrets { get; set; } = new Base64Secrets();

    internal SimpleProvider Provider { get; set; } = new();

    internal List<DeploymentEvent> Events { get; } = [];

    internal Dictionary<string, ConfigValue> Config { get; } = [];

    internal IEnumerable<string> Messages(Severity severity) =>
        Events.OfType<DeploymentEvent.Diagnostic>().Where(message => message.Severity == severity).Select(message => message.Message);

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<DeploymentResult> UpAsync(Func<ProgramWithCallbacks, Task> program, OperationOptions? options = null, bool skipPreview = true, CancellationToken cancel = default, CancellationToken kill = default) =>
        Deployment(program, kill).UpAsync((options ?? OperationOptions.Default) with { SkipPreview = skipPreview }, cancel);

    internal Task<DeploymentResult> PreviewAsync(Func<ProgramWithCallbacks, Task> program, OperationOptions? options = null) =>
        Deployment(program).PreviewAsync(options ?? OperationOptions.Default);

    internal Task<DeploymentResult> RefreshAsync(OperationOptions? options = null) =>
        Deployment(_ => Task.CompletedTask).RefreshAsync((options ?? OperationOptions.Default) with { SkipPreview = true });

    internal Task<DeploymentResult> DestroyAsync(OperationOptions? options = null) =>
        Deployment(_ => Task.CompletedTask).DestroyAsync((options ?? OperationOptions.Default) with { SkipPreview = true });

    internal Task<DeploymentResult> ImportAsync(params IReadOnlyList<ImportedObject> objects) =>
        Deployment(_ => Task.CompletedTask).ImportAsync(new OperationOptions { SkipPreview = true, Imports = [.. objects] });

    internal async Task<ResourceState> RecordedAsync(string typeAndName) =>
        (await new StackStore(folder.Path).LoadAsync(new StackName("network", "dev"), new Base64Secrets())).Snapshot.Resources.Single(r => r.Urn == Stack + typeAndName);

    internal Task<Snapshot> SnapshotAsync() => new StackStore(folder.Path).ReadAsync(new StackName("network", "dev"), Secrets);

    /// <summary>Changes what is recorded, as moving a state does.</summary>
    internal Task EditAsync(Func<Snapshot, Snapshot> change) => new StackStore(folder.Path).EditAsync(new StackName("network", "dev"), Secrets, change);

    internal async Task<int> CountAsync() =>
        (await new StackStore(folder.Path).LoadAsync(new StackName("network", "dev"), new Base64Secrets())).Snapshot.Resources.Length;

    private Deployment Deployment(Func<ProgramWithCallbacks, Task> program, CancellationToken kill = default) => new(
        new DeploymentSetup
        {
            Stack = new StackName("network", "dev"),
            Program = new ProgramWithCallbacks(program),
            Providers = Provider,
            Store = new StackStore(folder.Path),
            Secrets = Secrets,
            Config = Config,
            RootDirectory = folder.Path,
            WorkingDirectory = folder.Path,
        },
        Events.Add) { Kill = kill };
}
