using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>LOA-05: kinds of lines that letters are written for.</summary>
internal sealed class LetterLineTypeUnknown : Rule<PhysicalConnectionChange>
{
    private static readonly string[] All = ["MSTP", "MPLSVPN", "FIBRE", "Other"];

    public override RuleCard Card { get; } = new(
        "LOA-05",
        "lineType of a letter of authorization is MSTP, MPLSVPN, FIBRE or Other.",
        "The data centre prepares what such a line needs.",
        "Set loa.lineType to one of MSTP, MPLSVPN, FIBRE and Other.",
        "ApplyPhysicalConnectionLOA",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.LineType" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Letter?.LineType.OrDefault is { } type && !All.Contains(type) ? [Broken("type of line does not exist", $"loa.lineType is \"{type}\".", "loa.lineType")] : [];
}

/// <summary>LOA-06: when the engineers come.</summary>
internal sealed class ConstructionTimeMalformed : Rule<PhysicalConnectionChange>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public override RuleCard Card { get; } = new(
        "LOA-06",
        "constructionTime of a letter of authorization is a time in UTC such as 2027-03-01T08:00:00Z.",
        "The letter is good for that day.",
        "Write it as yyyy-MM-ddTHH:mm:ssZ.",
        "ApplyPhysicalConnectionLOA",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidConstructionTime.Malformed" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) => change.Letter?.ConstructionTime switch
    {
        { IsKnown: true, Value: null } =>
            [Broken("construction time is missing", "loa.constructionTime is not given.", "loa.constructionTime") with { Code = "MissingParam.ConstructionTime" }],
        { IsKnown: true, Value: { } text } when Read(text) is null =>
            [Broken("construction time is malformed", $"loa.constructionTime is \"{text}\".", "loa.constructionTime")],
        _ => [],
    };

    /// <summary>The time; null when the text is none.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

/// <summary>LOA-07: nobody comes yesterday.</summary>
internal sealed class ConstructionTimePast : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-07",
        "constructionTime of a letter of authorization that is applied for is in the future.",
        "The letter takes two working days, and engineers need one that is good when they come.",
        "Agree on a day with the carrier.",
        "this engine",
        Moment.Input,
        Effect.Warn);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.AppliesAnew && ConstructionTimeMalformed.Read(change.Letter!.ConstructionTime.OrDefault) is { } time && time <= change.Now
            ? [Broken(
                "construction time is past",
                $"loa.constructionTime is {change.Letter.ConstructionTime}, and it is {change.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)} by the clock of its world.",
                "loa.constructionTime")]
            : [];
}

/// <summary>LOA-09: how fast the line is.</summary>
internal sealed class LetterBandwidthOutOfRange : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-09",
        "bandwidth of a letter of authorization is 2 to 10240 Mbit/s.",
        "The API takes no other.",
        "Set loa.bandwidth to such a number; of a faster line to 10240.",
        "ApplyPhysicalConnectionLOA",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.Bandwidth" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Letter?.Bandwidth.OrDefault is { } bandwidth and (< 2 or > 10240)
            ? [Broken("bandwidth is out of range", $"loa.bandwidth is {bandwidth} Mbit/s.", "loa.bandwidth")]
            : [];
}

/// <summary>LOA-10: who builds for whom, and where.</summary>
internal sealed class LetterTextMalformed : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-10",
        "companyName, si and peerLocation of a letter of authorization, where they are given, are plain text in one line: not empty, and no address of the web.",
        "The guard of the data centre reads them.",
        "Write the names of the companies as they are registered, and an address or a city.",
        "ApplyPhysicalConnectionLOA",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.CompanyName", Unverified = "the exact form, which is not published" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) => change.Letter is not { } letter
        ? []
        : from text in new[]
          {
              (Name: "companyName", Value: letter.CompanyName, Code: "IllegalParam.CompanyName"),
              (Name: "si", Value: letter.Si, Code: "IllegalParam.Si"),
              (Name: "peerLocation", Value: letter.PeerLocation, Code: "IllegalParam.PeerLocation"),
          }
          let why = TextLimits.WhyNotPlain(text.Value)
          where why is not null
          select Broken("text is malformed", $"loa.{text.Name} {why}.", $"loa.{text.Name}") with { Code = text.Code };
}

