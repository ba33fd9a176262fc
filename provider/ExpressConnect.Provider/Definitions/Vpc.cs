using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a VPC.</summary>
[Described]
public sealed partial record VpcInputs
{
    /// <summary>Account that owns the VPC. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the VPC, such as `cn-beijing`. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>IPv4 range, /8 to /28; /16 to /28 is recommended. It may change as long as it contains every vSwitch.</summary>
    [Default("172.16.0.0/12")]
    public Maybe<string> CidrBlock { get; init; }

    /// <summary>Name shown in the console, 1 to 128 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> VpcName { get; init; }

    /// <summary>Description, 1 to 256 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> Description { get; init; }

    /// <summary>Further IPv4 ranges that the VPC treats as its own, at most 3.</summary>
    [Replaces, Unordered]
    public Maybe<IReadOnlyList<string>?> UserCidrs { get; init; }

    /// <summary>Secondary IPv4 ranges for vSwitches, at most 5, none overlapping another range of the VPC.</summary>
    [Unordered]
    public Maybe<IReadOnlyList<string>?> SecondaryCidrBlocks { get; init; }

    /// <summary>Resource group, `rg-…`. Default: the account's default group.</summary>
    [Computed]
    public Maybe<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20; keys do not begin with `aliyun` or `acs:`.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}

/// <summary>What is added once the VPC exists.</summary>
[Described]
public sealed partial record VpcOutputs
{
    /// <summary>Router of the VPC, `vrt-…`: what router interfaces sit on.</summary>
    [Certain]
    public Maybe<string> RouterId { get; init; }

    /// <summary>System route table of the router, `vtb-…`.</summary>
    [Certain]
    public Maybe<string> RouteTableId { get; init; }

    /// <summary>`Pending` or `Available`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public Maybe<string> CreateTime { get; init; }

    /// <summary>Account that owns the VPC.</summary>
    [Certain]
    public Maybe<string> OwnerId { get; init; }
}

/// <summary>
/// A virtual private cloud: a private network in one region, with its router and the router's system route table. Router
/// interfaces sit on the router and join it with other networks.
/// </summary>
/// <remarks>
/// It is <c>Pending</c> for a moment, then <c>Available</c>, and goes once nothing of it is left: no vSwitch, no router
/// interface on its router or leading to it, no custom route. Its rules are VPC-01 to VPC-23. Choose ranges that no network
/// you will ever peer it with uses.
/// </remarks>
[Resource("expressconnect:index:Vpc", ImportId = "vpc-bp1example")]
internal sealed partial class VpcResource(Cloud cloud) : ResourceDefinition<VpcInputs, VpcOutputs>
{
    public override async Task<Created<VpcOutputs>> Create(CreateContext<VpcInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).Vpcs.CreateAsync(Spec(ask.Inputs), stop), Outputs);

    public override async Task<Found<VpcInputs, VpcOutputs>?> Read(ReadContext<VpcInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).Vpcs.GetAsync(ask.Id, stop) is { } vpc
            ? new Found<VpcInputs, VpcOutputs>(vpc.Id, Inputs(vpc), Outputs(vpc))
            : null;

    public override async Task<Updated<VpcOutputs>> Update(UpdateContext<VpcInputs> ask, CancellationToken stop)
    {
        var vpcs = cloud.SessionFor(ask.Operation).Vpcs;
        await vpcs.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await vpcs.UpdateAsync(ask.Id, Spec(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<VpcInputs> ask, CancellationToken stop)
    {
        var vpcs = cloud.SessionFor(ask.Operation).Vpcs;
        await vpcs.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await vpcs.DeleteAsync(ask.Id, stop));
    }

    /// <summary>Two VPCs may have the same ranges, so the new one comes first.</summary>
    public override Task<bool> DeletesFirst(DiffContext<VpcInputs> ask, CancellationToken stop) =>
        cloud.HearOfDiff(ask, session => session.Vpcs, deletesFirst: false, stop);

    private static VpcSpec Spec(VpcInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        CidrBlock = inputs.CidrBlock.ToPlanned(),
        VpcName = inputs.VpcName.ToPlanned(),
        Description = inputs.Description.ToPlanned(),
        UserCidrs = inputs.UserCidrs.ToPlanned(),
        SecondaryCidrBlocks = inputs.SecondaryCidrBlocks.ToPlanned(),
        ResourceGroupId = inputs.ResourceGroupId.ToPlanned(),
        Tags = inputs.Tags.ToPlanned(),
    };

    private static VpcInputs Inputs(Vpc vpc) => new()
    {
        Account = vpc.Account,
        Region = vpc.Region,
        CidrBlock = vpc.Spec.CidrBlock.ToMaybe("172.16.0.0/12"),
        VpcName = vpc.Spec.VpcName.ToMaybe(),
        Description = vpc.Spec.Description.ToMaybe(),
        UserCidrs = vpc.Spec.UserCidrs.ToMaybe(),
        SecondaryCidrBlocks = vpc.Spec.SecondaryCidrBlocks.ToMaybe(),
        ResourceGroupId = vpc.Spec.ResourceGroupId.ToMaybe(),
        Tags = vpc.Spec.Tags.ToMaybe(),
    };

    private static VpcOutputs Outputs(Vpc vpc) => new()
    {
        RouterId = vpc.RouterId.OrUnknown(),
        RouteTableId = vpc.RouteTableId.OrUnknown(),
        Status = vpc.Status,
        CreateTime = vpc.CreateTime.ToText(),
        OwnerId = vpc.Account.OrUnknown(),
    };
}
