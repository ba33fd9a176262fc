namespace ExpressConnect.Engine.Tests.Invariants;

/// <summary>One random operation: what is done, and numbers that choose with what.</summary>
internal sealed record Operation(int Verb, int A, int B, int C)
{
    public const int Verbs = 20;

    public override string ToString() => $"({Verb},{A},{B},{C})";
}

/// <summary>Does random operations on an engine; the numbers choose among what is there.</summary>
internal sealed class Operator(ExpressConnectEngine engine)
{
    private static readonly string[] Accounts = [TestWorld.Account, TestWorld.OtherAccount];
    private static readonly string[] Places = [TestWorld.Beijing, TestWorld.Shenzhen];
    private static readonly string[] Ranges = ["10.0.0.0/16", "10.0.0.0/17", "10.1.0.0/16", "192.168.0.0/16", "10.0.0.1/16"];
    private static readonly string[] Subnets = ["10.0.1.0/24", "10.0.1.128/25", "10.1.1.0/24", "192.168.1.0/24", "10.0.0.0/16"];
    private static readonly string[] Sizes = ["Mini.2", "Large.1", "Negative", "Huge"];

    private static readonly string[] Points = [TestWorld.AccessPoint, "ap-cn-beijing-yz-A", "ap-cn-nowhere-A"];
    private static readonly string?[] Statuses = [null, "Confirmed", "Enabled", "Enabled", "Canceled", "Terminated"];

    private readonly List<string> _vpcs = [];
    private readonly List<string> _vswitches = [];
    private readonly List<string> _interfaces = [];
    private readonly List<string> _halves = [];
    private readonly List<string> _peerings = [];
    private readonly List<string> _routes = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _routers = [];

    /// <summary>Does it; null when it is done, else why it is refused.</summary>
    public async Task<ExpressConnectException?> DoAsync(Operation op, bool preview)
    {
        try
        {
            return op.Verb switch
            {
                0 => await KeepAsync(_vpcs, preview, Session(op, preview).Vpcs.CreateAsync(new VpcSpec { CidrBlock = Ranges[op.B % Ranges.Length] })),
                1 => await KeepAsync(_vswitches, preview, await VSwitchAsync(op, preview)),
                2 => await KeepAsync(_interfaces, preview, await InterfaceAsync(op, preview)),
                3 => await KeepAsync(_halves, preview, await HalfAsync(op, preview)),
                4 => await KeepAsync(_peerings, preview, await PeeringAsync(op, preview)),
                5 => await KeepAsync(_routes, preview, await RouteAsync(op, preview)),
                6 => await GoAsync(Session(op, preview).Vpcs.DeleteAsync(Pick(_vpcs, op.B))),
                7 => await GoAsync(Session(op, preview).VSwitches.DeleteAsync(Pick(_vswitches, op.B))),
                8 => await GoAsync(op.C % 2 == 0
                    ? Session(op, preview).RouterInterfaces.DeleteAsync(Pick(_interfaces, op.B))
                    : op.C % 4 == 1
                        ? Session(op, preview).RouterInterfaces.DeactivateAsync(Pick(_interfaces, op.B))
                        : Session(op, preview).RouterInterfaces.ActivateAsync(Pick(_interfaces, op.B))),
                9 => await GoAsync(Session(op, preview).RouterInterfaceConnections.DeleteAsync(Pick(_halves, op.B))),
                10 => await GoAsync(Session(op, preview).VpcPeerings.DeleteAsync(Pick(_peerings, op.B))),
                11 => await GoAsync(Session(op, preview).RouteEntries.DeleteAsync(Pick(_routes, op.B))),
                12 => await KeepAsync(_lines, preview, Session(op, preview).PhysicalConnections.CreateAsync(Line(op))),
                13 => await GoAsync(await ChangeLineAsync(op, preview)),
                14 => await GoAsync(Session(op, preview).PhysicalConnections.DeleteAsync(Pick(_lines, op.B))),
                15 => await KeepAsync(_routers, preview, await RouterAsync(op, preview)),
                16 => await GoAsync(Session(op, preview).VirtualBorderRouters.DeleteAsync(Pick(_routers, op.B))),
                17 => await GoAsync(await ChangeRouterAsync(op, preview)),
                18 => await KeepAsync(_interfaces, preview, await BorderInterfaceAsync(op, preview)),
                _ => await KeepAsync(_routes, preview, await BorderRouteAsync(op, preview)),
            };
        }
        catch (ExpressConnectException refusal)
        {
            return refusal;
        }
    }

    private static string Pick(List<string> ids, int n) => ids.Count == 0 ? "none" : ids[n % ids.Count];

