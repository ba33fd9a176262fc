using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Monitoring;

/// <summary>Time limits as programs write them.</summary>
public sealed class CustomTimeoutTests : MonitorTest
{
    [Fact]
    public async Task They_are_written_as_in_Go()
    {
        (string Text, double Seconds)[] all =
            [("90s", 90), ("1h2m3.5s", 3723.5), (".5s", 0.5), ("2.m", 120), ("1500ms", 1.5), ("250\u00b5s", 0.00025), ("250\u03bcs", 0.00025), ("0", 0), ("-1m", -60)];

        await UpAsync(async program =>
        {
            foreach (var (text, _) in all)
            {
                await program.RegisterAsync("lamp" + text, PropertyMap.Empty, r => r.CustomTimeouts = new() { Delete = text });
            }
        });

        foreach (var (text, seconds) in all)
        {
            Assert.Equal(seconds, (await RecordedAsync("lamps:index:Lamp::lamp" + text)).CustomTimeouts.Delete ?? 0, tolerance: 1e-9);
        }
    }

    [Theory]
    [InlineData("5 minutes")]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("5m ")]
    [InlineData("5m\n")]
    [InlineData("1h30")]
    [InlineData("PT5M")]
    public async Task One_that_cannot_be_read_ends_the_run_before_anything_is_made(string text)
    {
        var result = await UpAsync(program => program.RegisterAsync("lamp", PropertyMap.Empty, r => r.CustomTimeouts = new() { Delete = text }));

        Assert.Equal(ExitStatus.Failed, result.Status);
        var message = Assert.Single(Events.OfType<DeploymentEvent.Diagnostic>(), static d => d.Severity == Severity.Error);
        Assert.Equal(Stack + "lamps:index:Lamp::lamp", message.Urn);
        Assert.StartsWith($"unable to parse customTimeout Value {text}", message.Message, StringComparison.Ordinal);
        Assert.Empty(Provider.Asked<CreateRequest>("Create"));
    }
}
