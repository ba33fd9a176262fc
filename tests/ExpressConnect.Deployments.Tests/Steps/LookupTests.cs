using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Tests.Monitoring;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>What becomes of an entry when its resource is managed in one run and only looked up in another.</summary>
public sealed class LookupTests : MonitorTest
{
    private const string Lamp = "lamps:index:Lamp::lamp";

    public LookupTests() => Provider = new WorldOfLamps();

    [Fact]
    public async Task An_object_that_is_looked_up_from_now_on_is_let_go()
    {
        await UpAsync(program => program.RegisterAsync("lamp", PropertyMap.Of(("room", "hall"), ("colour", "red")), r => r.ImportId = "lamp-1"));

        var result = await UpAsync(program => LookUpAsync(program, "lamp-1"));

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.True((await RecordedAsync(Lamp)).External);
        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
    }

    [Fact]
    public async Task A_managed_object_is_deleted_where_another_one_is_looked_up_in_its_place()
    {
        await UpAsync(program => program.RegisterAsync("lamp", PropertyMap.Of(("room", "hall"))));

        var result = await UpAsync(program => LookUpAsync(program, "lamp-2"));

        Assert.Equal(1, result.Last!.Changes[StepKind.Replace]);
        Assert.Equal("lamp", Assert.Single(Provider.Asked<DeleteRequest>("Delete")).Id);
        Assert.Equal((true, "lamp-2"), ((await RecordedAsync(Lamp)).External, (await RecordedAsync(Lamp)).Id));
    }

    [Fact]
    public async Task What_was_looked_up_is_never_deleted_when_a_managed_one_takes_its_place()
    {
        await UpAsync(program => LookUpAsync(program, "lamp-1"));

        var result = await UpAsync(program => program.RegisterAsync("lamp", PropertyMap.Of(("room", "hall"))));

        Assert.Equal(1, result.Last!.Changes[StepKind.Replace]);
        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
        Assert.Equal((false, "lamp"), ((await RecordedAsync(Lamp)).External, (await RecordedAsync(Lamp)).Id));
    }

    private static async Task LookUpAsync(ProgramWithCallbacks program, string id) => await program.Monitor.ReadResourceAsync(
        new ReadResourceRequest { Type = "lamps:index:Lamp", Name = "lamp", Id = id, Properties = PropertyMap.Empty.ToStruct(), AcceptSecrets = true });
}
