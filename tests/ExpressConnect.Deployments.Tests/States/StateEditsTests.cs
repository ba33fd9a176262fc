using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Tests.States;

public sealed class StateEditsTests
{
    private const string Provider = "urn:pulumi:dev::network::pulumi:providers:expressconnect::default";
    private const string Vpc = "urn:pulumi:dev::network::expressconnect:index:Vpc::office";
    private const string Switch = "urn:pulumi:dev::network::expressconnect:index:VSwitch::desks";
    private const string Line = "urn:pulumi:dev::network::expressconnect:index:PhysicalConnection::line";

    private static Snapshot State { get; } = new()
    {
        Resources =
        [
            new(Provider, "pulumi:providers:expressconnect") { Custom = true, Id = "p" },
            Resource(Vpc) with { Protect = true },
            Resource(Switch) with
            {
                Dependencies = [Vpc],
                PropertyDependencies = ResourceState.NoPropertyDependencies.Add("vpcId", [Vpc]),
                DeletedWith = Vpc,
                Protect = true,
            },
            Resource(Line),
        ],
    };

    [Fact]
    public void Unprotecting_reaches_what_it_names() =>
        Assert.Equal([Switch], Protected(State.Unprotect(Vpc)));

    [Fact]
    public void Unprotecting_all_reaches_all() => Assert.Empty(Protected(State.UnprotectAll()));

    [Theory]
    [InlineData("urn:pulumi:dev::network::expressconnect:index:Vpc::other", "There is no resource")]
    [InlineData("office", "is not a URN")]
    public void What_is_not_there_is_refused(string urn, string because)
    {
        Assert.Contains(because, Assert.Throws<DeploymentException>(() => State.Unprotect(Vpc, urn)).Message, StringComparison.Ordinal);
        Assert.Contains(because, Assert.Throws<DeploymentException>(() => State.Delete(urn)).Message, StringComparison.Ordinal);
        Assert.Contains(because, Assert.Throws<DeploymentException>(() => State.Rename(urn, "new")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_on_which_nothing_depends_is_removed() =>
        Assert.Equal([Provider, Vpc, Switch], Urns(State.Delete(Line)));

    [Fact]
    public void A_resource_on_which_others_depend_stays_and_they_are_named()
    {
        var refusal = Assert.Throws<DeploymentException>(() => State.Delete(Vpc, evenProtected: true));
        Assert.Contains(Switch, refusal.Message, StringComparison.Ordinal);
        Assert.Equal([Provider, Line], Urns(State.Delete(Vpc, withDependents: true, evenProtected: true)));
    }

    [Fact]
    public void A_protected_resource_stays()
    {
        Assert.Contains("protected", Assert.Throws<DeploymentException>(() => State.Delete(Switch)).Message, StringComparison.Ordinal);
        Assert.Contains(Switch, Assert.Throws<DeploymentException>(() => State.Unprotect(Vpc).Delete(Vpc, withDependents: true)).Message, StringComparison.Ordinal);
        Assert.Equal([Provider, Vpc, Line], Urns(State.Delete(Switch, evenProtected: true)));
    }

    [Fact]
    public void A_name_is_changed_wherever_it_stands()
    {
        const string now = "urn:pulumi:dev::network::expressconnect:index:Vpc::headquarters";
        var renamed = State.Rename(Vpc, "headquarters");
        Assert.Equal([Provider, now, Switch, Line], Urns(renamed));
        var dependant = renamed.Resources[2];
        Assert.Equal(now, Assert.Single(dependant.Dependencies));
        Assert.Equal(now, Assert.Single(dependant.PropertyDependencies["vpcId"]));
        Assert.Equal(now, dependant.DeletedWith);

        const string provider = "urn:pulumi:dev::network::pulumi:providers:expressconnect::mine";
        Assert.All(State.Rename(Provider, "mine").Resources.Skip(1), r => Assert.Equal($"{provider}::p", r.Provider));
    }

    [Fact]
    public void A_name_that_is_taken_is_refused() =>
        Assert.Contains("already", Assert.Throws<DeploymentException>(() => State.Rename(Vpc, "office")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_edit_is_committed_or_leaves_the_state_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var (store, secrets) = (new StackStore(folder.Path), new Base64Secrets());
        Assert.Equal(ExitStatus.StackNotFound, (await Assert.ThrowsAsync<DeploymentException>(() => store.EditAsync(Worker.Stack, secrets, s => s))).Status);
        await using (var open = await store.OpenAsync(Worker.Stack, secrets))
        {
            await open.CommitAsync(State);
        }

        await store.EditAsync(Worker.Stack, secrets, s => s.Delete(Line));
        await Assert.ThrowsAsync<DeploymentException>(() => store.EditAsync(Worker.Stack, secrets, s => s.Delete(Vpc)));
        Assert.Equal([Provider, Vpc, Switch], Urns(await store.ReadAsync(Worker.Stack, secrets)));
    }

    private static ResourceState Resource(string urn) => new(urn, urn.Split("::")[2]) { Custom = true, Id = "x", Provider = $"{Provider}::p" };

    private static IEnumerable<string> Urns(Snapshot state) => state.Resources.Select(r => r.Urn);

    private static IEnumerable<string> Protected(Snapshot state) => state.Resources.Where(r => r.Protect).Select(r => r.Urn);

    [Fact]
    public void A_name_may_hold_colons_and_is_renamed_whole()
    {
        const string prefix = "urn:pulumi:dev::network::a:b:C::";
        var state = new Snapshot { Resources = [new ResourceState(prefix + "office", "a:b:C")] };
        var there = state.Rename(prefix + "office", "a::b");
        Assert.Equal(prefix + "a::b", Assert.Single(there.Resources).Urn);
        Assert.Equal(prefix + "office", Assert.Single(there.Rename(prefix + "a::b", "office").Resources).Urn);
    }
}
