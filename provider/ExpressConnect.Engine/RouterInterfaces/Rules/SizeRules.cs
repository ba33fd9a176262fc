namespace ExpressConnect.Engine;

/// <summary>RI-20: a size is one of those that exist.</summary>
internal sealed class SizeUnknown : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-20",
        "spec is a size that exists.",
        "Bandwidth comes in twelve sizes, and Negative for the accepting side.",
        "Use a size that getRouterInterfaceSpecs lists, such as Mini.2 or Large.1.",
        "CreateRouterInterface, ModifyRouterInterfaceSpec",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidSpec.ValudNotSupported" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.IsNew(s => s.Spec, change.Old?.Spec) && change.Spec.Spec.TryGet(out var size) && !RouterInterfaceSpecs.TryGet(size, out _)
            ? [Broken("size does not exist", $"spec is \"{size}\".", "spec")]
            : [];
}

/// <summary>RI-21: an accepting interface has no size of its own.</summary>
internal sealed class AcceptorHasSize : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-21",
        "The spec of an accepting interface is Negative.",
        "The bandwidth of a link is the size of its initiating end; the accepting end has none.",
        "Set spec to Negative, and the bandwidth on the initiating interface.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidSpec.ValudNotSupported", Unverified = "the code for this case is not stated" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, Role: Roles.Accepting }
        && change.Spec.Spec.TryGet(out var spec) && spec != RouterInterfaceSpecs.Negative && RouterInterfaceSpecs.TryGet(spec, out _)
            ? [Broken("accepting interface has a size", $"role is {Roles.Accepting} and spec is {spec}.", "spec")]
            : [];
}

/// <summary>RI-22: an initiating interface has a size.</summary>
internal sealed class InitiatorHasNoSize : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-22",
        "The spec of an initiating interface is a real size, never Negative and never left out.",
        "The bandwidth of a link is the size of its initiating end.",
        "Set spec to the bandwidth of the link, such as Mini.2 for 2 Mbit/s.",
        "CreateRouterInterface, ModifyRouterInterfaceSpec",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidSpec.ValudNotSupported", Unverified = "the code for this case is not stated" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Role: Roles.Initiating, Spec.Spec: { IsKnown: true, Value: null or RouterInterfaceSpecs.Negative } }
        && change.IsNew(s => s.Spec, change.Old?.Spec)
            ? [Broken("initiating interface has no size", $"role is {Roles.Initiating}, and spec is {change.Spec.Spec.Value ?? "not given"}.", "spec")]
            : [];
}

/// <summary>RI-45: an accepting interface never gets a size.</summary>
internal sealed class AcceptorResized : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-45",
        "The size of a link is changed on its initiating interface; an accepting one stays Negative.",
        "The bandwidth of a link is the size of its initiating end.",
        "Change spec on the initiating interface, and leave Negative here.",
        "ModifyRouterInterfaceSpec",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidSpec.ValueNotSupported" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Resizes: true, Role: Roles.Accepting, Old: { } old } && RouterInterfaceSpecs.TryGet(change.Spec.Spec.Value, out var size)
            ? [Broken("accepting interface is given a size", $"{old.AsParty()} accepts, and spec is {size.Spec} now.", "spec")]
            : [];
}