    private static async Task<ExpressConnectException?> KeepAsync<T>(List<string> ids, bool preview, Task<Outcome<T>> made)
        where T : class
    {
        var outcome = await made;
        if (!preview && !ids.Contains(outcome.Id!))
        {
            ids.Add(outcome.Id!);
        }

        return outcome.Refusal;
    }

    private static Task<ExpressConnectException?> KeepAsync<T>(List<string> ids, bool preview, Outcome<T> made)
        where T : class => KeepAsync(ids, preview, Task.FromResult(made));

    private static async Task<ExpressConnectException?> GoAsync<T>(Task<Outcome<T>> going)
        where T : class => (await going).Refusal;

    private static Task<ExpressConnectException?> GoAsync<T>(Outcome<T> gone)
        where T : class => GoAsync(Task.FromResult(gone));

    private ISession Session(Operation op, bool preview) => engine.Session(
        new Caller(Accounts[op.A % 2])
        {
            Accounts = Accounts,
            Region = Places[op.A / 2 % 2],
            Token = $"urn:{op}",
            Origin = new Origin("project", "dev", op.ToString()),
        },
        preview ? SessionMode.Preview("run") : SessionMode.Commit("run"));

    private Task<Vpc?> VpcAsync(int n) => Session(new Operation(0, 0, 0, 0), preview: false).Vpcs.GetAsync(Pick(_vpcs, n));

    private async Task<Outcome<VSwitch>> VSwitchAsync(Operation op, bool preview)
    {
        var vpc = await VpcAsync(op.B);
        return await Session(op, preview).VSwitches.CreateAsync(new VSwitchSpec
        {
            Account = vpc?.Account,
            Region = vpc?.Region,
            VpcId = Pick(_vpcs, op.B),
            CidrBlock = Subnets[op.C % Subnets.Length],
            ZoneId = vpc?.Region == TestWorld.Shenzhen ? "cn-shenzhen-d" : "cn-beijing-h",
        });
    }

    private async Task<Outcome<RouterInterface>> InterfaceAsync(Operation op, bool preview)
    {
        var (near, far) = (await VpcAsync(op.B), await VpcAsync(op.C));
        return await Session(op, preview).RouterInterfaces.CreateAsync(new RouterInterfaceSpec
        {
            Account = near?.Account,
            Region = near?.Region,
            Role = op.A % 3 == 0 ? "AcceptingSide" : "InitiatingSide",
            RouterType = "VRouter",
            RouterId = near?.RouterId ?? "vrt-none",
            Spec = op.A % 3 == 0 ? "Negative" : Sizes[op.C % Sizes.Length],
            OppositeRegionId = far?.Region ?? TestWorld.Beijing,
            OppositeRouterType = "VRouter",
            OppositeRouterId = far?.RouterId ?? "vrt-none",
            OppositeInterfaceOwnerId = far?.Account,
        });
    }

    private async Task<Outcome<RouterInterfaceConnection>> HalfAsync(Operation op, bool preview)
    {
        var near = await Session(op, preview: false).RouterInterfaces.GetAsync(Pick(_interfaces, op.B));
        return await Session(op, preview).RouterInterfaceConnections.CreateAsync(new RouterInterfaceConnectionSpec
        {
            Account = near?.Account,
            Region = near?.Region,
            InterfaceId = Pick(_interfaces, op.B),
            OppositeInterfaceId = Pick(_interfaces, op.C),
        });
    }

    private async Task<Outcome<VpcPeering>> PeeringAsync(Operation op, bool preview)
    {
        var (near, far) = (await VpcAsync(op.B), await VpcAsync(op.C));
        return await Session(op, preview).VpcPeerings.CreateAsync(new VpcPeeringSpec
        {
            Account = near?.Account,
            Region = near?.Region,
            VpcId = Pick(_vpcs, op.B),
            AcceptingVpcId = Pick(_vpcs, op.C),
            AcceptingRegionId = far?.Region,
            AcceptingAccount = far?.Account,
            Spec = Sizes[op.A % Sizes.Length],
            AddRoutes = op.A % 2 == 0,
        });
    }

    private async Task<Outcome<RouteEntry>> RouteAsync(Operation op, bool preview)
    {
        var near = await VpcAsync(op.B);
        return await Session(op, preview).RouteEntries.CreateAsync(new RouteEntrySpec
        {
            Account = near?.Account,
            Region = near?.Region,
            RouteTableId = near?.RouteTableId ?? "vtb-none",
            DestinationCidrBlock = Subnets[op.C % Subnets.Length],
            NexthopType = "RouterInterface",
            NexthopId = Pick(_interfaces, op.A),
        });
    }

    private PhysicalConnectionSpec Line(Operation op) => TestWorld.Line(Points[op.B % Points.Length]) with
    {
        Region = TestWorld.Beijing,
        Status = Statuses[op.C % Statuses.Length],
        Period = op.C == 7 ? null : 1,
        RedundantPhysicalConnectionId = op.B > 5 ? Pick(_lines, op.C) : null,
        ForceDelete = op.A % 2 == 0,
    };

