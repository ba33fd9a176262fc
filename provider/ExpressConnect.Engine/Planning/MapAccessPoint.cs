namespace ExpressConnect.Engine;

/// <summary>An access point that lines of the map use: one of Alibaba's, or a partner's.</summary>
public sealed record MapAccessPoint
{
    /// <summary>What lines name: the id of Alibaba's, such as <c>ap-cn-beijing-ft-A</c>, and the name of a partner's.</summary>
    public required string Key { get; init; }

    /// <summary>Its name; the id where the shipped list does not have it.</summary>
    public required string Name { get; init; }

    /// <summary>Who operates it: one of <see cref="AccessPointKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The access point as the shipped list has it; null when it is not in there.</summary>
    public AccessPoint? Known { get; init; }
}
