using ExpressConnect.Tests;

namespace ExpressConnect.Engine.Tests.Stores;

public sealed class PostgresStoreTests : StoreSuite, IDisposable
{
    private readonly PostgresWorlds _worlds = new();
    private readonly string _address;

    public PostgresStoreTests()
    {
        _address = $"{_worlds.NewAddress()}&application_name={_worlds.Schema}";
    }

    [SkippableFact]
    public async Task A_world_outlives_the_process_that_wrote_it()
    {
        await using (var first = await OpenAsync())
        {
            await WriteAsync(first, t => t.PutAsync(new Record("Vpc/1", "kept", [], []), default));
        }

        await using var second = await OpenAsync();
        Assert.Equal("kept", (await AllAsync(second.RecordsAsync(default)))[0].Body);
    }

    [SkippableFact]
    public async Task Two_who_open_an_empty_place_at_once_both_get_the_world()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync()));
        await WriteAsync(stores[0], t => t.PutAsync(new Record("Vpc/1", "seen", [], []), default));
        Assert.Equal("seen", (await AllAsync(stores[7].RecordsAsync(default)))[0].Body);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task A_writer_sees_what_the_one_before_it_wrote()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => WriteAsync(i % 2 == 0 ? one : other, async t =>
        {
            var last = await t.GetAsync("Sum/1", default);
            await t.PutAsync(new Record("Sum/1", (int.Parse(last?.Body ?? "0") + 1).ToString(), [], []), default);
        }))));
        Assert.Equal("40", (await AllAsync(one.RecordsAsync(default)))[0].Body);
    }

    [SkippableFact]
    public async Task Keys_are_in_the_order_of_their_bytes_whatever_the_language_of_the_database()
    {
        await using var store = await OpenAsync();
        foreach (var key in new[] { "Vpc/b", "Vpc/B", "Vpc/a", "VSwitch/1", "#token/1" })
        {
            await WriteAsync(store, t => t.PutAsync(new Record(key, "", [], []), default));
        }

        Assert.Equal(["#token/1", "VSwitch/1", "Vpc/B", "Vpc/a", "Vpc/b"], (await AllAsync(store.RecordsAsync(default))).Select(r => r.Key));
    }

    [SkippableFact]
    public async Task A_lease_is_seen_from_other_machines_and_taken_again_when_its_connection_breaks()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        var lease = await one.TakeLeaseAsync(default);
        Assert.True(await other.IsAliveAsync(lease.Name, default));
        await DisconnectAllAsync();
        await UntilAsync(async () => await other.IsAliveAsync(lease.Name, default));
        await lease.DisposeAsync();
        Assert.False(await other.IsAliveAsync(lease.Name, default));
    }

    [SkippableFact]
    public async Task Connections_that_broke_while_they_were_idle_are_made_anew()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/1", "before", [InA], []), default));
        await DisconnectAllAsync();
        Assert.Equal(1, await CountAsync(store, InA));
        await DisconnectAllAsync();
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/2", "after", [InA], []), default));
        Assert.Equal(2, await CountAsync(store, InA));
    }

    [SkippableFact]
    public async Task A_transaction_whose_connection_breaks_never_happened_and_may_be_tried_again()
    {
        await using var store = await OpenAsync();
        var interrupted = await Assert.ThrowsAsync<ExpressConnectException>(() => WriteAsync(store, async t =>
        {
            await t.PutAsync(new Record("Vpc/1", "", [InA], []), default);
            await DisconnectAllAsync();
            await t.PutAsync(new Record("Vpc/2", "", [InA], []), default);
        }));
        Assert.Equal((PostgresStore.Interrupted, true), (interrupted.Code, interrupted.IsTransient));
        Assert.Equal(0, await CountAsync(store, InA));
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/1", "", [InA], []), default));
    }

    [SkippableFact]
    public async Task A_commit_without_an_answer_is_never_tried_again()
    {
        await using var store = await OpenAsync();
        var lost = await Assert.ThrowsAsync<ExpressConnectException>(async () =>
        {
            await using var transaction = await store.BeginAsync(write: true, default);
            await transaction.PutAsync(new Record("Vpc/1", "", [InA], []), default);
            await DisconnectAllAsync();
            await transaction.CommitAsync(default);
        });
        Assert.Equal(("Store.Uncertain", false), (lost.Code, lost.IsTransient));
        Assert.Equal(0, await CountAsync(store, InA));
    }

    [SkippableFact]
    public async Task A_world_that_a_newer_program_wrote_is_refused_and_left_alone()
    {
        await (await OpenAsync()).DisposeAsync();
        await _worlds.ExecuteAsync($"UPDATE {_worlds.Schema}.schema_version SET version = {SqlSchema.Version + 1}");
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(OpenAsync);
        Assert.Equal("Store.Newer", refused.Code);
        Assert.Equal(SqlSchema.Version + 1, await _worlds.ExecuteAsync($"SELECT version FROM {_worlds.Schema}.schema_version"));
    }

    [SkippableFact]
    public async Task Who_may_not_make_a_schema_is_told_what_to_grant_and_may_use_one_that_was_made_for_them()
    {
        var user = $"guest_{_worlds.Schema}";
        await _worlds.ExecuteAsync($"CREATE ROLE {user} LOGIN PASSWORD 'guest'");
        try
        {
            var address = _address.Replace($"//{new Uri(_worlds.Server).UserInfo}@", $"//{user}:guest@", StringComparison.Ordinal);
            var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => OpenAsync(address));
            Assert.Contains("permission denied", refused.Message, StringComparison.Ordinal);
            Assert.Contains(_worlds.Schema, refused.Remedy, StringComparison.Ordinal);
            await _worlds.ExecuteAsync($"CREATE SCHEMA {_worlds.Schema} AUTHORIZATION {user}");
            await using var store = await OpenAsync(address);
            await WriteAsync(store, t => t.PutAsync(new Record("Vpc/1", "", [], []), default));
        }
        finally
        {
            await _worlds.ExecuteAsync($"DROP SCHEMA IF EXISTS {_worlds.Schema} CASCADE; DROP ROLE {user}");
        }
    }

    [SkippableFact]
    public async Task A_database_that_does_not_exist_is_named()
    {
        var server = new UriBuilder(_worlds.Server) { Path = "/nowhere" };
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => OpenAsync(server.Uri.AbsoluteUri));
        Assert.Contains("no database nowhere", refused.Message, StringComparison.Ordinal);
        Assert.Contains("createdb nowhere", refused.Remedy, StringComparison.Ordinal);
    }

    public void Dispose() => _worlds.Dispose();

    private protected override Task<IStore> OpenAsync() => OpenAsync(_address);

    private static async Task<IStore> OpenAsync(string address) => await PostgresStore.OpenAsync(PostgresAddress.Parse(address), default);

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (var turn = 0; !await reached(); turn++)
        {
            Assert.True(turn < 100, "it did not happen in ten seconds");
            await Task.Delay(100);
        }
    }

    // Other tests use the server at the same time: only connections to this world.
    private Task<object?> DisconnectAllAsync() => _worlds.ExecuteAsync(
        $"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name = '{_worlds.Schema}'");
}
