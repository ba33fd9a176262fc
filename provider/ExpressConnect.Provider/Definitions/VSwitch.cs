using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a vSwitch.</summary>
[Described]
public sealed partial record VSwitchInputs
{
    /// <summary>Account that owns the vSwitch. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the VPC. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The VPC that the subnet belongs to, `vpc-…`.</summary>
    [Replaces]
    public Maybe<string> VpcId { get; init; }

    /// <summary>Zone of the VPC's region, such as `cn-beijing-h`.</summary>
    [Replaces]
    public Maybe<string> ZoneId { get; init; }

    /// <summary>IPv4 range, /16 to /29, inside a range of the VPC and apart from its other vSwitches.</summary>
    [Replaces]
    public Maybe<string> CidrBlock { get; init; }

    /// <summary>Name shown in the console, 1 to 128 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> VswitchName { get; init; }

    /// <summary>Description, 1 to 256 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> Description { get; init; }

    /// <summary>Tags, at most 20; keys do not begin with `aliyun` or `acs:`.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}

/// <summary>What is added once the vSwitch exists.</summary>
[Described]
public sealed partial record VSwitchOutputs
{
    /// <summary>`Pending` or `Available`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>Addresses that are free: the size of the range without the four reserved ones and those in use.</summary>
    [Certain]
    public Maybe<int> AvailableIpAddressCount { get; init; }

    /// <summary>Route table in force, `vtb-…`.</summary>
    [Certain]
    public Maybe<string> RouteTableId { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public Maybe<string> CreateTime { get; init; }
}

/// <summary>A vSwitch: one subnet of a VPC, in one zone. Where a VPC has vSwitches is where it really has addresses.</summary>
/// <remarks>
/// It is <c>Pending</c> for a moment, then <c>Available</c>. The VPC's table gets a system route for its range. Its rules are
/// VSW-01 to VSW-12; towards peered networks its range counts for PEER-22 and PEER-23.
/// </remarks>
[Resource("expressconnect:index:VSwitch", ImportId = "vsw-bp1example")]
internal sealed partial class VSwitchResource(Cloud cloud) : ResourceDefinition<VSwitchInputs, VSwitchOutputs>
{
    public override async Task<Created<VSwitchOutputs>> Create(CreateContext<VSwitchInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).VSwitches.CreateAsync(Spec(ask.Inputs), stop), Outputs);

    public override async Task<Found<VSwitchInputs, VSwitchOutputs>?> Read(ReadContext<VSwitchInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).VSwitches.GetAsync(ask.Id, stop) is { } vswitch
            ? new Found<VSwitchInputs, VSwitchOutputs>(vswitch.Id, Inputs(vswitch), Outputs(vswitch))
            : null;

    public override async Task<Updated<VSwitchOutputs>> Update(UpdateContext<VSwitchInputs> ask, CancellationToken stop)
    {
        var vswitches = cloud.SessionFor(ask.Operation).VSwitches;
        await vswitches.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await vswitches.UpdateAsync(ask.Id, Spec(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<VSwitchInputs> ask, CancellationToken stop)
    {
        var vswitches = cloud.SessionFor(ask.Operation).VSwitches;
        await vswitches.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await vswitches.DeleteAsync(ask.Id, stop));
    }

    /// <summary>vSwitches of one VPC never share an address (VSW-03).</summary>
    public override Task<bool> DeletesFirst(DiffContext<VSwitchInputs> ask, CancellationToken stop) =>
        cloud.HearOfDiff(ask, session => session.VSwitches, ask.OldInputs.VpcId == ask.Inputs.VpcId && MayOverlap(ask.OldInputs.CidrBlock, ask.Inputs.CidrBlock), stop);

    private static bool MayOverlap(Maybe<string> old, Maybe<string> wanted) =>
        !Cidr.TryParse(old.Or(""), out var one) || !Cidr.TryParse(wanted.Or(""), out var other) || one.Overlaps(other);

    private static VSwitchSpec Spec(VSwitchInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        VpcId = inputs.VpcId.ToPlanned(),
        ZoneId = inputs.ZoneId.ToPlanned(),
        CidrBlock = inputs.CidrBlock.ToPlanned(),
        VswitchName = inputs.VswitchName.ToPlanned(),
        Description = inputs.Description.ToPlanned(),
        Tags = inputs.Tags.ToPlanned(),
    };

    private static VSwitchInputs Inputs(VSwitch vswitch) => new()
    {
        Account = vswitch.Account,
        Region = vswitch.Region,
        VpcId = vswitch.Spec.VpcId.ToMaybe(""),
        ZoneId = vswitch.Spec.ZoneId.ToMaybe(""),
        CidrBlock = vswitch.Spec.CidrBlock.ToMaybe(""),
        VswitchName = vswitch.Spec.VswitchName.ToMaybe(),
        Description = vswitch.Spec.Description.ToMaybe(),
        Tags = vswitch.Spec.Tags.ToMaybe(),
    };

    private static VSwitchOutputs Outputs(VSwitch vswitch) => new()
    {
        Status = vswitch.Status,
        AvailableIpAddressCount = vswitch.AvailableIpAddressCount.Following(vswitch.Spec.CidrBlock),
        RouteTableId = vswitch.RouteTableId.OrUnknown(),
        CreateTime = vswitch.CreateTime.ToText(),
    };
}
