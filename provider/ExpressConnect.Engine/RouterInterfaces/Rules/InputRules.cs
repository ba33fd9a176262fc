using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>RI-01: an interface has one of two roles.</summary>
internal sealed class RoleUnknown : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-01",
        "role is InitiatingSide or AcceptingSide.",
        "One end of a link asks for the connection and pays; the other end accepts.",
        "Set role to InitiatingSide or AcceptingSide.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRole.ValueNotSupported" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Verb == Verb.Create && change.Role is { } role and not (Roles.Initiating or Roles.Accepting)
            ? [Broken("role does not exist", $"role is \"{role}\".", "role")]
            : [];
}

/// <summary>RI-02: an interface sits on a router of one of two kinds.</summary>
internal sealed class RouterTypeUnknown : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-02",
        "routerType is VRouter or VBR.",
        "An interface sits on the router of a VPC or on a virtual border router.",
        "Set routerType to VRouter or VBR.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRouterType.ValueNotSupported" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Verb == Verb.Create && change.RouterType is { } type and not (RouterTypes.VRouter or RouterTypes.Vbr)
            ? [Broken("router type does not exist", $"routerType is \"{type}\".", "routerType")]
            : [];
}

/// <summary>RI-03: the other end sits on a router of one of two kinds.</summary>
internal sealed class OppositeRouterTypeUnknown : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-03",
        "oppositeRouterType is VRouter or VBR.",
        "The other end of a link sits on the router of a VPC or on a virtual border router.",
        "Set oppositeRouterType to VRouter or VBR.",
        "CreateRouterInterface, ModifyRouterInterfaceAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidOppositeRouterType.ValueNotSupported" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Verb != Verb.Delete && change.OppositeRouterType is { } type and not (RouterTypes.VRouter or RouterTypes.Vbr)
            ? [Broken("opposite router type does not exist", $"oppositeRouterType is \"{type}\".", "oppositeRouterType")]
            : [];
}

/// <summary>RI-04: what an interface may be called.</summary>
internal sealed class InterfaceNameMalformed : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-04",
        "routerInterfaceName has 2 to 128 characters: a letter or Chinese character, then letters, digits, dots, underscores and hyphens.",
        "Names are shown in lists and bills.",
        "Choose such a name, or leave it out.",
        "CreateRouterInterface, ModifyRouterInterfaceAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidName.Malformed" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Spec.RouterInterfaceName.TryGet(out var name) && TextLimits.WhyNoName(name) is { } why
            ? [Broken("name of the interface is malformed", $"routerInterfaceName is \"{name}\": it {why}.", "routerInterfaceName")]
            : [];
}

/// <summary>RI-05: how an interface may be described.</summary>
internal sealed class InterfaceDescriptionMalformed : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-05",
        "description has 2 to 256 characters and begins with a letter or Chinese character.",
        "Descriptions are shown in lists.",
        "Write such a description, or leave it out.",
        "CreateRouterInterface, ModifyRouterInterfaceAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidDescription.Malformed" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Spec.Description.TryGet(out var text) && TextLimits.WhyNoDescription(text) is { } why
            ? [Broken("description of the interface is malformed", $"description is \"{text}\": it {why}.", "description")]
            : [];
}

/// <summary>RI-38: how many tags an interface has, and what they may be.</summary>
internal sealed class InterfaceTagsMalformed : Rule<RouterInterfaceChange>
{
    private const int Longest = 128;

    public override RuleCard Card { get; } = new(
        "RI-38",
        "A router interface has at most 20 tags; a key has 1 to 128 characters and does not begin with aliyun, acs:, http:// or https://, a value has at most 128.",
        "Keys of that form are the cloud's own; bills are split by tags.",
        "Remove or rename the tag.",
        "CreateRouterInterface, TagResourcesForExpressConnect",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidTagKey" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        if (!change.Spec.Tags.TryGet(out var tags))
        {
            yield break;
        }

        if (tags.Count > change.Limits.TagsPerInterface)
        {
            yield return Broken(
                "interface has too many tags",
                string.Create(CultureInfo.InvariantCulture, $"tags has {tags.Count} entries, and {change.Limits.TagsPerInterface} are allowed."),
                "tags") with
            { Code = "QuotaExceeded.TagNum" };
        }

        foreach (var (key, value) in tags.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (WhyNot(key) is { } why)
            {
                yield return Broken("tag key is not allowed", $"The key \"{key}\" {why}.", "tags");
            }

            if (value.Length > Longest)
            {
                yield return Broken("tag value is too long", $"The value of \"{key}\" has {value.Length} characters, and {Longest} are allowed.", "tags") with
                {
                    Code = "InvalidTagValue",
                };
            }
        }
    }

    private static string? WhyNot(string key) =>
        TextLimits.WhyNot(key, 1, Longest)
        ?? (key.StartsWith("aliyun", StringComparison.OrdinalIgnoreCase) ? "begins with aliyun" : null)
        ?? (key.StartsWith("acs:", StringComparison.OrdinalIgnoreCase) ? "begins with acs:" : null);
}
