namespace ExpressConnect.Engine;

/// <summary>An engineer of the carrier who is to be let into the building.</summary>
public sealed record LetterEngineer
{
    /// <summary>Name.</summary>
    public Planned<string?> Name { get; init; }

    /// <summary><c>IDCard</c> or <c>Passport</c>.</summary>
    public Planned<string?> CertificateType { get; init; }

    /// <summary>Number of the certificate.</summary>
    public Planned<Secret?> CertificateNo { get; init; }

    /// <summary><c>Male</c> or <c>Female</c>.</summary>
    public Planned<string?> Gender { get; init; }

    /// <summary>Telephone number or e-mail address.</summary>
    public Planned<string?> ContactInfo { get; init; }

    /// <summary>Whether all of it is known.</summary>
    internal bool IsKnown => Name.IsKnown && CertificateType.IsKnown && CertificateNo.IsKnown && Gender.IsKnown && ContactInfo.IsKnown;

    /// <summary>Whether the guard of the building can tell who it is, and call.</summary>
    internal bool IsIdentified => Name.TryGet(out _) && CertificateType.TryGet(out _) && CertificateNo.TryGet(out _) && ContactInfo.TryGet(out _);
}
