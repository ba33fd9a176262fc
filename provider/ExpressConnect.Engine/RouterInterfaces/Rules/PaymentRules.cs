namespace ExpressConnect.Engine;

/// <summary>FEE-03: the accepting end costs nothing, so there is nothing to subscribe to.</summary>
internal sealed class AcceptorSubscribed : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "FEE-03",
        "An accepting interface is no subscription.",
        "Only the initiating end of a link is ever charged.",
        "Set paymentType to PayAsYouGo here, and Subscription on the initiating interface if wanted.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "Forbidden.AcceptRoleNotSupportPrePay" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, Role: Roles.Accepting, Spec.PaymentType: { IsKnown: true, Value: PaymentTypes.Subscription } }
            ? [Broken("accepting interface is a subscription", $"role is {Roles.Accepting}, and paymentType is {PaymentTypes.Subscription}.", "paymentType")]
            : [];
}

/// <summary>FEE-04: a link within a region costs nothing, so there is nothing to subscribe to.</summary>
internal sealed class FreeLinkSubscribed : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "FEE-04",
        "An interface of a link within one region is no subscription.",
        "Links within a region are free.",
        "Set paymentType to PayAsYouGo.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRouterInterfaceChargeType.Malformed", Unverified = "that this is the code for it" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, Role: Roles.Initiating, Spec.PaymentType: { IsKnown: true, Value: PaymentTypes.Subscription } }
        && change.Region.TryGet(out var region) && change.Spec.OppositeRegionId.TryGet(out var opposite) && region == opposite
            ? [Broken("free link is a subscription", $"region and oppositeRegionId are both {region}, and paymentType is {PaymentTypes.Subscription}.", "paymentType")]
            : [];
}

/// <summary>FEE-05: an interface is paid for in one of two ways.</summary>
internal sealed class PaymentTypeUnknown : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "FEE-05",
        "paymentType is PayAsYouGo or Subscription.",
        "An interface is paid by the day, or for months or years in advance.",
        "Set paymentType to PayAsYouGo or Subscription.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRouterInterfaceChargeType.Malformed" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Verb == Verb.Create && change.Spec.PaymentType.TryGet(out var type) && type is not (PaymentTypes.PayAsYouGo or PaymentTypes.Subscription)
            ? [Broken("payment type does not exist", $"paymentType is \"{type}\".", "paymentType")]
            : [];
}

/// <summary>FEE-16: how an interface is paid for can only be said when it is made.</summary>
internal sealed class PaymentTypeChanged : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "FEE-16",
        "paymentType of an interface never changes.",
        "The API has no call that changes it.",
        "Replace the interface, or give paymentType its old value back.",
        "ModifyRouterInterfaceSpec",
        Moment.Input,
        Effect.Refuse);

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Update, Old: { } old } && old.Spec.PaymentType is { IsKnown: true, Value: var before } && change.Spec.PaymentType is { IsKnown: true, Value: var after }
        && (before ?? PaymentTypes.PayAsYouGo) != (after ?? PaymentTypes.PayAsYouGo)
            ? [Broken(
                "paymentType cannot change",
                $"paymentType of {old.AsParty()} is {before ?? PaymentTypes.PayAsYouGo}, and {after ?? PaymentTypes.PayAsYouGo} now.",
                "paymentType")]
            : [];
}

/// <summary>How an interface is paid for.</summary>
internal static class PaymentTypes
{
    public const string PayAsYouGo = "PayAsYouGo";
    public const string Subscription = "Subscription";
}
