namespace ExpressConnect.Engine;

/// <summary>LOA-08: who is let in. What identifies a person is repeated in no message.</summary>
internal sealed class EngineersIncomplete : Rule<PhysicalConnectionChange>
{
    private const int Most = 16;

    public override RuleCard Card { get; } = new(
        "LOA-08",
        "A letter of authorization names 1 to 16 engineers, each with a name, and one at least with certificate and contact as well; certificateType is IDCard or Passport, gender Male or Female.",
        "The guard of the data centre lets in who is on the letter and can show it.",
        "Set name, certificateType, certificateNo and contactInfo in loa.pmInfos; the carrier says whom it sends.",
        "ApplyPhysicalConnectionLOA",
        Moment.Input,
        Effect.Refuse)
    { Code = "MissingParam.PMInfo", Unverified = "the code for more than 16" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change)
    {
        if (change.Letter?.PmInfos is not { IsKnown: true } given)
        {
            return [];
        }

        return given.Value switch
        {
            null or [] => [Broken("no engineer is named", "loa.pmInfos has no entry.", "loa.pmInfos")],
            { Count: > Most } many => [Broken("too many engineers", $"loa.pmInfos has {many.Count} entries, and {Most} are allowed.", "loa.pmInfos") with { Code = "" }],
            var engineers => engineers.SelectMany(CheckOne).Concat(CheckAll(engineers)),
        };
    }

    private IEnumerable<Finding> CheckAll(IReadOnlyList<LetterEngineer> engineers) =>
        engineers.All(engineer => engineer is { IsKnown: true, IsIdentified: false })
            ? [Broken("no engineer can be identified", "No entry of loa.pmInfos has a name, certificateType, certificateNo and contactInfo.", "loa.pmInfos")]
            : [];

    private IEnumerable<Finding> CheckOne(LetterEngineer engineer, int index)
    {
        var place = $"loa.pmInfos[{index}]";
        if (engineer.Name is { IsKnown: true, Value: null })
        {
            yield return Wrong("name", "is not given", "IllegalParam.PmName");
        }
        else if (TextLimits.WhyNotPlain(engineer.Name) is { } why)
        {
            yield return Wrong("name", why, "IllegalParam.PmName");
        }

        if (engineer.CertificateType.TryGet(out var type) && type is not ("IDCard" or "Passport"))
        {
            yield return Wrong("certificateType", $"is \"{type}\"", "IllegalParam.PmCertificateType");
        }

        if (engineer.CertificateNo.TryGet(out var number) && string.IsNullOrWhiteSpace(number.Value))
        {
            yield return Wrong("certificateNo", "is empty", "IllegalParam.PmCertificateNo");
        }

        if (engineer.Gender.TryGet(out var gender) && gender is not ("Male" or "Female"))
        {
            yield return Wrong("gender", $"is \"{gender}\"", "IllegalParam.PmGender");
        }

        if (TextLimits.WhyNotPlain(engineer.ContactInfo) is { } odd)
        {
            yield return Wrong("contactInfo", odd, "IllegalParam.PmContactInfo");
        }

        Finding Wrong(string property, string what, string code) =>
            Broken("engineer is described wrongly", $"{place}.{property} {what}.", $"{place}.{property}") with { Code = code };
    }
}
