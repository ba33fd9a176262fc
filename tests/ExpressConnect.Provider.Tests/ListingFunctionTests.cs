using ExpressConnect.Engine;
using Grpc.Core;
using Pulumi.Protocol;
using static ExpressConnect.Provider.Tests.Programs;

namespace ExpressConnect.Provider.Tests;

/// <summary>Functions that list resources: of one account and region, narrowed, and with what a preview plans.</summary>
public sealed class ListingFunctionTests : IAsyncLifetime
{
    private const string Account = "1000000000000001";
    private Providers _providers = null!;

    public async Task InitializeAsync() => _providers = await Providers.StartAsync();

    public async Task DisposeAsync() => await _providers.DisposeAsync();

    [Fact]
    public async Task Lines_are_listed_and_narrowed()
    {
        var (fengtai, daxing) = (await LineAsync("fengtai", "ap-cn-beijing-ft-A"), await LineAsync("daxing", "ap-cn-beijing-dx-A", status: null));
        await using var run = await _providers.BeginAsync();
        Assert.Equal([.. new[] { fengtai.Id, daxing.Id }.Order(StringComparer.Ordinal)], await IdsAsync(run, "getPhysicalConnections"));
        Assert.Equal([fengtai.Id], await IdsAsync(run, "getPhysicalConnections", ("status", "Enabled")));
        Assert.Equal([daxing.Id], await IdsAsync(run, "getPhysicalConnections", ("accessPointId", "ap-cn-beijing-dx-A")));
        Assert.Equal([daxing.Id], await IdsAsync(run, "getPhysicalConnections", ("nameRegex", "^dax")));
        Assert.Equal([daxing.Id], await IdsAsync(run, "getPhysicalConnections", ("ids", new PropertyValue.Array([daxing.Id, "pc-nowhere"]))));
        Assert.Empty(await IdsAsync(run, "getPhysicalConnections", ("region", "cn-shenzhen")));
        var line = Items(await run.InvokeAsync("getPhysicalConnections", PropertyMap.Of(("status", "Enabled"))), "connections").Single();
        Assert.Equal(("fengtai", "1000Base-LX", "1G and below", "CT", "cn-beijing", Account), (Text(line, "physicalConnectionName"), Text(line, "portType"), Text(line, "spec"), Text(line, "lineOperator"), Text(line, "region"), Text(line, "account")));
    }

    [Fact]
    public async Task Border_routers_are_listed_and_narrowed()
    {
        var (near, far) = (await LineAsync("near", "ap-cn-beijing-ft-A"), await LineAsync("far", "ap-cn-beijing-dx-A"));
        var (one, other) = (await RouterAsync("one", near, 110), await RouterAsync("other", far, 120));
        await using var run = await _providers.BeginAsync();
        Assert.Equal([.. new[] { one.Id, other.Id }.Order(StringComparer.Ordinal)], await IdsAsync(run, "getVirtualBorderRouters", ("status", "active")));
        Assert.Equal([other.Id], await IdsAsync(run, "getVirtualBorderRouters", ("physicalConnectionId", far.Id)));
        Assert.Equal([one.Id], await IdsAsync(run, "getVirtualBorderRouters", ("nameRegex", "^one$")));
        Assert.Empty(await IdsAsync(run, "getVirtualBorderRouters", ("status", "terminated")));
        var router = Items(await run.InvokeAsync("getVirtualBorderRouters", PropertyMap.Of(("nameRegex", "one"))), "routers").Single();
        Assert.Equal((near.Id, 110d, one.RouteTableId, "ap-cn-beijing-ft-A"), (Text(router, "physicalConnectionId"), ((PropertyValue.Number)router["vlanId"]).Value, Text(router, "routeTableId"), Text(router, "accessPointId")));
    }

    [Fact]
    public async Task Interfaces_are_listed_and_narrowed()
    {
        var (near, far) = await TwoVpcsAsync(_providers);
        await using var run = await _providers.BeginAsync();
        var peering = await run.MakeAsync("VpcPeering", "near-far", Peering(near, far));
        var (there, back) = (Text(peering.Outputs, "interfaceId"), Text(peering.Outputs, "acceptingInterfaceId"));
        Assert.Equal([.. new[] { there, back }.Order(StringComparer.Ordinal)], await IdsAsync(run, "getRouterInterfaces", ("status", "Active")));
        Assert.Equal([there], await IdsAsync(run, "getRouterInterfaces", ("role", "InitiatingSide")));
        Assert.Equal([there], await IdsAsync(run, "getRouterInterfaces", ("routerId", near.Outputs["routerId"])));
        Assert.Equal([back], await IdsAsync(run, "getRouterInterfaces", ("oppositeRouterId", near.Outputs["routerId"])));
        var end = Items(await run.InvokeAsync("getRouterInterfaces", PropertyMap.Of(("role", "AcceptingSide")), preview: false), "interfaces").Single();
        Assert.Equal((there, far.Id, "Negative", "Active"), (Text(end, "oppositeInterfaceId"), Text(end, "vpcInstanceId"), Text(end, "spec"), Text(end, "oppositeInterfaceStatus")));
    }

