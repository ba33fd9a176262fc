namespace ExpressConnect.Engine.Tests.PhysicalConnections;

/// <summary>Letters of authorization as the cases ask for them.</summary>
internal static class LetterCases
{
    public const string PlantedNumber = "X-4711-0815";

    public static LetterEngineer Engineer { get; } = new()
    {
        Name = "Li Lei",
        CertificateType = "Passport",
        CertificateNo = new Secret(PlantedNumber),
        Gender = "Male",
        ContactInfo = "+86 10 0000 0000",
    };

    public static LetterOfAuthorization Letter { get; } = new()
    {
        CompanyName = "Example Company",
        LineType = "FIBRE",
        Si = "China Telecom Beijing",
        ConstructionTime = "2026-03-01T08:00:00Z",
        PeerLocation = "12 Example Road",
        PmInfos = new([Engineer]),
    };

    public static PhysicalConnectionSpec With(this PhysicalConnectionSpec spec, Func<LetterOfAuthorization, LetterOfAuthorization> change) =>
        spec with { Loa = change(spec.Loa.OrDefault ?? Letter) };

    /// <summary>A line that asks for a letter, with what the case is about.</summary>
    public static Task<Outcome<PhysicalConnection>> AskLetterAsync(
        this TestWorld world, Func<LetterOfAuthorization, LetterOfAuthorization> with, string name = "line", bool preview = false) =>
        world.AskLineAsync(s => s.With(with), name, preview: preview);

    public static Task<Outcome<PhysicalConnection>> ChangeLetterAsync(
        this TestWorld world, PhysicalConnection line, Func<LetterOfAuthorization, LetterOfAuthorization> with) =>
        world.ChangeLineAsync(line, s => s.With(with));

    /// <summary>A line in a manual world whose port is reserved, and whose letter is under review.</summary>
    public static async Task<PhysicalConnection> UnderReviewAsync(this TestWorld world, World people)
    {
        await world.BecomeManualAsync();
        return await people.ApproveAsync((await world.AskLetterAsync(l => l)).State!.Id);
    }

    /// <summary>A line in a realistic world after its first run, and the run that applies for its letter.</summary>
    public static async Task<PhysicalConnection> AppliedForAsync(this TestWorld world)
    {
        await world.BecomeRealisticAsync();
        var line = (await world.LetTimePassAsync(world.AskLetterAsync(l => l))).State!;
        return (await world.ChangeLineAsync(line, s => s)).State!;
    }

    public static async Task<PhysicalConnection> LookAsync(this TestWorld world, PhysicalConnection line) =>
        (await world.As("line").PhysicalConnections.GetAsync(line.Id))!;
}