/// <summary>LOA-12: what the carrier tells when it is done.</summary>
internal sealed class LineDetailsMalformed : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-12",
        "lineCode, lineLabel and lineSpContactInfo of a letter of authorization, where they are given, are plain text in one line, and lineServiceProvider is 中国电信, 中国联通, 中国移动 or 中国其他.",
        "People read them to each other when a line is down.",
        "Write them as the carrier does.",
        "CompletePhysicalConnectionLOA",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.LineCode", Unverified = "the exact form, which is not published" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change)
    {
        if (change.Letter is not { } letter)
        {
            yield break;
        }

        foreach (var (name, value, code) in new[]
        {
            ("lineCode", letter.LineCode, "IllegalParam.LineCode"),
            ("lineLabel", letter.LineLabel, "IllegalParam.LineLabel"),
            ("lineSpContactInfo", letter.LineSpContactInfo, "IllegalParam.LineSPContactInfo"),
        })
        {
            if (TextLimits.WhyNotPlain(value) is { } why)
            {
                yield return Broken("text is malformed", $"loa.{name} {why}.", $"loa.{name}") with { Code = code };
            }
        }

        if (letter.LineServiceProvider.TryGet(out var carrier) && !Carriers.InLetters.Values.Contains(carrier))
        {
            yield return Broken("carrier does not exist", $"loa.lineServiceProvider is \"{carrier}\".", "loa.lineServiceProvider") with { Code = "" };
        }
    }
}

/// <summary>LOA-13: what no letter can do without. LOA-06 speaks of the time, LOA-08 of the engineers.</summary>
internal sealed class LetterIncomplete : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-13",
        "A letter of authorization names companyName, lineType and si; its line, region and account are those of the resource.",
        "It says who builds what for whom.",
        "Set the property; si is the company that builds, mostly the carrier.",
        "ApplyPhysicalConnectionLOA",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.CompanyName", Unverified = "the code: those for missing parameters are documented for what a resource always has (MissingParam.InstanceId, RegionNo, AliUid)" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) => change.Letter is not { } letter
        ? []
        : from text in new[]
          {
              (Name: "companyName", Value: letter.CompanyName, Code: "IllegalParam.CompanyName"),
              (Name: "lineType", Value: letter.LineType, Code: "IllegalParam.LineType"),
              (Name: "si", Value: letter.Si, Code: "IllegalParam.Si"),
          }
          where text.Value is { IsKnown: true, Value: null }
          select Broken("letter of authorization is incomplete", $"loa.{text.Name} is not given.", $"loa.{text.Name}") with { Code = text.Code };
}

/// <summary>LOA-14: the big carriers of China build no line of another one.</summary>
internal sealed class CarrierOfAnotherLine : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOA-14",
        "China Telecom, China Unicom and China Mobile build lines of their own only: lineServiceProvider of a letter of authorization is the carrier that lineOperator says.",
        "Each has its fibre in the building.",
        "Set lineOperator and loa.lineServiceProvider to one carrier: CT is 中国电信, CU is 中国联通, CM is 中国移动.",
        "ApplyPhysicalConnectionLOA",
        Moment.World,
        Effect.Refuse)
    { Code = "IllegalParam.LineOperator", MayBeLowered = true, Unverified = "how the cloud tells: this engine compares the two properties" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.LineOperator.TryGet(out var builder) && builder is "CT" or "CU" or "CM"
        && change.Letter?.LineServiceProvider.OrDefault is { } carrier && Carriers.InLetters.Values.Contains(carrier) && carrier != Carriers.InLetters[builder]
            ? [Broken(
                "line is of another carrier",
                $"lineOperator is {builder}, and loa.lineServiceProvider is {carrier}.",
                "loa.lineServiceProvider",
                remedy: $"Set loa.lineServiceProvider to {Carriers.InLetters[builder]}, or lineOperator to the carrier whose line it is.")]
            : [];
}