    [Fact]
    public async Task A_preview_lists_what_it_plans_and_nobody_else_sees_it()
    {
        var (near, far) = await TwoVpcsAsync(_providers);
        await using var preview = await _providers.BeginAsync();
        var planned = await preview.MakeAsync("RouterInterface", "there", Interface("InitiatingSide", near, "cn-beijing"), preview: true);
        var line = (await Session(SessionMode.Preview(preview.Engine.Address), "line").PhysicalConnections.CreateAsync(Line("line", "ap-cn-beijing-ft-A"))).State!;
        Assert.Equal([planned.Id], await IdsAsync(preview, "getRouterInterfaces"));
        Assert.Equal([line.Id], await IdsAsync(preview, "getPhysicalConnections"));
        Assert.Empty(Items(await preview.InvokeAsync("getRouterInterfaces", PropertyMap.Empty, preview: false), "interfaces"));
        await using var other = await _providers.BeginAsync();
        Assert.Empty(await IdsAsync(other, "getRouterInterfaces"));
    }

    [Fact]
    public async Task What_a_preview_does_not_know_yet_is_absent()
    {
        var (near, far) = await TwoVpcsAsync(_providers);
        await using var preview = await _providers.BeginAsync();
        var known = await preview.MakeAsync("RouterInterface", "known", Interface("InitiatingSide", near, "cn-beijing").With("description", PropertyValue.NotKnown), preview: true);
        var nowhere = await preview.MakeAsync("RouterInterface", "nowhere", Interface("InitiatingSide", far, "cn-beijing").With("region", PropertyValue.NotKnown), preview: true);
        Assert.Empty(nowhere.Id);
        var end = Items(await preview.InvokeAsync("getRouterInterfaces", PropertyMap.Empty), "interfaces").Single();
        Assert.Equal(known.Id, Text(end, "routerInterfaceId"));
        Assert.False(end.ContainsKey("description"));
    }

    [Fact]
    public async Task Another_account_is_listed_when_the_provider_acts_for_it()
    {
        await using var run = await _providers.BeginAsync(Providers.Settings.With("accounts", new PropertyValue.Array(["1000000000000002"])));
        var vpc = await run.MakeAsync("Vpc", "theirs", Vpc("10.0.0.0/16").With("account", "1000000000000002"));
        var end = await run.MakeAsync("RouterInterface", "there", Interface("InitiatingSide", vpc, "cn-shenzhen").With("account", "1000000000000002"));
        Assert.Equal([end.Id], await IdsAsync(run, "getRouterInterfaces", ("account", "1000000000000002")));
        Assert.Empty(await IdsAsync(run, "getRouterInterfaces"));
    }

    [Theory]
    [InlineData("getPhysicalConnections", "account", "1000000000000009", "the provider does not act for account 1000000000000009")]
    [InlineData("getVirtualBorderRouters", "region", "cn-moon", "there is no region that is called cn-moon")]
    [InlineData("getRouterInterfaces", "role", "Middle", "Use one of ")]
    [InlineData("getPhysicalConnections", "status", "enabled", "Allocation Failed, Confirmed, Enabled")]
    [InlineData("getVirtualBorderRouters", "nameRegex", "(", "nameRegex \"(\" is no regular expression that can be used")]
    public async Task An_argument_that_means_nothing_is_refused_with_what_to_do(string function, string argument, string value, string words)
    {
        await using var run = await _providers.BeginAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => run.InvokeAsync(function, PropertyMap.Of((argument, value))));
        Assert.Contains(words, error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_region_one_is_asked_for()
    {
        await using var run = await _providers.BeginAsync(PropertyMap.Empty);
        var error = await Assert.ThrowsAsync<RpcException>(() => run.InvokeAsync("getPhysicalConnections", PropertyMap.Empty));
        Assert.Contains("nothing says which region is asked for", error.Status.Detail, StringComparison.Ordinal);
    }

    private static PhysicalConnectionSpec Line(string name, string accessPointId, string? status = "Enabled") => new()
    {
        AccessPointId = accessPointId,
        LineOperator = "CT",
        PortType = "1000Base-LX",
        PhysicalConnectionName = name,
        Status = status,
        Period = status is null ? null : 1,
    };

    private static async Task<List<string>> IdsAsync(Run run, string function, params (string Name, PropertyValue Value)[] arguments)
    {
        var result = await run.InvokeAsync(function, PropertyMap.Of(arguments));
        return [.. ((PropertyValue.Array)result["ids"]).Items.Select(id => ((PropertyValue.String)id).Value)];
    }

    private static List<PropertyMap> Items(PropertyMap result, string list) =>
        [.. ((PropertyValue.Array)result[list]).Items.Select(item => ((PropertyValue.Object)item).Properties)];

    private ISession Session(SessionMode mode, string name) => _providers.Cloud.Session(
        new Caller(Account) { Region = "cn-beijing", Origin = new Origin("network", "dev", name), Token = name }, mode);

    private async Task<PhysicalConnection> LineAsync(string name, string accessPointId, string? status = "Enabled") =>
        (await Session(SessionMode.Commit(), name).PhysicalConnections.CreateAsync(Line(name, accessPointId, status))).State!;

    private async Task<VirtualBorderRouter> RouterAsync(string name, PhysicalConnection line, int vlan) =>
        (await Session(SessionMode.Commit(), name).VirtualBorderRouters.CreateAsync(new VirtualBorderRouterSpec
        {
            PhysicalConnectionId = line.Id,
            VlanId = vlan,
            LocalGatewayIp = $"192.168.{vlan}.1",
            PeerGatewayIp = $"192.168.{vlan}.2",
            PeeringSubnetMask = "255.255.255.252",
            VirtualBorderRouterName = name,
        })).State!;
}
