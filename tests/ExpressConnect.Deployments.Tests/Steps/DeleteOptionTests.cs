using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Tests.Monitoring;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>Options that spare a provider deletes: <c>deletedWith</c> and <c>retainOnDelete</c>.</summary>
public sealed class DeleteOptionTests : MonitorTest
{
    public DeleteOptionTests() => Provider = new WorldOfLamps();

    [Fact]
    public async Task What_is_deleted_with_another_is_left_to_it()
    {
        await UpAsync(Two("hall"));

        var result = await DestroyAsync();

        Assert.Equal((ExitStatus.Success, 2), (result.Status, result.Last!.Changes[StepKind.Delete]));
        Assert.Equal(["house"], Deleted());
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_is_deleted_with_another_that_stays_is_deleted_itself()
    {
        await UpAsync(Two("hall"));

        await UpAsync(static program => program.RegisterAsync("house", In("hall")));

        Assert.Equal(["lamp"], Deleted());
    }

    [Fact]
    public async Task What_is_deleted_with_another_is_replaced_with_it_and_not_compared()
    {
        await UpAsync(Two("hall"));
        Provider.Calls.Clear();

        var result = await UpAsync(Two("attic"));

        Assert.Equal((ExitStatus.Success, 2), (result.Status, result.Last!.Changes[StepKind.Replace]));
        Assert.Equal(["house", "lamp"], Provider.Asked<CreateRequest>("Create").Select(static c => c.Name));
        Assert.Equal(["house"], Provider.Asked<DiffRequest>("Diff").Select(static d => d.Name));
        Assert.Equal(["house"], Deleted());
    }

    [Fact]
    public async Task What_is_retained_is_only_forgotten()
    {
        await UpAsync(static program => program.RegisterAsync("lamp", In("hall"), static r => r.RetainOnDelete = true));

        var result = await UpAsync(static _ => Task.CompletedTask);

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.True(Events.OfType<DeploymentEvent.ResourceOutputs>().Single(static e => e.Step is { Kind: StepKind.Delete, Name: "lamp" }).Step.IsRetained);
        Assert.Empty(Deleted());
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task The_original_of_what_is_retained_outlives_its_replacement()
    {
        await UpAsync(Retained("hall"));

        var result = await UpAsync(Retained("attic"));

        Assert.Equal((ExitStatus.Success, 1), (result.Status, result.Last!.Changes[StepKind.Replace]));
        Assert.Equal(2, Provider.Asked<CreateRequest>("Create").Count);
        Assert.Empty(Deleted());
        Assert.Single((await SnapshotAsync()).Resources, static r => r.Type == "lamps:index:Lamp");

        static Func<ProgramWithCallbacks, Task> Retained(string room) => program => program.RegisterAsync("lamp", In(room), static r => r.RetainOnDelete = true);
    }

    private IEnumerable<string> Deleted() => Provider.Asked<DeleteRequest>("Delete").Select(static d => d.Name);

    private static PropertyMap In(string room) => PropertyMap.Of(("room", room));

    private static Func<ProgramWithCallbacks, Task> Two(string room) => async program =>
    {
        var house = await program.RegisterAsync("house", In(room));
        await program.RegisterAsync("lamp", PropertyMap.Empty, r => r.DeletedWith = house.Urn);
    };
}
