using ExpressConnect.Tests;

namespace ExpressConnect.Engine.Tests.Races;

/// <summary>Whatever the store is, two processes never both win.</summary>
[Collection("Races")]
public abstract class RaceTests : IDisposable
{
    private const string RoutersPerLine = "ec_quota_same_acount_vbr_per_pconn";
    private const string RoutersPerPort = "vbrs-per-circuit-by-port-speed";
    private const int DefaultRoutersPerLine = 5;

    protected abstract string Store { get; }

    /// <summary>How many VLANs each process asks for.</summary>
    protected virtual int AttemptsOfEach => 100;

    public void Dispose()
    {
        Clear();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Every_vlan_of_a_line_has_one_winner_among_sixteen_processes()
    {
        await using var world = await TestWorld.NewAsync(Store);
        await world.SetQuotaAsync(RoutersPerLine, 1000);
        await world.SetQuotaAsync(RoutersPerPort, 1000);
        var line = await world.LineAsync("line");
        var race = await Race.RunAsync(Store, line, AttemptsOfEach);
        AssertAllAnswered(race, AttemptsOfEach);
        Assert.Equal(race.Asked, race.Won.Select(a => a.Vlan).Order());
        Assert.All(race.Lost, a => Assert.Equal("VBR-06", a.What));
        Assert.True(race.Won.Select(a => a.Racer).Distinct().Count() > 1, "one racer won everything: there was no race");
        await AssertStoreHasWinnersAsync(world, race);
    }

    [SkippableFact]
    public async Task A_line_has_as_many_winners_as_its_quota_allows_among_sixteen_processes()
    {
        await using var world = await TestWorld.NewAsync(Store);
        var line = await world.LineAsync("line");
        var race = await Race.RunAsync(Store, line, AttemptsOfEach);
        AssertAllAnswered(race, AttemptsOfEach);
        Assert.Equal(DefaultRoutersPerLine, race.Won.Count);
        Assert.All(race.Lost, a => Assert.Subset(new HashSet<string> { "VBR-06", "VBR-39" }, a.What.Split(',').ToHashSet()));

        // A VLAN that nobody won was refused for the quota alone.
        var taken = race.Won.Select(a => a.Vlan).ToHashSet();
        Assert.All(race.Lost.Where(a => !taken.Contains(a.Vlan)), a => Assert.Equal("VBR-39", a.What));
        await AssertStoreHasWinnersAsync(world, race);
    }

    /// <summary>Takes away what the race left.</summary>
    protected abstract void Clear();

    private static void AssertAllAnswered(Race race, int attemptsOfEach)
    {
        Assert.Empty(race.Failed);
        Assert.Equal(Race.Racers * attemptsOfEach, race.Won.Count + race.Lost.Count);
    }

    private static async Task AssertStoreHasWinnersAsync(TestWorld world, Race race)
    {
        var routers = await world.As("look").VirtualBorderRouters.ListAsync();
        Assert.Equal(
            race.Won.Select(a => (a.What, (int?)a.Vlan)).Order(),
            routers.Select(router => (router.Id, router.Spec.VlanId.OrDefault)).Order());
    }
}

public sealed class SqliteRaceTests : RaceTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("race").FullName;

    protected override string Store => $"sqlite:{Path.Combine(_folder, "world.db")}";

    protected override void Clear() => Directory.Delete(_folder, recursive: true);
}

public sealed class PostgresRaceTests : RaceTests
{
    private readonly PostgresWorlds _worlds = new();

    public PostgresRaceTests() => Store = _worlds.NewAddress();

    protected override string Store { get; }

    // Every attempt is several round trips to a server that the racers share the machine with.
    protected override int AttemptsOfEach => 25;

    protected override void Clear() => _worlds.Dispose();
}
