namespace ExpressConnect.Engine;

/// <summary>How much a finding weighs.</summary>
public enum FindingLevel
{
    /// <summary>The change goes on.</summary>
    Warning,

    /// <summary>The change is refused.</summary>
    Error,
}

/// <summary>A resource that a finding is about.</summary>
/// <param name="Kind">What it is, in the words of messages: <c>VPC</c>, <c>router interface</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the program, empty when it has none.</param>
public sealed record Party(string Kind, string Id, string Name)
{
    /// <summary>Kind, name and id: <c>VPC "hub" (vpc-…)</c>.</summary>
    public override string ToString() =>
        Name.Length == 0 ? $"{Kind} {Id}" : Id.Length == 0 ? $"{Kind} \"{Name}\"" : $"{Kind} \"{Name}\" ({Id})";
}

/// <summary>A rule and how it is broken.</summary>
/// <param name="Rule">Id of the rule, such as <c>PEER-22</c>.</param>
/// <param name="Level">Error or warning.</param>
/// <param name="Headline">The wrong in at most ten words.</param>
/// <param name="Detail">The facts, with values and both parties.</param>
public sealed record Finding(string Rule, FindingLevel Level, string Headline, string Detail)
{
    /// <summary>Property of the spec at fault, by its wire name; null when it is none in particular.</summary>
    public string? Property { get; init; }

    /// <summary>Error code of the cloud for this case; empty when none is documented.</summary>
    public string Code { get; init; } = "";

    /// <summary>What to do.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Alibaba's document or action that says so.</summary>
    public string Source { get; init; } = "";

    /// <summary>What it collides with.</summary>
    public Party? Other { get; init; }

    /// <summary>Whether the same call may succeed later without any change.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What it collides with, whole.</summary>
    internal Resource? Opponent { get; init; }

    /// <summary>Whether the settings of the session lowered this from an error.</summary>
    public bool Lowered { get; init; }
}
