using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Tests.Monitoring;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>Objects that exist become resources: by the import option, and by an import without a program.</summary>
public sealed class ImportTests : MonitorTest
{
    private const string Lamp = "lamps:index:Lamp::lamp";

    public ImportTests() => Provider = new WorldOfLamps();

    [Fact]
    public async Task What_differs_from_the_program_is_updated_once_it_is_adopted()
    {
        var result = await UpAsync(program => program.RegisterAsync("lamp", Lit("hall", "green"), r => r.ImportId = "lamp-1"));

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal((1, 1), (result.Last!.Changes[StepKind.Import], result.Last.Changes[StepKind.Update]));
        Assert.Equal("lamp-1", Assert.Single(Provider.Asked<UpdateRequest>("Update")).Id);
        var recorded = await RecordedAsync(Lamp);
        Assert.Equal(("lamp-1", "lamp-1"), (recorded.Id, recorded.ImportId));
        Assert.Equal(Lit("hall", "green"), recorded.Inputs);

        // From then on it is a resource as any other.
        await UpAsync(program => program.RegisterAsync("lamp", Lit("hall", "green"), r => r.ImportId = "lamp-1"));
        Assert.Single(Provider.Asked<ReadRequest>("Read"));
    }

    [Fact]
    public async Task Ignored_changes_keep_the_adopted_object_as_it_is()
    {
        var result = await UpAsync(program => program.RegisterAsync("lamp", Lit("hall", "green"), r =>
        {
            r.ImportId = "lamp-1";
            r.IgnoreChanges.Add("colour");
        }));

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Empty(Provider.Asked<UpdateRequest>("Update"));
        Assert.Equal(Lit("hall", "red"), (await RecordedAsync(Lamp)).Inputs);
    }

    [Fact]
    public async Task An_object_that_does_not_exist_is_not_adopted()
    {
        var result = await UpAsync(program => program.RegisterAsync("lamp", Lit("hall", "red"), r => r.ImportId = "lamp-9"));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains("resource 'lamp-9' does not exist", Messages(Severity.Error));
        Assert.Empty(Provider.Asked<CreateRequest>("Create"));
    }

    [Fact]
    public async Task Another_object_takes_the_place_of_the_one_that_was_managed()
    {
        await UpAsync(program => program.RegisterAsync("lamp", Lit("hall", "red")));

        var result = await UpAsync(program => program.RegisterAsync("lamp", Lit("attic", "blue"), r => r.ImportId = "lamp-2"));

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal("lamp-2", (await RecordedAsync(Lamp)).Id);
        Assert.Equal("lamp", Assert.Single(Provider.Asked<DeleteRequest>("Delete")).Id);
    }

    [Fact]
    public async Task Once_adopted_an_object_is_not_replaced_as_long_as_the_program_names_its_id()
    {
        await UpAsync(program => program.RegisterAsync("lamp", Lit("hall", "red"), r => r.ImportId = "lamp-1"));

        var result = await UpAsync(program => program.RegisterAsync("lamp", Lit("cellar", "red"), r => r.ImportId = "lamp-1"));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Severity.Error), m => m.EndsWith("\nroom: {hall} => {cellar}", StringComparison.Ordinal));
        Assert.Empty(Provider.Asked<CreateRequest>("Create"));
    }

    [Fact]
    public async Task Without_a_program_objects_are_adopted_as_they_are_and_protected()
    {
        var result = await ImportAsync(new ImportedObject("lamps:index:Lamp", "lamp", "lamp-1"), new ImportedObject("lamps:index:Lamp", "other", "lamp-2", Protect: false));

        Assert.Equal(ExitStatus.Success, result.Status);
        var recorded = await RecordedAsync(Lamp);
        Assert.Equal((true, "lamp-1", Lit("hall", "red")), (recorded.Protect, recorded.Id, recorded.Inputs));
        Assert.False((await RecordedAsync("lamps:index:Lamp::other")).Protect);

        // What is there already stays as it is.
        var again = await ImportAsync(new ImportedObject("lamps:index:Lamp", "lamp", "lamp-1"));
        Assert.Equal(ExitStatus.Success, again.Status);
        Assert.False(again.Last!.HasChanges);
        Assert.Contains("'lamp-1' is in the state already, as this resource: there is nothing to import.", Messages(Severity.Info));
    }

    [Theory]
    [InlineData("lamp", "lamp-2", "already exists: it is 'lamp-1'. Import 'lamp-2' under another name")]
    [InlineData("other", "lamp-1", "'lamp-1' is in the state already, as 'urn:pulumi:")]
    public async Task A_name_and_an_object_that_the_stack_has_are_refused_before_anything_is_asked(string name, string id, string reason)
    {
        await ImportAsync(new ImportedObject("lamps:index:Lamp", "lamp", "lamp-1"));

        var refused = await Assert.ThrowsAsync<DeploymentException>(() => ImportAsync(new ImportedObject("lamps:index:Lamp", name, id)));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Single(Provider.Asked<ReadRequest>("Read"));
        Assert.Equal("lamp-1", (await RecordedAsync(Lamp)).Id);
    }

    [Theory]
    [InlineData("Lamp", "lamp", "lamp-1")]
    [InlineData("lamps:index:Lamp", "", "lamp-1")]
    [InlineData("lamps:index:Lamp", "lamp", "")]
    public async Task What_cannot_be_the_name_of_a_resource_is_refused(string type, string name, string id) =>
        await Assert.ThrowsAsync<DeploymentException>(() => ImportAsync(new ImportedObject(type, name, id)));

    private static PropertyMap Lit(string room, string colour) => PropertyMap.Of(("room", room), ("colour", colour));
}
