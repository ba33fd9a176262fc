using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("LOA-01")]
public sealed class LetterOfLineNotReadyTests
{
    [Fact]
    public async Task Breaks_once_the_line_is_open()
    {
        await using var world = await TestWorld.NewAsync();
        var plain = await world.LineAsync("plain", TestWorld.Line(LineCases.OtherPoint));
        Assert.Equal("loa", (await Expect.RefusedAsync("LOA-01", world.ChangeLetterAsync(plain, l => l))).Property);
        var line = (await world.AskLetterAsync(l => l)).State!;
        await Expect.RefusedAsync("LOA-01", world.ChangeLetterAsync(line, l => l with { Si = "Another" }));
    }

    [Fact]
    public async Task Keeps_a_line_whose_port_is_reserved_one_under_review_and_an_open_one_with_the_same_letter()
    {
        await using var world = await TestWorld.NewAsync();
        var open = (await world.AskLetterAsync(l => l, "open")).State!;
        await Expect.KeptAsync("LOA-01", world.ChangeLetterAsync(open, l => l with { LineLabel = "rack 7" }));
        var allocated = await Expect.KeptAsync("LOA-01", world.ChangeLetterAsync(await world.AppliedAsync("allocated"), l => l));
        Assert.Equal(LetterStatus.Complete, allocated.Letter!.Status);
        await world.BecomeManualAsync();
        var applied = await Expect.KeptAsync("LOA-01", world.ChangeLetterAsync(await world.AppliedAsync("new", LineCases.OtherPoint), l => l));
        Assert.Null(applied.Letter);
    }
}

[RuleCase("LOA-02")]
[RuleCase("LOA-03")]
public sealed class SecondLetterTests
{
    [Fact]
    public async Task Breaks_LOA_02_while_a_letter_is_under_review()
    {
        await using var world = await TestWorld.NewAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var line = await world.UnderReviewAsync(people);
        Assert.Equal("loa", (await Expect.RefusedAsync("LOA-02", world.ChangeLetterAsync(line, l => l with { Si = "Another" }))).Property);
    }

    [Fact]
    public async Task Breaks_LOA_03_while_a_letter_is_completing()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.AppliedForAsync();
        world.Time.Advance(TimeSpan.FromDays(31));
        await Expect.RefusedAsync("LOA-03", world.ChangeLetterAsync(line, l => l with { Si = "Another" }));
    }

    [Fact]
    public async Task Keeps_a_second_application_after_a_refusal_and_after_an_approval()
    {
        await using var world = await TestWorld.NewAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var line = await people.RejectAsync((await world.UnderReviewAsync(people)).Id);
        line = (await world.ChangeLineAsync(line, s => s)).State!;
        Assert.Equal(LetterStatus.Rejected, line.Letter!.Status);
        line = await Expect.KeptAsync("LOA-02", world.ChangeLetterAsync(line, l => l with { Si = "Another" }));
        Assert.Equal(LetterStatus.Applying, line.Letter!.Status);
        line = await people.ApproveAsync(line.Id);
        line = await Expect.KeptAsync("LOA-03", world.ChangeLetterAsync(line, l => l with { Si = "A third" }));
        Assert.Equal(LetterStatus.Applying, line.Letter!.Status);
    }

    [Fact]
    public async Task Keeps_a_second_application_after_the_work_and_the_line_is_not_built_until_that_is_done()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("construction-may-be-skipped", "false");
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        await world.BecomeManualAsync();
        var line = (await world.AskLineAsync(s => s.With(l => l) with { Status = null, Period = null })).State!;
        await people.ApproveAsync(line.Id);
        await people.ApproveAsync(line.Id);
        line = await people.ConfirmAsync(line.Id);
        await Expect.RefusedAsync("PC-27", world.ChangeLineAsync(line, s => s.With(l => l with { Si = "Another" }) with { Status = PhysicalConnectionStatus.Confirmed }));
        line = await Expect.KeptAsync("LOA-03", world.ChangeLetterAsync(line, l => l with { Si = "Another" }));
        Assert.Equal(LetterStatus.Applying, line.Letter!.Status);
        await Expect.RefusedAsync("PC-27", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Confirmed }));
        await people.ApproveAsync(line.Id);
        line = await people.ConfirmAsync(line.Id);
        line = await Expect.KeptAsync("PC-27", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Confirmed }));
        Assert.Equal(PhysicalConnectionStatus.Confirmed, line.Status);
    }
}

