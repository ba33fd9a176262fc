using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of one side's half of a link.</summary>
[Described]
public sealed partial record RouterInterfaceConnectionInputs
{
    /// <summary>Account that owns the interface. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the interface. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The interface on this side, `ri-…`.</summary>
    [Replaces]
    public Maybe<string> InterfaceId { get; init; }

    /// <summary>The interface on the other side, `ri-…`.</summary>
    [Replaces]
    public Maybe<string> OppositeInterfaceId { get; init; }

    /// <summary>Account of the other side. Default: the account of this side.</summary>
    [Replaces, Computed]
    public Maybe<string?> OppositeInterfaceOwnerId { get; init; }

    /// <summary>The router at the other side, `vrt-…` or `vbr-…`. Read from the other interface in the same account; required across accounts.</summary>
    [Replaces, Computed]
    public Maybe<string?> OppositeRouterId { get; init; }

    /// <summary>Kind of the router at the other side. Read like the router itself.</summary>
    [Replaces, Computed, ValuesOf(typeof(RouterType))]
    public Maybe<string?> OppositeRouterType { get; init; }
}

/// <summary>What is added once the half is set.</summary>
[Described]
public sealed partial record RouterInterfaceConnectionOutputs
{
    /// <summary>Status of the interface on this side: `Idle` for the accepting half until the initiating half connects.</summary>
    public Maybe<string> Status { get; init; }

    /// <summary>Account of the other side.</summary>
    [Certain]
    public Maybe<string> OppositeInterfaceOwnerId { get; init; }

    /// <summary>The router at the other side.</summary>
    [Certain]
    public Maybe<string?> OppositeRouterId { get; init; }

    /// <summary>Kind of the router at the other side.</summary>
    [Certain, ValuesOf(typeof(RouterType))]
    public Maybe<string> OppositeRouterType { get; init; }
}

/// <summary>
/// One side's half of a link: it tells the router interface of this side which interface is at the other. The half of the
/// initiating side also connects; both ends become <c>Active</c> then.
/// </summary>
/// <remarks>
/// The accepting half comes first: let the initiating one depend on it. Across accounts each side declares its own half. A
/// half goes away by freezing the link, never by forgetting the other side (PEER-42), so both ends are <c>Inactive</c> until
/// the interfaces go. Its rules are PEER-01 to PEER-46.
/// </remarks>
[Resource("expressconnect:index:RouterInterfaceConnection", ImportId = "ri-bp1example")]
internal sealed partial class RouterInterfaceConnectionResource(Cloud cloud)
    : ResourceDefinition<RouterInterfaceConnectionInputs, RouterInterfaceConnectionOutputs>
{
    public override async Task<Created<RouterInterfaceConnectionOutputs>> Create(
        CreateContext<RouterInterfaceConnectionInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(
            await cloud.SessionFor(ask.Operation).RouterInterfaceConnections.CreateAsync(Spec(ask.Inputs), stop), Outputs);

    public override async Task<Found<RouterInterfaceConnectionInputs, RouterInterfaceConnectionOutputs>?> Read(
        ReadContext<RouterInterfaceConnectionInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).RouterInterfaceConnections.GetAsync(ask.Id, stop) is { } half
            ? new Found<RouterInterfaceConnectionInputs, RouterInterfaceConnectionOutputs>(half.Id, Inputs(half), Outputs(half))
            : null;

    public override async Task<Updated<RouterInterfaceConnectionOutputs>> Update(
        UpdateContext<RouterInterfaceConnectionInputs> ask, CancellationToken stop)
    {
        var halves = cloud.SessionFor(ask.Operation).RouterInterfaceConnections;
        await halves.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await halves.UpdateAsync(ask.Id, Spec(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<RouterInterfaceConnectionInputs> ask, CancellationToken stop)
    {
        var halves = cloud.SessionFor(ask.Operation).RouterInterfaceConnections;
        await halves.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await halves.DeleteAsync(ask.Id, stop));
    }

    /// <summary>An interface has one half; its id is the interface's.</summary>
    public override Task<bool> DeletesFirst(DiffContext<RouterInterfaceConnectionInputs> ask, CancellationToken stop) =>
        cloud.HearOfDiff(ask, session => session.RouterInterfaceConnections, ask.OldInputs.InterfaceId == ask.Inputs.InterfaceId, stop);

    private static RouterInterfaceConnectionSpec Spec(RouterInterfaceConnectionInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        InterfaceId = inputs.InterfaceId.ToPlanned(),
        OppositeInterfaceId = inputs.OppositeInterfaceId.ToPlanned(),
        OppositeInterfaceOwnerId = inputs.OppositeInterfaceOwnerId.ToPlanned(),
        OppositeRouterId = inputs.OppositeRouterId.ToPlanned(),
        OppositeRouterType = inputs.OppositeRouterType.ToPlanned(),
    };

    private static RouterInterfaceConnectionInputs Inputs(RouterInterfaceConnection half) => new()
    {
        Account = half.Account,
        Region = half.Region,
        InterfaceId = half.Spec.InterfaceId.ToMaybe(half.Id),
        OppositeInterfaceId = half.Spec.OppositeInterfaceId.ToMaybe(""),
        OppositeInterfaceOwnerId = half.Spec.OppositeInterfaceOwnerId.IfAsked(half.OppositeInterfaceOwnerId),
        OppositeRouterId = half.Spec.OppositeRouterId.IfAsked(half.OppositeRouterId),
        OppositeRouterType = half.Spec.OppositeRouterType.IfAsked(half.OppositeRouterType),
    };

    private static RouterInterfaceConnectionOutputs Outputs(RouterInterfaceConnection half) => new()
    {
        Status = half.Status,
        OppositeInterfaceOwnerId = half.OppositeInterfaceOwnerId.OrUnknown(),
        OppositeRouterId = (half.OppositeRouterId ?? "").OrUnknown()!,
        OppositeRouterType = half.OppositeRouterType.OrUnknown(),
    };
}
