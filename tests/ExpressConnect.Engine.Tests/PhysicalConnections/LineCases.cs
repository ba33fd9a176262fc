namespace ExpressConnect.Engine.Tests.PhysicalConnections;

/// <summary>Lines as the cases ask for them.</summary>
internal static class LineCases
{
    public const string OtherPoint = "ap-cn-beijing-yz-A";
    public const string Shanghai = "cn-shanghai";
    public const string TelecomPoint = "ap-cn-shanghai-bs-A";
    public const string FrankfurtPoint = "ap-eu-frankfurt-B";

    /// <summary>As <see cref="TestWorld.Line"/>, with what the case is about.</summary>
    public static Task<Outcome<PhysicalConnection>> AskLineAsync(
        this TestWorld world, Func<PhysicalConnectionSpec, PhysicalConnectionSpec> with, string name = "line", string region = TestWorld.Beijing, bool preview = false) =>
        world.As(name, region: region, preview: preview).PhysicalConnections.CreateAsync(with(TestWorld.Line()));

    /// <summary>A line that is applied for, and not to be opened.</summary>
    public static async Task<PhysicalConnection> AppliedAsync(this TestWorld world, string name = "line", string accessPointId = TestWorld.AccessPoint) =>
        (await world.AskLineAsync(s => s with { AccessPointId = accessPointId, Status = null, Period = null }, name)).State!;

    public static Task<Outcome<PhysicalConnection>> ChangeLineAsync(
        this TestWorld world, PhysicalConnection line, Func<PhysicalConnectionSpec, PhysicalConnectionSpec> with) =>
        world.As(line.Origin.Name, line.Account, line.Region).PhysicalConnections.UpdateAsync(line.Id, with(line.Spec));

    public static Task<Outcome<PhysicalConnection>> DeleteLineAsync(this TestWorld world, PhysicalConnection line) =>
        world.As(line.Origin.Name, line.Account, line.Region).PhysicalConnections.DeleteAsync(line.Id);

    /// <summary>The line after people at Alibaba brought it to a status that no program asks for.</summary>
    public static async Task<PhysicalConnection> BringToAsync(this TestWorld world, PhysicalConnection line, string status)
    {
        var brought = line with { Phase = new Phase(status) };
        await using var transaction = await world.Engine.Store.BeginAsync(write: true, default);
        await transaction.PutAsync(PhysicalConnectionKind.Instance.Write(brought, pictured: false, world.Engine.Store.Secrets), default);
        await transaction.CommitAsync(default);
        return brought;
    }

    /// <summary>From now on people approve and confirm.</summary>
    public static async Task BecomeManualAsync(this TestWorld world)
    {
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        await people.SetSettingsAsync(new WorldSettings(Behaviour.Manual));
    }

    /// <summary>A router that the owner of the line makes for another account.</summary>
    public static async Task<VirtualBorderRouter> ForeignRouterAsync(this TestWorld world, PhysicalConnection line) =>
        (await world.As("theirs", line.Account, line.Region).VirtualBorderRouters.CreateAsync(
            TestWorld.Router(line, 120) with { VbrOwnerId = TestWorld.OtherAccount, LocalGatewayIp = null, PeerGatewayIp = null, PeeringSubnetMask = null })).State!;
}