[RuleCase("LOA-05")]
public sealed class LetterLineTypeTests
{
    [Fact]
    public async Task Breaks_with_another_word()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("loa.lineType", (await Expect.RefusedAsync("LOA-05", world.AskLetterAsync(l => l with { LineType = "Fibre" }))).Property);
    }

    [Fact]
    public async Task Keeps_each_of_the_four()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var type in new[] { "MSTP", "MPLSVPN", "FIBRE", "Other" })
        {
            await Expect.KeptAsync("LOA-05", world.AskLetterAsync(l => l with { LineType = type }, type, preview: true));
        }
    }
}

[RuleCase("LOA-06")]
[RuleCase("LOA-07")]
public sealed class ConstructionTimeTests
{
    [Fact]
    public async Task Breaks_LOA_06_without_a_time_and_with_another_form()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("MissingParam.ConstructionTime", (await Expect.RefusedAsync("LOA-06", world.AskLetterAsync(l => l with { ConstructionTime = null }))).Code);
        foreach (var time in new[] { "", "2026-03-01", "2026-03-01T08:00:00+08:00", "2026-02-30T08:00:00Z" })
        {
            Assert.Equal("loa.constructionTime", (await Expect.RefusedAsync("LOA-06", world.AskLetterAsync(l => l with { ConstructionTime = time }))).Property);
        }
    }

    [Fact]
    public async Task Breaks_LOA_07_as_a_warning_in_the_past()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.WarnedAsync("LOA-07", world.AskLetterAsync(l => l with { ConstructionTime = "2025-12-31T23:59:59Z" }));
        Assert.Contains("2026-01-01T00:00:00Z", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_time_to_come_and_one_that_is_past_since_it_was_asked_for()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await Expect.KeptAsync("LOA-07", world.AskLetterAsync(l => l));
        world.Time.Advance(TimeSpan.FromDays(100));
        await Expect.KeptAsync("LOA-07", world.ChangeLetterAsync(line, l => l with { LineLabel = "rack 7" }));
    }
}

[RuleCase("LOA-08")]
public sealed class EngineersTests
{
    [Fact]
    public async Task Breaks_without_engineers_and_with_too_many()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("MissingParam.PMInfo", (await Expect.RefusedAsync("LOA-08", world.AskLetterAsync(l => l with { PmInfos = null }))).Code);
        await Expect.RefusedAsync("LOA-08", world.AskLetterAsync(l => l with { PmInfos = new([]) }));
        await Expect.RefusedAsync("LOA-08", world.AskLetterAsync(l => l with { PmInfos = new([.. Enumerable.Repeat(LetterCases.Engineer, 17)]) }));
    }

    [Fact]
    public async Task Breaks_when_nobody_can_be_identified_or_somebody_is_described_wrongly()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("loa.pmInfos", await PropertyAsync(new LetterEngineer { Name = "Han Meimei" }));
        foreach (var (property, engineer) in new[]
        {
            ("name", LetterCases.Engineer with { Name = null }),
            ("name", LetterCases.Engineer with { Name = "" }),
            ("certificateType", LetterCases.Engineer with { CertificateType = "Badge" }),
            ("certificateNo", LetterCases.Engineer with { CertificateNo = new Secret(" ") }),
            ("gender", LetterCases.Engineer with { Gender = "male" }),
            ("contactInfo", LetterCases.Engineer with { ContactInfo = "one\ntwo" }),
        })
        {
            Assert.Equal($"loa.pmInfos[1].{property}", await PropertyAsync(LetterCases.Engineer, engineer));
        }

        async Task<string?> PropertyAsync(params IReadOnlyList<LetterEngineer> engineers) =>
            (await Expect.RefusedAsync("LOA-08", world.AskLetterAsync(l => l with { PmInfos = new(engineers) }))).Property;
    }

    [Fact]
    public async Task Keeps_one_who_is_identified_others_by_name_and_who_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("LOA-08", world.AskLetterAsync(l => l with { PmInfos = new([LetterCases.Engineer, new LetterEngineer { Name = "Han Meimei" }]) }));
        var unknown = new LetterEngineer
        {
            Name = Planned<string?>.Unknown,
            CertificateType = Planned<string?>.Unknown,
            CertificateNo = Planned<Secret?>.Unknown,
            Gender = Planned<string?>.Unknown,
            ContactInfo = Planned<string?>.Unknown,
        };
        Assert.Empty((await world.AskLetterAsync(l => l with { PmInfos = new([unknown]) }, "planned", preview: true)).Findings);
    }
}

