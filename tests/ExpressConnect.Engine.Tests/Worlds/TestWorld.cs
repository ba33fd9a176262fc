using Microsoft.Extensions.Time.Testing;

namespace ExpressConnect.Engine.Tests;

/// <summary>A world in memory with an engine on it, and short words for what tests need.</summary>
internal sealed class TestWorld : IAsyncDisposable
{
    public const string Account = "1000000000000001";
    public const string OtherAccount = "1000000000000002";
    public const string Beijing = "cn-beijing";
    public const string Shenzhen = "cn-shenzhen";
    public const string Frankfurt = "eu-central-1";
    public const string AccessPoint = "ap-cn-beijing-ft-A";
    public const string Run = "127.0.0.1:1";

    private TestWorld(ExpressConnectEngine engine, FakeTimeProvider time)
    {
        Engine = engine;
        Time = time;
    }

    public ExpressConnectEngine Engine { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<TestWorld> NewAsync(string store = "memory:")
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var engine = await ExpressConnectEngine.OpenAsync(new EngineOptions { Store = store, PicturesInProcess = true, Time = time });
        return new TestWorld(engine, time);
    }

    /// <summary>A session that makes the resource of this name.</summary>
    public ISession As(string name, string account = Account, string region = Beijing, bool preview = false, params string[] warn) => Engine.Session(
        new Caller(account)
        {
            Accounts = [Account, OtherAccount],
            Region = region,
            Origin = new Origin("project", "dev", name),
            Token = $"urn:{name}",
            Warn = warn,
        },
        preview ? SessionMode.Preview(Run) : SessionMode.Commit(Run));

    /// <summary>Only this account: nothing of any other one is the caller's.</summary>
    public ISession OnlyAs(string name, string account = Account, string region = Beijing) => Engine.Session(
        new Caller(account) { Region = region, Origin = new Origin("project", "dev", name), Token = $"urn:{name}" },
        SessionMode.Commit(Run));

    public async Task<Vpc> VpcAsync(string name, string cidr = "10.0.0.0/16", string account = Account, string region = Beijing) =>
        (await As(name, account, region).Vpcs.CreateAsync(new VpcSpec { CidrBlock = cidr })).State!;

    public async Task<VSwitch> VSwitchAsync(string name, Vpc vpc, string cidr) =>
        (await As(name, vpc.Account, vpc.Region).VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = vpc.Id, CidrBlock = cidr, ZoneId = Regions.All.First(r => r.RegionId == vpc.Region).Zones[0] })).State!;

    /// <summary>A line at an access point of Beijing, wanted open.</summary>
    public static PhysicalConnectionSpec Line(string accessPointId = AccessPoint) => new()
    {
        AccessPointId = accessPointId,
        LineOperator = "CT",
        PortType = "1000Base-LX",
        PeerLocation = "Beijing",
        Status = "Enabled",
        Period = 1,
    };

    /// <summary>An open line.</summary>
    public async Task<PhysicalConnection> LineAsync(string name, PhysicalConnectionSpec? spec = null, string account = Account, string region = Beijing) =>
        (await As(name, account, region).PhysicalConnections.CreateAsync(spec ?? Line())).State!;

    /// <summary>A router on a line, with a subnet that its VLAN gives it.</summary>
    public static VirtualBorderRouterSpec Router(PhysicalConnection line, int vlan) => new()
    {
        PhysicalConnectionId = line.Id,
        VlanId = vlan,
        LocalGatewayIp = $"192.168.{vlan % 250}.1",
        PeerGatewayIp = $"192.168.{vlan % 250}.2",
        PeeringSubnetMask = "255.255.255.252",
    };

    /// <summary>A router on a line.</summary>
    public async Task<VirtualBorderRouter> RouterAsync(string name, PhysicalConnection line, int vlan = 110) =>
        (await As(name, line.Account, line.Region).VirtualBorderRouters.CreateAsync(Router(line, vlan))).State!;

    /// <summary>An initiating interface of one VPC towards another.</summary>
    public static RouterInterfaceSpec Initiator(Vpc near, Vpc far, string spec = "Mini.2") => new()
    {
        Role = "InitiatingSide",
        RouterType = "VRouter",
        RouterId = near.RouterId,
        Spec = spec,
        OppositeRegionId = far.Region,
        OppositeRouterType = "VRouter",
        OppositeRouterId = far.RouterId,
        OppositeInterfaceOwnerId = far.Account,
    };

    /// <summary>An accepting interface of one VPC towards another.</summary>
    public static RouterInterfaceSpec Acceptor(Vpc near, Vpc far) => Initiator(near, far, "Negative") with { Role = "AcceptingSide" };

    public async Task<RouterInterface> InterfaceAsync(string name, Vpc near, RouterInterfaceSpec spec) =>
        (await As(name, near.Account, near.Region).RouterInterfaces.CreateAsync(spec)).State!;

    /// <summary>Two VPCs and the connected pair between them.</summary>
    public async Task<(RouterInterface Initiator, RouterInterface Acceptor)> PairAsync(Vpc near, Vpc far, string name = "pair")
    {
        var one = await InterfaceAsync($"{name}-there", near, Initiator(near, far));
        var other = await InterfaceAsync($"{name}-back", far, Acceptor(far, near));
        await As($"{name}-accept", far.Account, far.Region).RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = other.Id, OppositeInterfaceId = one.Id, OppositeInterfaceOwnerId = near.Account, OppositeRouterId = near.RouterId });
        await As($"{name}-connect", near.Account, near.Region).RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = one.Id, OppositeInterfaceId = other.Id, OppositeInterfaceOwnerId = far.Account, OppositeRouterId = far.RouterId });
        return ((await As("look").RouterInterfaces.GetAsync(one.Id))!, (await As("look").RouterInterfaces.GetAsync(other.Id))!);
    }

    public async Task<VpcPeering> PeeringAsync(string name, Vpc near, Vpc far, bool addRoutes = false) =>
        (await As(name, near.Account, near.Region).VpcPeerings.CreateAsync(new VpcPeeringSpec
        {
            VpcId = near.Id,
            AcceptingVpcId = far.Id,
            AcceptingRegionId = far.Region,
            AcceptingAccount = far.Account,
            Spec = "Mini.2",
            AddRoutes = addRoutes,
        })).State!;

    public async Task SetAsync(string fact, string value, string account = Account)
    {
        await using var world = new World(Engine.Store, Engine.Time, owned: false);
        await world.SetAccountFactAsync(fact, value, account);
    }

    public async Task SetQuotaAsync(string name, int limit, string? account = null)
    {
        await using var world = new World(Engine.Store, Engine.Time, owned: false);
        await world.SetQuotaAsync(name, limit, account);
    }

    /// <summary>From now on statuses take their time.</summary>
    public async Task BecomeRealisticAsync()
    {
        await using var world = new World(Engine.Store, Engine.Time, owned: false);
        await world.SetSettingsAsync(new WorldSettings(Behaviour.Realistic));
    }

    /// <summary>Lets the clock run until the work is done.</summary>
    public async Task<T> LetTimePassAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await work;
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
