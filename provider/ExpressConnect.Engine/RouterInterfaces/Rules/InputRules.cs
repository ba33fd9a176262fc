namespace ExpressConnect.Engine;

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
        change.Role == Roles.Accepting && change.Spec.Spec.TryGet(out var spec) && spec != RouterInterfaceSpecs.Negative && RouterInterfaceSpecs.TryGet(spec, out _)
            ? [Broken("accepting interface has a size", $"role is {Roles.Accepting} and spec is {spec}.", "spec")]
            : [];
}
