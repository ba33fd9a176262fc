using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Tests.Monitoring;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>What is protected is neither deleted nor replaced; a preview still shows all that is planned.</summary>
public sealed class ProtectTests : MonitorTest
{
    private const string Lamp = Stack + "lamps:index:Lamp::lamp";

    public ProtectTests() => Provider = new WorldOfLamps();

    [Fact]
    public async Task A_preview_that_replaces_a_protected_resource_shows_the_rest_and_fails()
    {
        await UpAsync(Plan("hall", old: true));

        var result = await PreviewAsync(Plan("attic", old: false));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal(["preview failed", $"unable to replace resource \"{Lamp}\""], Messages(Severity.Error).Select(FirstLine).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1, 1), (result.Last!.Changes[StepKind.Replace], result.Last.Changes[StepKind.Create], result.Last.Changes[StepKind.Delete]));
    }

    [Fact]
    public async Task An_update_that_replaces_a_protected_resource_ends_before_it_does()
    {
        await UpAsync(Plan("hall", old: true));
        Provider.Calls.Clear();

        var result = await UpAsync(Plan("attic", old: false));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal($"unable to replace resource \"{Lamp}\"", FirstLine(Assert.Single(Messages(Severity.Error))));
        Assert.Empty(Changed());
    }

    [Fact]
    public async Task A_protected_resource_can_be_updated_and_replaced_once_the_program_no_longer_protects_it()
    {
        await UpAsync(Protected("hall", "red"));
        Assert.Equal(ExitStatus.Success, (await UpAsync(Protected("hall", "green"))).Status);

        var result = await UpAsync(static program => program.RegisterAsync("lamp", Lit("attic", "green")));

        Assert.Equal((ExitStatus.Success, 1), (result.Status, result.Last!.Changes[StepKind.Replace]));
    }

    [Fact]
    public async Task Nothing_is_deleted_where_something_protected_would_be()
    {
        await UpAsync(Plan("hall", old: true));

        var preview = await PreviewAsync(static _ => Task.CompletedTask);
        Assert.Equal((ExitStatus.Failed, 1), (preview.Status, preview.Last!.Changes[StepKind.Delete]));
        Assert.Contains(Messages(Severity.Error), static m => m.StartsWith($"Preview failed: resource \"{Lamp}\" cannot be deleted\nbecause it is protected.", StringComparison.Ordinal));

        foreach (var result in (DeploymentResult[])[await UpAsync(static _ => Task.CompletedTask), await DestroyAsync()])
        {
            Assert.Equal(ExitStatus.Failed, result.Status);
        }

        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
    }

    [Fact]
    public async Task A_protected_resource_is_not_taken_along_by_what_it_stands_on()
    {
        await UpAsync(Tower("hall"));

        var preview = await PreviewAsync(Tower("attic"));
        Provider.Calls.Clear();
        var update = await UpAsync(Tower("attic"));

        Assert.Equal((ExitStatus.Failed, 2, ExitStatus.Failed), (preview.Status, preview.Last!.Changes[StepKind.Replace], update.Status));
        Assert.Equal(2, Messages(Severity.Error).Count(static m => m.StartsWith(
            $"unable to replace resource \"{Lamp}\" as part of replacing \"{Stack}lamps:index:Lamp::base\" as it is currently marked for protection.", StringComparison.Ordinal)));
        Assert.Empty(Changed());
    }

    [Fact]
    public async Task Protection_can_be_ignored_for_one_run()
    {
        await UpAsync(Tower("hall"));

        var replaced = await UpAsync(Tower("attic"), new() { IgnoreProtect = true });
        Assert.Equal((ExitStatus.Success, 2), (replaced.Status, replaced.Last!.Changes[StepKind.Replace]));
        Assert.True((await RecordedAsync("lamps:index:Lamp::lamp")).Protect);

        var moved = await UpAsync(Protected("cellar", "red"), new() { IgnoreProtect = true });
        Assert.Equal((ExitStatus.Success, 1, 1), (moved.Status, moved.Last!.Changes[StepKind.Replace], moved.Last.Changes[StepKind.Delete]));

        Assert.Equal(ExitStatus.Success, (await DestroyAsync(new() { IgnoreProtect = true })).Status);
        Assert.Equal(0, await CountAsync());
    }

    private IEnumerable<string> Changed() => Provider.Calls.Select(static call => call.Method).Where(static method => method is "Create" or "Update" or "Delete");

    private static string FirstLine(string text) => text.Split('\n')[0];

    private static PropertyMap Lit(string room, string colour) => PropertyMap.Of(("room", room), ("colour", colour));

    private static Func<ProgramWithCallbacks, Task> Protected(string room, string colour) =>
        program => program.RegisterAsync("lamp", Lit(room, colour), static r => r.Protect = true);

    // First an old one beside the protected one, then a new one.
    private static Func<ProgramWithCallbacks, Task> Plan(string room, bool old) => async program =>
    {
        await Protected(room, "red")(program);
        await program.RegisterAsync(old ? "old" : "new", Lit("hall", "red"));
    };

    private static Func<ProgramWithCallbacks, Task> Tower(string room) => async program =>
    {
        var below = await program.RegisterAsync("base", Lit(room, "red"), static r => (r.DeleteBeforeReplace, r.DeleteBeforeReplaceDefined) = (true, true));
        await program.RegisterAsync("lamp", PropertyMap.Of(("room", below.Id)), r =>
        {
            r.Protect = true;
            r.Dependencies.Add(below.Urn);
            r.PropertyDependencies["room"] = new() { Urns = { below.Urn } };
        });
    };
}
