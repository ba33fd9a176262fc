using ExpressConnect.Deployments.Tests.Monitoring;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>What a destroy asks for, and what it leaves.</summary>
public sealed class DestroyTests : MonitorTest
{
    private readonly WorldOfLamps lamps = new();

    public DestroyTests() => Provider = lamps;

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task What_has_vanished_is_not_deleted_where_the_real_state_is_read_first(bool refresh, int deletes)
    {
        await UpAsync(program => program.RegisterAsync("lamp", PropertyMap.Of(("room", "hall"), ("colour", "red")), r => r.ImportId = "lamp-1"));
        lamps.Existing.Remove("lamp-1");

        Assert.Equal(ExitStatus.Success, (await DestroyAsync(new() { Refresh = refresh })).Status);

        Assert.Equal(deletes, Provider.Asked<DeleteRequest>("Delete").Count);
        Assert.Equal(0, await CountAsync());
    }
}