[RuleCase("LOA-09")]
public sealed class LetterBandwidthTests
{
    [Fact]
    public async Task Breaks_outside_the_range()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var bandwidth in new[] { 1, 10241 })
        {
            Assert.Equal("loa.bandwidth", (await Expect.RefusedAsync("LOA-09", world.AskLetterAsync(l => l with { Bandwidth = bandwidth }))).Property);
        }
    }

    [Fact]
    public async Task Keeps_both_ends()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("LOA-09", world.AskLetterAsync(l => l with { Bandwidth = 2 }, "least"));
        await Expect.KeptAsync("LOA-09", world.AskLetterAsync(l => l with { Bandwidth = 10240 }, "most"));
    }
}

[RuleCase("LOA-10")]
[RuleCase("LOA-12")]
[RuleCase("LOA-13")]
public sealed class LetterTextTests
{
    [Fact]
    public async Task Breaks_LOA_10_and_LOA_12_with_what_people_cannot_read()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var text in new[] { "", " ", "one\ntwo", "https://example.com" })
        {
            Assert.Equal("loa.companyName", (await Expect.RefusedAsync("LOA-10", world.AskLetterAsync(l => l with { CompanyName = text }))).Property);
            Assert.Equal("IllegalParam.Si", (await Expect.RefusedAsync("LOA-10", world.AskLetterAsync(l => l with { Si = text }))).Code);
            await Expect.RefusedAsync("LOA-10", world.AskLetterAsync(l => l with { PeerLocation = text }));
            Assert.Equal("loa.lineCode", (await Expect.RefusedAsync("LOA-12", world.AskLetterAsync(l => l with { LineCode = text }))).Property);
            await Expect.RefusedAsync("LOA-12", world.AskLetterAsync(l => l with { LineLabel = text }));
            await Expect.RefusedAsync("LOA-12", world.AskLetterAsync(l => l with { LineSpContactInfo = text }));
        }

        await Expect.RefusedAsync("LOA-12", world.AskLetterAsync(l => l with { LineServiceProvider = "China Telecom" }));
    }

    [Fact]
    public async Task Breaks_LOA_13_without_what_a_letter_says()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("loa.companyName", (await Expect.RefusedAsync("LOA-13", world.AskLetterAsync(l => l with { CompanyName = null }))).Property);
        Assert.Equal("loa.lineType", (await Expect.RefusedAsync("LOA-13", world.AskLetterAsync(l => l with { LineType = null }))).Property);
        Assert.Equal("loa.si", (await Expect.RefusedAsync("LOA-13", world.AskLetterAsync(l => l with { Si = null }))).Property);
    }

    [Fact]
    public async Task Keeps_plain_texts_and_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("LOA-12", world.AskLetterAsync(l => l with { LineCode = "A1 / 17", LineLabel = "机柜 7", LineServiceProvider = "中国电信", LineSpContactInfo = "10000" }));
        var planned = await world.AskLetterAsync(
            _ => new LetterOfAuthorization
            {
                CompanyName = Planned<string?>.Unknown,
                LineType = Planned<string?>.Unknown,
                Si = Planned<string?>.Unknown,
                ConstructionTime = Planned<string?>.Unknown,
                Bandwidth = Planned<int?>.Unknown,
                PeerLocation = Planned<string?>.Unknown,
                PmInfos = Planned<IReadOnlyList<LetterEngineer>?>.Unknown,
                LineCode = Planned<string?>.Unknown,
                LineLabel = Planned<string?>.Unknown,
                LineServiceProvider = Planned<string?>.Unknown,
                LineSpContactInfo = Planned<string?>.Unknown,
            },
            "planned",
            preview: true);
        Assert.Null(planned.Refusal);
        Assert.Empty(planned.Findings);
    }
}

[RuleCase("LOA-14")]
public sealed class CarrierOfAnotherLineTests
{
    [Fact]
    public async Task Breaks_when_one_of_the_big_carriers_is_to_build_a_line_of_another()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("loa.lineServiceProvider", (await Expect.RefusedAsync("LOA-14", world.AskLetterAsync(l => l with { LineServiceProvider = "中国联通" }))).Property);
    }

    [Fact]
    public async Task Keeps_its_own_line_and_others_who_build_any()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("LOA-14", world.AskLetterAsync(l => l with { LineServiceProvider = "中国电信" }, "own"));
        await Expect.KeptAsync("LOA-14", world.AskLineAsync(s => s.With(l => l with { LineServiceProvider = "中国移动" }) with { LineOperator = "CO" }, "any"));
    }
}
