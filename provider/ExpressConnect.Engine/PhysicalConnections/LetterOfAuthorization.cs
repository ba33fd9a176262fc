namespace ExpressConnect.Engine;

/// <summary>
/// What a letter of authorization is asked for with: it lets the engineers of the carrier into Alibaba's building. It belongs to
/// its line, and has no id.
/// </summary>
public sealed record LetterOfAuthorization
{
    /// <summary>Mbit/s where none are given.</summary>
    public const int UsualBandwidth = 100;

    /// <summary>Company that the line is for.</summary>
    public Planned<string?> CompanyName { get; init; }

    /// <summary><c>MSTP</c>, <c>MPLSVPN</c>, <c>FIBRE</c> or <c>Other</c>.</summary>
    public Planned<string?> LineType { get; init; }

    /// <summary>Company that builds.</summary>
    public Planned<string?> Si { get; init; }

    /// <summary>When it builds: ISO 8601 in UTC, <c>yyyy-MM-ddTHH:mm:ssZ</c>.</summary>
    public Planned<string?> ConstructionTime { get; init; }

    /// <summary>Mbit/s, 2 to 10240; null: 100.</summary>
    public Planned<int?> Bandwidth { get; init; }

    /// <summary>Where the other end of the line is.</summary>
    public Planned<string?> PeerLocation { get; init; }

    /// <summary>Engineers who are to be let in, 1 to 16.</summary>
    public Planned<IReadOnlyList<LetterEngineer>?> PmInfos { get; init; }

    /// <summary>The carrier's number of the line, known when it is built.</summary>
    public Planned<string?> LineCode { get; init; }

    /// <summary>Label of the cable in the building.</summary>
    public Planned<string?> LineLabel { get; init; }

    /// <summary>The carrier's name in Chinese: <c>中国电信</c>, <c>中国联通</c>, <c>中国移动</c> or <c>中国其他</c>.</summary>
    public Planned<string?> LineServiceProvider { get; init; }

    /// <summary>Whom to call at the carrier.</summary>
    public Planned<string?> LineSpContactInfo { get; init; }

    /// <inheritdoc/>
    public bool Equals(LetterOfAuthorization? other) =>
        other is not null
        && IsSameApplication(other)
        && (LineCode, LineLabel, LineServiceProvider, LineSpContactInfo) == (other.LineCode, other.LineLabel, other.LineServiceProvider, other.LineSpContactInfo);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CompanyName, LineType, Si, ConstructionTime);

    /// <summary>Whether all that is reviewed is known.</summary>
    internal bool IsApplicationKnown =>
        CompanyName.IsKnown && LineType.IsKnown && Si.IsKnown && ConstructionTime.IsKnown && Bandwidth.IsKnown && PeerLocation.IsKnown
        && PmInfos.IsKnown && (PmInfos.Value ?? []).All(engineer => engineer.IsKnown);

    /// <summary>Whether all that is reviewed is the same; what is handed in when the line is built may differ.</summary>
    internal bool IsSameApplication(LetterOfAuthorization other) =>
        (CompanyName, LineType, Si, ConstructionTime, Speed, PeerLocation) == (other.CompanyName, other.LineType, other.Si, other.ConstructionTime, other.Speed, other.PeerLocation)
        && PmInfos.IsKnown == other.PmInfos.IsKnown
        && (PmInfos.OrDefault ?? []).SequenceEqual(other.PmInfos.OrDefault ?? []);

    private Planned<int?> Speed => Bandwidth is { IsKnown: true, Value: null } ? new Planned<int?>(UsualBandwidth) : Bandwidth;
}
