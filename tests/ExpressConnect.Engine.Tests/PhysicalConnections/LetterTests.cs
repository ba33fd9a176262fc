using System.Text;
using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

/// <summary>How a letter of authorization comes from its application to the end of the work.</summary>
[RuleCase("LOA-11")]
[RuleCase("LOA-15")]
public sealed class LetterTests
{
    [Fact]
    public async Task A_letter_is_complete_at_once_in_an_instant_world_and_in_a_preview()
    {
        await using var world = await TestWorld.NewAsync();
        var planned = await world.AskLetterAsync(l => l, preview: true);
        Assert.Equal((LetterStatus.Complete, PhysicalConnectionStatus.Enabled), (planned.State!.Letter!.Status, planned.State.Status));
        var line = (await world.AskLetterAsync(l => l)).State!;
        Assert.Equal((LetterStatus.Complete, PhysicalConnectionStatus.Enabled), (line.Letter!.Status, line.Status));
        Assert.Null(line.WaitsFor);
    }

    [Fact]
    public async Task Shows_LOA_15_that_a_letter_in_a_realistic_world_goes_its_way_by_itself()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.AppliedForAsync();
        Assert.Equal(LetterStatus.Applying, line.Letter!.Status);
        Assert.Contains("letter of authorization", line.WaitsFor, StringComparison.Ordinal);

        foreach (var (days, status, waitsFor) in new[]
        {
            (3, LetterStatus.Available, "carrier"), (28, LetterStatus.Completing, "Alibaba Cloud"),
        })
        {
            world.Time.Advance(TimeSpan.FromDays(days));
            Assert.Equal(status, (await world.LookAsync(line)).Letter!.Status);
            var waiting = (await world.ChangeLineAsync(line, s => s)).State!;
            Assert.Equal((PhysicalConnectionStatus.Allocated, status), (waiting.Status, waiting.Letter!.Status));
            Assert.Contains(waitsFor, waiting.WaitsFor, StringComparison.Ordinal);
        }

        world.Time.Advance(TimeSpan.FromDays(2));
        var open = (await world.ChangeLineAsync(line, s => s)).State!;
        Assert.Equal((PhysicalConnectionStatus.Enabled, LetterStatus.Complete), (open.Status, open.Letter!.Status));
        Assert.Null(open.WaitsFor);
    }

    [Fact]
    public async Task Shows_LOA_11_that_people_of_a_manual_world_approve_a_letter_before_they_build_with_it()
    {
        await using var world = await TestWorld.NewAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var line = await world.UnderReviewAsync(people);
        Assert.Equal((PhysicalConnectionStatus.Allocated, LetterStatus.Applying), (line.Status, line.Letter!.Status));
        Assert.Contains($"expressconnect approve {line.Id}", line.WaitsFor, StringComparison.Ordinal);
        var early = await Assert.ThrowsAsync<ExpressConnectException>(() => people.ConfirmAsync(line.Id));
        Assert.Contains("its letter of authorization is Applying", early.Message, StringComparison.Ordinal);

        line = await people.ApproveAsync(line.Id);
        Assert.Equal(LetterStatus.Available, line.Letter!.Status);
        Assert.Contains("carrier", (await world.ChangeLineAsync(line, s => s)).State!.WaitsFor, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ExpressConnectException>(() => people.ApproveAsync(line.Id));

        line = await people.ConfirmAsync(line.Id);
        Assert.Equal((PhysicalConnectionStatus.Allocated, LetterStatus.Complete), (line.Status, line.Letter!.Status));
        Assert.Equal(PhysicalConnectionStatus.Enabled, (await world.ChangeLineAsync(line, s => s)).State!.Status);
    }

    [Fact]
    public async Task A_line_that_is_not_to_be_opened_waits_for_the_letter_and_no_longer()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeManualAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var line = await people.ApproveAsync((await world.AskLineAsync(s => s.With(l => l) with { Status = null, Period = null })).State!.Id);
        Assert.NotNull(line.WaitsFor);
        Assert.Null((await people.ApproveAsync(line.Id)).WaitsFor);
    }

    [Fact]
    public async Task A_letter_that_is_taken_back_is_deleted_and_the_line_is_built_without_it()
    {
        await using var world = await TestWorld.NewAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var line = await world.UnderReviewAsync(people);
        line = (await world.ChangeLineAsync(line, s => s with { Loa = null })).State!;
        Assert.Equal(LetterStatus.Deleted, line.Letter!.Status);
        line = await people.ConfirmAsync(line.Id);
        Assert.Equal(PhysicalConnectionStatus.Enabled, (await world.ChangeLineAsync(line, s => s)).State!.Status);
    }

    [Fact]
    public async Task What_is_handed_in_at_the_end_is_no_second_application()
    {
        await using var world = await TestWorld.NewAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var line = await people.ApproveAsync((await world.UnderReviewAsync(people)).Id);
        line = (await world.ChangeLetterAsync(line, l => l with { LineCode = "A1", LineLabel = "rack 7", LineServiceProvider = "中国电信", Bandwidth = 100 })).State!;
        Assert.Equal((LetterStatus.Available, "A1"), (line.Letter!.Status, line.Spec.Loa.Value!.LineCode.Value));
    }

    [Fact]
    public async Task A_preview_promises_nothing_of_a_letter_that_was_refused()
    {
        await using var world = await TestWorld.NewAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var line = await people.RejectAsync((await world.UnderReviewAsync(people)).Id);
        Assert.Contains("refused", line.WaitsFor, StringComparison.Ordinal);
        var lines = world.As("line", preview: true).PhysicalConnections;
        Assert.Equal(PhysicalConnectionStatus.Allocated, (await lines.UpdateAsync(line.Id, line.Spec)).State!.Status);
        Assert.Equal(PhysicalConnectionStatus.Enabled, (await lines.UpdateAsync(line.Id, line.Spec.With(l => l with { Si = "Another" }))).State!.Status);
    }
}

[RuleCase("LOA-16")]
public sealed class LetterSecrecyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("expressconnect-tests-").FullName;

    [Fact]
    public async Task Shows_LOA_16_that_the_number_of_a_certificate_is_in_no_finding_event_dump_or_file()
    {
        await using (var world = await TestWorld.NewAsync("sqlite:" + Path.Combine(_folder, "world.db")))
        {
            var line = (await world.AskLetterAsync(l => l)).State!;
            Assert.Equal(LetterCases.PlantedNumber, (await world.LookAsync(line)).Spec.Loa.Value!.PmInfos.Value![0].CertificateNo.Value!.Value);
            var refusal = await Assert.ThrowsAsync<ExpressConnectException>(() => world.ChangeLetterAsync(
                line, l => l with { Si = "", PmInfos = new([LetterCases.Engineer with { CertificateType = "Badge", Gender = "", ContactInfo = "" }]) }));
            await using var people = new World(world.Engine.Store, world.Time, owned: false);
            using var dump = new MemoryStream();
            await people.WriteDumpAsync(dump);
            var shown = new StringBuilder().Append(refusal).AppendJoin('\n', refusal.Findings).Append(line).Append(Encoding.UTF8.GetString(dump.ToArray()));
            await foreach (var said in people.EventsAsync())
            {
                shown.Append(said);
            }

            Assert.Contains("[secret]", shown.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(LetterCases.PlantedNumber, shown.ToString(), StringComparison.Ordinal);
        }

        Assert.All(
            Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories),
            file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(LetterCases.PlantedNumber)) < 0, file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