    private async Task<Outcome<PhysicalConnection>> ChangeLineAsync(Operation op, bool preview)
    {
        var id = Pick(_lines, op.B);
        var line = await Session(op, preview: false).PhysicalConnections.GetAsync(id);
        return await Session(op, preview).PhysicalConnections.UpdateAsync(id, (line?.Spec ?? TestWorld.Line()) with
        {
            Status = Statuses[op.C % Statuses.Length],
            Period = 1,
            Bandwidth = op.A == 7 ? 200 : null,
            ForceDelete = true,
        });
    }

    /// <summary>A router of the line's account, or for the other one.</summary>
    private async Task<Outcome<VirtualBorderRouter>> RouterAsync(Operation op, bool preview)
    {
        var line = await Session(op, preview: false).PhysicalConnections.GetAsync(Pick(_lines, op.B));
        var spec = new VirtualBorderRouterSpec { Account = line?.Account, Region = TestWorld.Beijing, PhysicalConnectionId = Pick(_lines, op.B), VlanId = op.C };
        return await Session(op, preview).VirtualBorderRouters.CreateAsync(
            op.A > 5 ? spec with { VbrOwnerId = Accounts.First(account => account != line?.Account) } : Addressed(spec, op.C));
    }

    /// <summary>A router that gets another VLAN, is accepted, or switched off or on.</summary>
    private async Task<Outcome<VirtualBorderRouter>> ChangeRouterAsync(Operation op, bool preview)
    {
        var old = (await BorderRouterAsync(op.B))?.Spec ?? new VirtualBorderRouterSpec();
        return await Session(op, preview).VirtualBorderRouters.UpdateAsync(Pick(_routers, op.B), (op.A % 4) switch
        {
            0 => old with { Status = "terminated" },
            1 => old with { Status = "active" },
            2 => Addressed(old, op.C),
            _ => old with { VlanId = op.C },
        });
    }

    private static VirtualBorderRouterSpec Addressed(VirtualBorderRouterSpec spec, int n) => spec with
    {
        LocalGatewayIp = $"192.168.20{n}.1",
        PeerGatewayIp = $"192.168.20{n}.2",
        PeeringSubnetMask = "255.255.255.252",
    };

    private Task<VirtualBorderRouter?> BorderRouterAsync(int n) => Session(new Operation(0, 0, 0, 0), preview: false).VirtualBorderRouters.GetAsync(Pick(_routers, n));

    /// <summary>Either end of a link between a virtual border router and a VPC.</summary>
    private async Task<Outcome<RouterInterface>> BorderInterfaceAsync(Operation op, bool preview)
    {
        var router = await BorderRouterAsync(op.B) ?? new VirtualBorderRouter { Id = "vbr-none", Account = Accounts[0], Region = TestWorld.Beijing, AccessPointId = TestWorld.AccessPoint };
        var vpc = await VpcAsync(op.C) ?? new Vpc { RouterId = "vrt-none", Account = Accounts[0], Region = TestWorld.Beijing };
        return await Session(op, preview).RouterInterfaces.CreateAsync(op.A % 2 == 0
            ? BorderLinks.Initiator(router, vpc, Sizes[op.A / 2 % Sizes.Length]) with { Account = router.Account, Region = router.Region }
            : BorderLinks.Acceptor(vpc, router) with { Account = vpc.Account, Region = vpc.Region });
    }

    /// <summary>A route of a virtual border router, or one of a VPC over two interfaces.</summary>
    private async Task<Outcome<RouteEntry>> BorderRouteAsync(Operation op, bool preview)
    {
        var (router, vpc) = (await BorderRouterAsync(op.B), await VpcAsync(op.B));
        var spec = new RouteEntrySpec { DestinationCidrBlock = Subnets[op.C % Subnets.Length], NexthopType = "RouterInterface" };
        return await Session(op, preview).RouteEntries.CreateAsync(op.A > 5
            ? spec with
            {
                Account = vpc?.Account,
                Region = vpc?.Region,
                RouteTableId = vpc?.RouteTableId ?? "vtb-none",
                NextHops = new NextHop[] { new() { NexthopId = Pick(_interfaces, op.C), Weight = 100 }, new() { NexthopId = Pick(_interfaces, op.A), Weight = op.A % 2 * 100 } },
            }
            : spec with
            {
                Account = router?.Account,
                Region = router?.Region,
                RouteTableId = router?.RouteTableId ?? "vtb-none",
                NexthopId = op.A % 3 == 0 ? router?.VlanInterfaceId ?? "ri-none" : Pick(_interfaces, op.A),
            });
    }
}
