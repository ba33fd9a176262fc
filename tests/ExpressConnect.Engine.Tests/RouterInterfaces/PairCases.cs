using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

/// <summary>Two VPCs, and an interface on each that names the other: ready to connect unless a case spoils it.</summary>
internal sealed record PairCases(TestWorld World, Vpc Near, Vpc Far, RouterInterface Initiator, RouterInterface Acceptor)
{
    public static async Task<PairCases> ReadyAsync(
        TestWorld world,
        Func<RouterInterfaceSpec, RouterInterfaceSpec>? initiator = null,
        Func<RouterInterfaceSpec, RouterInterfaceSpec>? acceptor = null,
        string farAccount = TestWorld.Account)
    {
        var near = await world.VpcAsync("near");
        var far = await world.VpcAsync("far", "10.1.0.0/16", farAccount, TestWorld.Shenzhen);
        var one = TestWorld.Initiator(near, far);
        var other = TestWorld.Acceptor(far, near);
        one = initiator?.Invoke(one) ?? one;
        other = acceptor?.Invoke(other) ?? other;
        var i = await world.InterfaceAsync("there", near, one);
        var a = await world.InterfaceAsync("back", far, other with { OppositeInterfaceId = Or(other.OppositeInterfaceId, i.Id) });
        i = (await world.As("there").RouterInterfaces.UpdateAsync(i.Id, i.Spec with { OppositeInterfaceId = Or(one.OppositeInterfaceId, a.Id) })).State!;
        return new PairCases(world, near, far, i, a);
    }

    public Task<Outcome<RouterInterface>> ConnectAsync() => World.As("there").RouterInterfaces.ConnectAsync(Initiator.Id);

    /// <summary>The same spoilt pair is refused by exactly this rule, and both ends stay Idle.</summary>
    public async Task<Finding> RefusedAsync(string rule)
    {
        var finding = await Expect.RefusedAsync(rule, ConnectAsync());
        Assert.Equal("Idle", (await World.As("look").RouterInterfaces.GetAsync(Acceptor.Id))!.Status);
        return finding;
    }

    public async Task KeptAsync(string rule) => Assert.Equal("Active", (await Expect.KeptAsync(rule, ConnectAsync())).Status);

    // "" leaves the property out.
    private static Planned<string?> Or(Planned<string?> given, string otherwise) =>
        given.Value switch { null => otherwise, "" => (string?)null, var named => named };
}
