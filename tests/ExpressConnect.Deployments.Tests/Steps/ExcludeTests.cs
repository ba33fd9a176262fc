using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Tests.Monitoring;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>Runs that leave some resources alone.</summary>
public sealed class ExcludeTests : MonitorTest
{
    private const string Lamps = Stack + "lamps:index:Lamp::";

    public ExcludeTests() => Provider = new WorldOfLamps();

    [Fact]
    public async Task What_is_excluded_stays_as_it_is_and_the_rest_is_brought_up_to_date()
    {
        await UpAsync(Three("red"));
        Provider.Calls.Clear();

        var result = await UpAsync(Three("green"), new() { Excludes = [Lamps + "a"] });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal(["b", "c"], Updated());
        Assert.DoesNotContain(Provider.Asked<CheckRequest>("Check"), static c => c.Name == "a");
        Assert.Equal(Lit("red"), (await RecordedAsync("lamps:index:Lamp::a")).Inputs);
    }

    [Fact]
    public async Task What_depends_on_the_excluded_is_left_alone_where_that_is_asked_for()
    {
        await UpAsync(Three("red"));

        await UpAsync(Three("green"), new() { Excludes = ["**::a"], ExcludeDependents = true });

        Assert.Equal(["c"], Updated());
    }

    [Fact]
    public async Task What_the_program_no_longer_has_stays_where_it_is_excluded_with_what_it_stands_on()
    {
        await UpAsync(Three("red"));

        var result = await UpAsync(_ => Task.CompletedTask, new() { Excludes = [Lamps + "b"] });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal(["c"], Deleted());
        Assert.Equal((1, 2), (result.Last!.Changes[StepKind.Delete], result.Last.Changes[StepKind.Same]));
        Assert.Equal(["a", "b"], await LampsAsync());
    }

    [Theory]
    [InlineData(false, "b", "c")]
    [InlineData(true, "c")]
    public async Task A_destroy_keeps_the_excluded(bool dependents, params string[] deleted)
    {
        await UpAsync(Three("red"));

        var result = await DestroyAsync(new() { Excludes = [Lamps + "a"], ExcludeDependents = dependents });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal(deleted, Deleted());
        Assert.Contains("a", await LampsAsync());
    }

    [Fact]
    public async Task A_destroy_keeps_what_is_in_a_component_that_the_excluded_depends_on()
    {
        await UpAsync(async program =>
        {
            var room = await program.RegisterAsync("room", PropertyMap.Empty, static r => (r.Type, r.Custom) = ("my:index:Room", false));
            await program.RegisterAsync("inside", Lit("red"), r => r.Parent = room.Urn);
            await program.RegisterAsync("a", Lit("red"), r => r.Dependencies.Add(room.Urn));
            await program.RegisterAsync("later", Lit("red"), r => r.Parent = room.Urn);
        });

        await DestroyAsync(new() { Excludes = [Lamps + "a"] });

        Assert.Equal(["later"], Deleted());
    }

    [Fact]
    public async Task A_destroy_can_keep_what_is_protected_and_what_that_stands_on()
    {
        await UpAsync(async program =>
        {
            var a = await program.RegisterAsync("a", Lit("red"));
            var b = await program.RegisterAsync("b", Lit("red"), r => (r.Protect, r.Parent) = (true, a.Urn));
            await program.RegisterAsync("c", Lit("red"), r => r.Dependencies.Add(b.Urn));
        });

        var result = await DestroyAsync(new() { ExcludeProtected = true });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal(["c"], Deleted());
        Assert.Equal(["a", "b"], await LampsAsync());
    }

    [Fact]
    public async Task A_refresh_does_not_look_at_the_excluded()
    {
        await UpAsync(Three("red"));

        await RefreshAsync(new() { Excludes = [Lamps + "a"], ExcludeDependents = true });

        Assert.Equal("c", Assert.Single(Provider.Asked<ReadRequest>("Read")).Name);
    }

    [Fact]
    public async Task What_stands_on_an_excluded_resource_that_is_not_there_is_refused()
    {
        var result = await UpAsync(Three("red"), new() { Excludes = [Lamps + "a"] });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Severity.Error), static m => m.StartsWith($"Resource '{Lamps}b' depends on '{Lamps}a' which is excluded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exclusion_that_names_nothing_is_told_before_anything_is_deleted()
    {
        await UpAsync(Three("red"));

        var result = await DestroyAsync(new() { Excludes = [Lamps + "z"] });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.StartsWith($"Target '{Lamps}z' could not be found in the stack.", Assert.Single(Messages(Severity.Error)), StringComparison.Ordinal);
        Assert.Empty(Deleted());
    }

    private IEnumerable<string> Updated() => Provider.Asked<UpdateRequest>("Update").Select(static u => u.Name).Order(StringComparer.Ordinal);

    private IEnumerable<string> Deleted() => Provider.Asked<DeleteRequest>("Delete").Select(static d => d.Name).Order(StringComparer.Ordinal);

    private async Task<IEnumerable<string>> LampsAsync() =>
        (await SnapshotAsync()).Resources.Where(static r => r.Type == "lamps:index:Lamp").Select(static r => r.Id).Order(StringComparer.Ordinal);

    private static PropertyMap Lit(string colour) => PropertyMap.Of(("colour", colour));

    // b depends on a.
    private static Func<ProgramWithCallbacks, Task> Three(string colour) => async program =>
    {
        var a = await program.RegisterAsync("a", Lit(colour));
        await program.RegisterAsync("b", Lit(colour), r => r.Dependencies.Add(a.Urn));
        await program.RegisterAsync("c", Lit(colour));
    };
}
