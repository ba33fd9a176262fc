using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Tests.Monitoring;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>What is replaced, because of what, and in which order.</summary>
public sealed class ReplacementTests : MonitorTest
{
    public ReplacementTests() => Provider = new WorldOfLamps();

    [Fact]
    public async Task A_replacement_is_made_before_its_original_is_deleted()
    {
        await UpAsync(Lamp("hall"));
        Provider.Calls.Clear();

        await UpAsync(Lamp("attic"));

        Assert.Equal(["Create lamp", "Delete lamp"], Changes());
    }

    [Fact]
    public async Task The_original_goes_first_where_the_program_says_so()
    {
        await UpAsync(Lamp("hall"));
        Provider.Calls.Clear();

        await UpAsync(Lamp("attic", DeletedFirst));

        Assert.Equal(["Delete lamp", "Create lamp"], Changes());
    }

    [Fact]
    public async Task What_must_be_replaced_with_its_base_goes_before_it_and_comes_after_it()
    {
        await UpAsync(Tower("hall"));
        Provider.Calls.Clear();

        var result = await UpAsync(Tower("attic"));

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal(["Delete on-top", "Delete base", "Create base", "Create on-top"], Changes());
        Assert.Equal((2, 2), (result.Last!.Changes[StepKind.Replace], result.Last.Changes[StepKind.Same]));
        Assert.DoesNotContain((await SnapshotAsync()).Resources, static r => r.PendingReplacement || r.Delete);

    }

    [Fact]
    public async Task What_goes_with_a_target_comes_back_in_the_same_run()
    {
        await UpAsync(Tower("hall"));
        Provider.Calls.Clear();

        var result = await UpAsync(Tower("attic"), new() { Targets = [Stack + "lamps:index:Lamp::base"] });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal(["Delete on-top", "Delete base", "Create base", "Create on-top"], Changes());
        Assert.DoesNotContain((await SnapshotAsync()).Resources, static r => r.PendingReplacement);
    }

    [Fact]
    public async Task What_is_excluded_is_not_taken_along()
    {
        await UpAsync(Tower("hall"));
        Provider.Calls.Clear();

        var result = await UpAsync(Tower("attic"), new() { Excludes = ["**::on-top"] });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal(
            $"unable to replace resource \"{Stack}lamps:index:Lamp::base\": it takes along \"{Stack}lamps:index:Lamp::on-top\", which is excluded. Exclude both, or neither.",
            Assert.Single(Messages(Severity.Error)));
        Assert.Empty(Changes());
    }

    [Fact]
    public async Task What_is_replaced_with_another_is_replaced_unchanged()
    {
        await UpAsync(Pair("hall"));
        Provider.Calls.Clear();

        var result = await UpAsync(Pair("attic"));

        Assert.Equal(2, result.Last!.Changes[StepKind.Replace]);
        Assert.Equal(["Create first", "Create second", "Delete second", "Delete first"], Changes());

        static Func<ProgramWithCallbacks, Task> Pair(string room) => async program =>
        {
            var first = await program.RegisterAsync("first", In(room));
            await program.RegisterAsync("second", PropertyMap.Empty, r => r.ReplaceWith.Add(first.Urn));
        };
    }

    [Fact]
    public async Task Another_trigger_replaces_without_asking_what_has_changed()
    {
        await UpAsync(Triggered("monday"));
        Provider.Calls.Clear();

        var same = await UpAsync(Triggered(PropertyValue.SecretOf("monday")));
        Assert.False(same.Last!.HasChanges);
        Assert.Single(Provider.Asked<DiffRequest>("Diff"));
        Provider.Calls.Clear();

        var other = await UpAsync(Triggered("tuesday"));
        Assert.Equal(1, other.Last!.Changes[StepKind.Replace]);
        Assert.Empty(Provider.Asked<DiffRequest>("Diff"));
    }

    [Fact]
    public async Task A_trigger_that_is_not_known_replaces_in_a_preview_and_is_an_error_in_an_update()
    {
        await UpAsync(Triggered("monday"));
        Provider.Calls.Clear();

        var planned = await PreviewAsync(Triggered(PropertyValue.NotKnown));
        Assert.Equal((ExitStatus.Success, 1), (planned.Status, planned.Last!.Changes[StepKind.Replace]));
        Provider.Calls.Clear();

        Assert.Equal(ExitStatus.Failed, (await UpAsync(Triggered(PropertyValue.NotKnown))).Status);
        Assert.StartsWith($"replacement trigger contains unknowns for {Stack}lamps:index:Lamp::lamp", Messages(Severity.Error).Single(), StringComparison.Ordinal);
        Assert.Empty(Changes());
    }

    [Theory]
    [InlineData(null, "monday")]
    [InlineData("monday", null)]
    public async Task A_trigger_that_comes_or_goes_replaces_nothing(string? before, string? after)
    {
        await UpAsync(Triggered(Trigger(before)));

        Assert.False((await UpAsync(Triggered(Trigger(after)))).Last!.HasChanges);

        static PropertyValue? Trigger(string? text) => text is null ? null : (PropertyValue)text;
    }

    private static Func<ProgramWithCallbacks, Task> Lamp(string room, Action<RegisterResourceRequest>? change = null) => program => program.RegisterAsync("lamp", In(room), change);

    // The room of what is on top is the base's id. The colour of what is beside can change, and who only depends need not know.
    private static Func<ProgramWithCallbacks, Task> Tower(string room) => async program =>
    {
        var below = await program.RegisterAsync("base", In(room), DeletedFirst);
        await program.RegisterAsync("on-top", In(below.Id), r => DependsOn(r, "room", below.Urn));
        await program.RegisterAsync("beside", PropertyMap.Of(("colour", below.Id)), r => DependsOn(r, "colour", below.Urn));
        await program.RegisterAsync("later", PropertyMap.Empty, r => r.Dependencies.Add(below.Urn));
    };

    private static Func<ProgramWithCallbacks, Task> Triggered(PropertyValue? trigger) => program => program.RegisterAsync("lamp", In("hall"), r => r.ReplacementTrigger = trigger?.ToValue());

    private static PropertyMap In(string room) => PropertyMap.Of(("room", room));

    private static void DeletedFirst(RegisterResourceRequest request) => (request.DeleteBeforeReplace, request.DeleteBeforeReplaceDefined) = (true, true);

    private static void DependsOn(RegisterResourceRequest request, string property, string urn)
    {
        request.Dependencies.Add(urn);
        request.PropertyDependencies[property] = new() { Urns = { urn } };
    }

    private IEnumerable<string> Changes() => Provider.Calls.Select(static call => call.Request switch
    {
        CreateRequest made => "Create " + made.Name,
        DeleteRequest gone => "Delete " + gone.Name,
        _ => "",
    }).Where(static change => change.Length > 0);
}
