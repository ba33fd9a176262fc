using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>
/// The letter of authorization of a line, which lets the carrier's engineers into Alibaba's building. It is applied for when the
/// port is reserved; a change of what it is asked for with applies for it again.
/// </summary>
[Described]
public sealed partial record PhysicalConnectionLoa
{
    /// <summary>Company that the line is for.</summary>
    public Maybe<string> CompanyName { get; init; }

    /// <summary>Kind of the line.</summary>
    [ValuesOf(typeof(LoaLineType))]
    public Maybe<string> LineType { get; init; }

    /// <summary>Company that builds, mostly the carrier.</summary>
    public Maybe<string> Si { get; init; }

    /// <summary>When it builds: ISO 8601 in UTC, such as `2027-03-01T08:00:00Z`.</summary>
    public Maybe<string> ConstructionTime { get; init; }

    /// <summary>Mbit/s, 2 to 10240. Default: 100.</summary>
    public Maybe<int?> Bandwidth { get; init; }

    /// <summary>Where the other end of the line is.</summary>
    public Maybe<string?> PeerLocation { get; init; }

    /// <summary>Engineers who are to be let in, 1 to 16; one at least with certificate and contact.</summary>
    public Maybe<IReadOnlyList<PhysicalConnectionLoaPmInfo>> PmInfos { get; init; }

    /// <summary>The carrier's number of the line. This and all that follows may be given when the line is built.</summary>
    public Maybe<string?> LineCode { get; init; }

    /// <summary>Label of the cable in the building.</summary>
    public Maybe<string?> LineLabel { get; init; }

    /// <summary>The carrier, by its Chinese name; that of `lineOperator`.</summary>
    [ValuesOf(typeof(LineServiceProvider))]
    public Maybe<string?> LineServiceProvider { get; init; }

    /// <summary>Whom to call at the carrier.</summary>
    public Maybe<string?> LineSpContactInfo { get; init; }

    internal static LetterOfAuthorization? Asked(PhysicalConnectionLoa? loa) => loa is null ? null : new()
    {
        CompanyName = loa.CompanyName.ToPlanned(),
        LineType = loa.LineType.ToPlanned(),
        Si = loa.Si.ToPlanned(),
        ConstructionTime = loa.ConstructionTime.ToPlanned(),
        Bandwidth = loa.Bandwidth.ToPlanned(),
        PeerLocation = loa.PeerLocation.ToPlanned(),
        PmInfos = loa.PmInfos.Map(static all => (IReadOnlyList<LetterEngineer>)[.. all.Select(PhysicalConnectionLoaPmInfo.Asked)]).ToPlanned(),
        LineCode = loa.LineCode.ToPlanned(),
        LineLabel = loa.LineLabel.ToPlanned(),
        LineServiceProvider = loa.LineServiceProvider.ToPlanned(),
        LineSpContactInfo = loa.LineSpContactInfo.ToPlanned(),
    };

    internal static PhysicalConnectionLoa? Inputs(LetterOfAuthorization? letter) => letter is null ? null : new()
    {
        CompanyName = letter.CompanyName.ToMaybe(""),
        LineType = letter.LineType.ToMaybe(""),
        Si = letter.Si.ToMaybe(""),
        ConstructionTime = letter.ConstructionTime.ToMaybe(""),
        Bandwidth = letter.Bandwidth.ToMaybe(),
        PeerLocation = letter.PeerLocation.ToMaybe(),
        PmInfos = letter.PmInfos.ToMaybe([]).Map(static all => (IReadOnlyList<PhysicalConnectionLoaPmInfo>)[.. all.Select(PhysicalConnectionLoaPmInfo.Inputs)]),
        LineCode = letter.LineCode.ToMaybe(),
        LineLabel = letter.LineLabel.ToMaybe(),
        LineServiceProvider = letter.LineServiceProvider.ToMaybe(),
        LineSpContactInfo = letter.LineSpContactInfo.ToMaybe(),
    };
}

/// <summary>An engineer of the carrier.</summary>
[Described]
public sealed partial record PhysicalConnectionLoaPmInfo
{
    /// <summary>Name.</summary>
    public Maybe<string> Name { get; init; }

    /// <summary>What `certificateNo` is the number of.</summary>
    [ValuesOf(typeof(LoaCertificateType))]
    public Maybe<string?> CertificateType { get; init; }

    /// <summary>Number of the certificate.</summary>
    [Secret]
    public Maybe<string?> CertificateNo { get; init; }

    /// <summary>`Male` or `Female`.</summary>
    [ValuesOf(typeof(LoaGender))]
    public Maybe<string?> Gender { get; init; }

    /// <summary>Telephone number or e-mail address.</summary>
    public Maybe<string?> ContactInfo { get; init; }

    internal static LetterEngineer Asked(PhysicalConnectionLoaPmInfo engineer) => new()
    {
        Name = engineer.Name.ToPlanned(),
        CertificateType = engineer.CertificateType.ToPlanned(),
        CertificateNo = engineer.CertificateNo.Map(static number => number is null ? null : new Secret(number)).ToPlanned(),
        Gender = engineer.Gender.ToPlanned(),
        ContactInfo = engineer.ContactInfo.ToPlanned(),
    };

    internal static PhysicalConnectionLoaPmInfo Inputs(LetterEngineer engineer) => new()
    {
        Name = engineer.Name.ToMaybe(""),
        CertificateType = engineer.CertificateType.ToMaybe(),
        CertificateNo = engineer.CertificateNo.ToMaybe().Map(static number => number?.Value),
        Gender = engineer.Gender.ToMaybe(),
        ContactInfo = engineer.ContactInfo.ToMaybe(),
    };
}
