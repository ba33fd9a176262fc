using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-30")]
public sealed class InterfacesNotAllowedTests
{
    [Fact]
    public async Task Breaks_for_an_account_that_may_not()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetAsync("router-interfaces-allowed", "false");
        await Expect.RefusedAsync("RI-30", world.AskAsync(TestWorld.Initiator(near, far)));
    }

    [Fact]
    public async Task Breaks_once_for_a_peering()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetAsync("router-interfaces-allowed", "false");
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(
            () => world.As("peering").VpcPeerings.CreateAsync(new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
        Assert.Equal("RI-30", Assert.Single(refusal.Findings).Rule);
    }

    [Fact]
    public async Task Keeps_for_others_and_for_interfaces_that_are_there()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far));
        await world.SetAsync("router-interfaces-allowed", "false", TestWorld.OtherAccount);
        await Expect.KeptAsync("RI-30", world.AskAsync(TestWorld.Acceptor(far, near)));
        await world.SetAsync("router-interfaces-allowed", "false");
        await Expect.KeptAsync("RI-30", world.ChangeAsync(end, s => s with { Description = "from the old days" }));
    }

    [Fact]
    public async Task Keeps_silent_about_an_account_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetAsync("router-interfaces-allowed", "false");
        Assert.Null((await world.AskAsync(TestWorld.Initiator(near, far) with { Account = Asked.Later }, preview: true)).Refusal);
    }
}

[RuleCase("RI-35")]
public sealed class AccountOwesForInterfacesTests
{
    [Fact]
    public async Task Breaks_while_a_bill_is_overdue()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetAsync("bills-outstanding", "true");
        await Expect.RefusedAsync("RI-35", world.AskAsync(TestWorld.Initiator(near, far)));
        await Expect.RefusedAsync("RI-35", world.AskAsync(TestWorld.Acceptor(far, near)));
    }

    [Fact]
    public async Task Keeps_when_only_another_account_owes()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetAsync("bills-outstanding", "true", TestWorld.OtherAccount);
        await Expect.KeptAsync("RI-35", world.AskAsync(TestWorld.Initiator(near, far)));
    }

    [Fact]
    public async Task Keeps_silent_about_an_account_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetAsync("bills-outstanding", "true");
        Assert.Null((await world.AskAsync(TestWorld.Initiator(near, far) with { Account = Asked.Later }, preview: true)).Refusal);
    }
}

[RuleCase("RI-36")]
public sealed class OutboundTrafficNotBilledTests
{
    [Fact]
    public async Task Breaks_on_a_virtual_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (_, far) = await world.TwoVpcsAsync();
        var spec = await world.FromVbrAsync(far);
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.RefusedAsync("RI-36", world.AskAsync(spec));
    }

    [Fact]
    public async Task Keeps_with_the_billing_on_the_router_of_a_vpc_and_while_the_type_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-36", world.AskAsync(await world.FromVbrAsync(far), "billed"));
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.KeptAsync("RI-36", world.AskAsync(TestWorld.Initiator(near, far), "vpc"));
        await world.SilentAsync(await world.FromVbrAsync(far) with { RouterType = Asked.Later });
    }
}

[RuleCase("RI-52")]
public sealed class InterfaceOfSomebodyElseTests
{
    [Fact]
    public async Task Breaks_when_a_connection_is_to_change_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(farAccount: TestWorld.OtherAccount);
        var one = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        var other = await world.InterfaceAsync("back", far, TestWorld.Acceptor(far, near));
        var finding = await Expect.RefusedAsync("RI-52", world.OnlyAs("half").RouterInterfaceConnections.CreateAsync(new RouterInterfaceConnectionSpec
        {
            InterfaceId = other.Id,
            OppositeInterfaceId = one.Id,
        }));
        Assert.Equal("interfaceId", finding.Property);
        Assert.Contains(TestWorld.OtherAccount, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_when_it_is_the_callers_own_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var one = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        var other = await world.InterfaceAsync("back", far, TestWorld.Acceptor(far, near));
        await Expect.KeptAsync("RI-52", world.OnlyAs("half").RouterInterfaceConnections.CreateAsync(new RouterInterfaceConnectionSpec
        {
            InterfaceId = other.Id,
            OppositeInterfaceId = one.Id,
        }));
        var outcome = await world.As("later", preview: true).RouterInterfaceConnections.CreateAsync(new RouterInterfaceConnectionSpec
        {
            InterfaceId = Asked.Later,
            OppositeInterfaceId = other.Id,
        });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("RI-53")]
public sealed class InterfaceUnknownTests
{
    [Fact]
    public async Task Breaks_for_whatever_names_one_that_is_not_there()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("RI-53", world.As("half").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = "ri-nowhere", OppositeInterfaceId = "ri-neither" }));
        Assert.Equal("interfaceId", finding.Property);
        await Expect.RefusedAsync("RI-53", world.As("end").RouterInterfaces.UpdateAsync("ri-nowhere", new RouterInterfaceSpec()));
        await Expect.RefusedAsync("RI-53", world.As("end").RouterInterfaces.ConnectAsync("ri-nowhere"));
    }

    [Fact]
    public async Task Keeps_for_one_that_is_there_for_one_that_is_not_known_and_for_the_delete_of_one_that_is_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var acceptor = await world.InterfaceAsync("back", far, TestWorld.Acceptor(far, near));
        var initiator = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        await Expect.KeptAsync("RI-53", world.As("half").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = acceptor.Id, OppositeInterfaceId = initiator.Id }));
        var outcome = await world.As("later", preview: true).RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = Asked.Later, OppositeInterfaceId = Asked.Later });
        Assert.Null(outcome.Refusal);
        await Expect.GoneAsync("RI-53", world.As("gone").RouterInterfaces.DeleteAsync("ri-nowhere"));
    }
}
