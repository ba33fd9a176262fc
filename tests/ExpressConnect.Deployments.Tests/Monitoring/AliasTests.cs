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

    [Theory]
    [InlineData("prod", "")]
    [InlineData("", "elsewhere")]
    [InlineData("prod", "elsewhere")]
    public async Task What_was_recorded_in_another_stack_or_project_is_known_by_their_names(string stack, string project)
    {
        await UpAsync(program => program.RegisterAsync("lamp"));
        var before = $"urn:pulumi:{(stack.Length > 0 ? stack : "dev")}::{(project.Length > 0 ? project : "network")}::lamps:index:Lamp::lamp";
        await EditAsync(state => state with { Resources = [.. state.Resources.Select(r => r.Urn == Stack + "lamps:index:Lamp::lamp" ? r with { Urn = before } : r)] });

        await UpAsync(program => program.RegisterAsync(
            "lamp", PropertyMap.Empty, r => r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Stack = stack, Project = project } })));

        await AssertKeptAsync("lamps:index:Lamp::lamp");
    }

    [Fact]
    public async Task What_had_no_parent_is_known_in_its_component()
    {
        await UpAsync(program => program.RegisterAsync("lamp"));

        await UpAsync(async program =>
        {
            var room = await RoomAsync(program, "hall");
            await program.RegisterAsync("lamp", PropertyMap.Empty, r =>
            {
                r.Parent = room;
                r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { NoParent = true } });
            });
        });

        await AssertKeptAsync("my:index:Room$lamps:index:Lamp::lamp");
    }

    [Fact]
    public async Task What_had_another_parent_is_known_by_it()
    {
        await UpAsync(async program =>
        {
            var room = await RoomAsync(program, "hall");
            await program.RegisterAsync("lamp", PropertyMap.Empty, r => r.Parent = room);
        });

        await UpAsync(async program =>
        {
            var room = await RoomAsync(program, "hall");
            await program.RegisterAsync("light", PropertyMap.Empty, r => r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { ParentUrn = room, Name = "lamp" } }));
        });

        await AssertKeptAsync("lamps:index:Lamp::light");
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

    private async Task AssertKeptAsync(string typeAndName)
    {
        Assert.Single(Provider.Asked<CreateRequest>("Create"));
        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
        Assert.Equal("lamp", (await RecordedAsync(typeAndName)).Id);
        Assert.Single((await SnapshotAsync()).Resources, static r => r.Type == "lamps:index:Lamp");
    }

    private static async Task<string> RoomAsync(ProgramWithCallbacks program, string name) =>
        (await program.RegisterAsync(name, PropertyMap.Empty, static r => (r.Type, r.Custom) = ("my:index:Room", false))).Urn;

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
