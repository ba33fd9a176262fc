using ExpressConnect.Tests;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>The built command on a world in PostgreSQL, which several homes share as a team's machines do.</summary>
public sealed class PostgresTests : IDisposable
{
    private readonly PostgresWorlds _worlds = new();
    private readonly string _store;
    private readonly Workplace _here = new();
    private readonly Workplace _there = new();

    public PostgresTests()
    {
        _store = _worlds.NewAddress();
        _here.Environment["EXPRESSCONNECT_STORE"] = _store;
        _there.Environment["EXPRESSCONNECT_STORE"] = _store;
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
        _worlds.Dispose();
    }

    [SkippableFact]
    public async Task A_peering_is_planned_made_kept_and_destroyed()
    {
        _here.WithExample("vpc-peering", "VpcPeering");
        var planned = (await _here.RunAsync("preview", _here.Project)).Exits(0).Outputs();
        var made = (await _here.RunAsync("up", _here.Project, "--yes")).Exits(0).Outputs();
        Assert.Equal(planned, made);
        (await _here.RunAsync("preview", _here.Project, "--expect-no-changes")).Exits(0);
        (await _here.RunAsync("destroy", _here.Project, "--yes")).Exits(0);
        Assert.Equal("[]\n", (await _here.RunAsync("world", "dump")).Exits(0).Output);
        Assert.False(File.Exists(Path.Combine(_here.Home, ".expressconnect", "world.db")));
    }

    [SkippableFact]
    public async Task Two_machines_at_once_peer_across_accounts_in_one_world()
    {
        _here.WithExample("cross-region-peering", "CrossRegionPeering");
        _there.WithExample("cross-region-peering", "CrossRegionPeering");
        var runs = await Task.WhenAll(
            _here.RunAsync("up", _here.Project, "--yes", "--stack", "one"),
            _there.RunAsync("up", _there.Project, "--yes", "--stack", "two"));
        Assert.All(runs, run => Assert.Equal("\"Active\"", run.Exits(0).Outputs()["status"]));
        Assert.NotEqual(runs[0].Outputs()["interfaceId"], runs[1].Outputs()["interfaceId"]);
        (await _here.RunAsync("destroy", _here.Project, "--yes", "--stack", "one")).Exits(0);
        (await _there.RunAsync("destroy", _there.Project, "--yes", "--stack", "two")).Exits(0);
        Assert.Equal("[]\n", (await _here.RunAsync("world", "dump", "--store", _store)).Exits(0).Output);
    }

    [SkippableFact]
    public async Task A_store_that_cannot_be_reached_is_named_without_its_password()
    {
        var run = await _here.RunAsync("world", "dump", "--store", "postgresql://me:sesame@127.0.0.1:9/worlds");
        Assert.NotEqual(0, run.Exit);
        Assert.Contains("127.0.0.1:9 cannot be reached", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", run.Output + run.Error, StringComparison.Ordinal);
    }
}
