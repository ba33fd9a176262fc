using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Monitoring;

public sealed class AliasTests : MonitorTest
{
    [Fact]
    public async Task What_is_in_a_renamed_component_is_renamed_with_it()
    {
        await UpAsync(program => RoomAsync(program, "hall", _ => { }));
        await UpAsync(program => RoomAsync(program, "kitchen", request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "hall" } })));

        Assert.Single(Provider.Asked<CreateRequest>("Create"));
        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
        var lamp = await RecordedAsync("my:index:Room$lamps:index:Lamp::kitchen-lamp");
        Assert.Equal(("hall-lamp", Stack + "my:index:Room::kitchen"), (lamp.Id, lamp.Parent));
        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task What_stays_as_it_is_recorded_names_a_renamed_resource_by_its_new_name()
    {
        await UpAsync(async program =>
        {
            var first = await program.RegisterAsync("first");
            await program.RegisterAsync("second", PropertyMap.Of(("of", first.Id)), request => request.Dependencies.Add(first.Urn));
        });
        var result = await UpAsync(async program =>
        {
            await program.RegisterAsync("renamed", PropertyMap.Empty, request => request.AliasURNs.Add(Stack + "lamps:index:Lamp::first"));
            await program.RegisterAsync("second", PropertyMap.Empty, request => request.Parent = "urn:pulumi:dev::network::lamps:index:Lamp::missing");
        });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal<string>([Stack + "lamps:index:Lamp::renamed"], (await RecordedAsync("lamps:index:Lamp::second")).Dependencies);
    }

    [Fact]
    public async Task Two_resources_cannot_claim_one_record()
    {
        await UpAsync(program => program.RegisterAsync("lamp"));
        var result = await UpAsync(async program =>
        {
            await program.RegisterAsync("one", PropertyMap.Empty, request => request.AliasURNs.Add(Stack + "lamps:index:Lamp::lamp"));
            await program.RegisterAsync("two", PropertyMap.Empty, request => request.AliasURNs.Add(Stack + "lamps:index:Lamp::lamp"));
        });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(
            $"Duplicate resource alias '{Stack}lamps:index:Lamp::lamp' applied to resource with URN '{Stack}lamps:index:Lamp::two' conflicting with resource with URN '{Stack}lamps:index:Lamp::one'",
            Messages(Severity.Error));
    }

    private static async Task RoomAsync(ProgramWithCallbacks program, string name, Action<RegisterResourceRequest> change)
    {
        var room = await program.RegisterAsync(name, PropertyMap.Empty, request =>
        {
            (request.Type, request.Custom) = ("my:index:Room", false);
            change(request);
        });
        await program.RegisterAsync(name + "-lamp", PropertyMap.Empty, request => request.Parent = room.Urn);
    }
}
