using Pulumi.Protocol;
using static ExpressConnect.Provider.Tests.Programs;

namespace ExpressConnect.Provider.Tests;

/// <summary>The life of a line that asks for a letter of authorization.</summary>
public sealed class LetterLifecycleTests
{
    private const string Number = "hunter2-4711";

    [Fact]
    public async Task A_letter_of_authorization_lives_with_its_line_and_keeps_the_number_of_a_certificate_secret()
    {
        await using var providers = await Providers.StartAsync();
        var life = new Lifecycle(providers, "PhysicalConnection", Line(Letter()));
        var line = await life.ComesAsync();
        Assert.Equal(("Allocated", "Complete"), (Text(line.Outputs, "status"), Text(line.Outputs, "loaStatus")));
        AssertSecret(line);

        line = await life.ChangesAsync(line, Line(Letter("Another Company")), "loa.si");
        AssertSecret(line);
        line = await life.ChangesAsync(line, Line(Letter("Another Company").With("lineCode", "A1")), "loa.lineCode");
        AssertSecret(line);
        line = await life.ChangesAsync(line, Line(Letter("Another Company", Number + "-9").With("lineCode", "A1")), "loa.pmInfos[0].certificateNo");
        await life.GoesAsync(line);
    }

    [Fact]
    public async Task A_preview_promises_nothing_of_a_letter_that_is_asked_for_again()
    {
        await using var providers = await Providers.StartAsync();
        await providers.InRunAsync(async run =>
        {
            var line = await run.MakeAsync("PhysicalConnection", "line", Line(Letter()));
            var same = await run.UpdateAsync(line, (await run.CompareAsync(line, Line(Letter()).With("circuitCode", "A1"))).Inputs, preview: true);
            Assert.Equal("Complete", Text(same.Outputs, "loaStatus"));
            var again = await run.UpdateAsync(line, (await run.CompareAsync(line, Line(Letter("Another Company")))).Inputs, preview: true);
            Assert.Equal(PropertyValue.NotKnown, again.Outputs["loaStatus"]);
        });
    }

    [Fact]
    public async Task What_a_letter_lacks_is_told_by_its_place_and_its_secrets_never()
    {
        await using var providers = await Providers.StartAsync();
        await providers.InRunAsync(async run =>
        {
            var answer = await run.TryCheckAsync(Run.Urn("PhysicalConnection", "line"), Line(Letter().Without("si").With("lineKind", "FIBRE")));
            Assert.Equal(["loa.lineKind", "loa.si"], answer.Failures.Select(failure => failure.Property).Order(StringComparer.Ordinal));
            var refused = await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => run.MakeAsync("PhysicalConnection", "line", Line(Letter("").With("lineType", "Fibre"))));
            Assert.Contains("LOA-05", refused.Message, StringComparison.Ordinal);
            Assert.Contains("LOA-10", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Number, refused.Message, StringComparison.Ordinal);
        });
    }

    private static void AssertSecret(Recorded line)
    {
        foreach (var bag in new[] { line.Inputs, line.Outputs })
        {
            var letter = ((PropertyValue.Object)bag["loa"]).Properties;
            var engineer = ((PropertyValue.Object)((PropertyValue.Array)letter["pmInfos"]).Items[0]).Properties;
            Assert.Equal(PropertyValue.SecretOf(Number), engineer["certificateNo"]);
        }
    }

    private static PropertyMap Line(PropertyMap letter) => PropertyMap.Of(
        ("accessPointId", "ap-cn-beijing-ft-A"), ("lineOperator", "CT"), ("portType", "1000Base-LX"), ("peerLocation", "Beijing"), ("loa", letter));

    private static PropertyMap Letter(string si = "China Telecom Beijing", string number = Number) => PropertyMap.Of(
        ("companyName", "Example Company"),
        ("lineType", "FIBRE"),
        ("si", si),
        ("constructionTime", "2099-03-01T08:00:00Z"),
        ("pmInfos", PropertyValue.List(PropertyValue.Map(
            ("name", "Li Lei"), ("certificateType", "Passport"), ("certificateNo", number), ("contactInfo", "+86 10 0000 0000")))));
}
