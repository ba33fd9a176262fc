namespace ExpressConnect.Engine.Tests.Stores;

/// <summary>What every store does alike.</summary>
public abstract class StoreSuite
{
    private protected static readonly IndexEntry InA = new("place", "a");
    private static readonly IndexEntry InB = new("place", "b");
    private static readonly IndexEntry OnlyOne = new("vlan", "7");

    private protected abstract Task<IStore> OpenAsync();

    [SkippableFact]
    public async Task A_record_is_found_by_key_and_by_every_entry_it_declares()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/1", "one", [InA, InB], []), default));
        await using var look = await store.BeginAsync(write: false, default);
        Assert.Equal("one", (await look.GetAsync("Vpc/1", default))!.Body);
        Assert.Equal(["Vpc/1"], (await look.FindAsync(InA, default)).Select(r => r.Key));
        Assert.Equal([InA, InB], (await look.FindAsync(InB, default))[0].Entries);
        Assert.Null(await look.GetAsync("Vpc/2", default));
    }

    [SkippableFact]
    public async Task Counts_follow_every_change()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/1", "", [InA], []), default));
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/2", "", [InA], []), default));
        Assert.Equal(2, await CountAsync(store, InA));
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/1", "", [InB], []), default));
        Assert.Equal((1, 1), (await CountAsync(store, InA), await CountAsync(store, InB)));
        await WriteAsync(store, t => t.RemoveAsync("Vpc/2", default));
        await WriteAsync(store, t => t.RemoveAsync("Vpc/2", default));
        Assert.Equal((0, 1), (await CountAsync(store, InA), await CountAsync(store, InB)));
    }

    [SkippableFact]
    public async Task What_is_not_committed_never_happened()
    {
        await using var store = await OpenAsync();
        await using (var transaction = await store.BeginAsync(write: true, default))
        {
            await transaction.PutAsync(new Record("Vpc/1", "", [InA], [OnlyOne]), default);
            await transaction.AppendAsync(new StoredEvent(0, "made"), default);
        }

        Assert.Equal(0, await CountAsync(store, InA));
        Assert.Empty(await AllAsync(store.RecordsAsync(default)));
        Assert.Empty(await AllAsync(store.EventsAsync(0, default)));
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/2", "", [], [OnlyOne]), default));
    }

    [SkippableFact]
    public async Task A_unique_entry_has_one_holder_until_it_lets_go()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, t => t.PutAsync(new Record("Vbr/1", "", [], [OnlyOne]), default));
        var taken = await Assert.ThrowsAsync<UniqueEntryTakenException>(() => WriteAsync(store, t => t.PutAsync(new Record("Vbr/2", "", [], [OnlyOne]), default)));
        Assert.Equal(OnlyOne, taken.Entry);
        await WriteAsync(store, t => t.PutAsync(new Record("Vbr/1", "again", [], [OnlyOne]), default));
        await WriteAsync(store, t => t.RemoveAsync("Vbr/1", default));
        await WriteAsync(store, t => t.PutAsync(new Record("Vbr/2", "", [], [OnlyOne]), default));
    }

    [SkippableFact]
    public async Task A_reader_keeps_the_world_that_it_began_with()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/1", "before", [], []), default));
        await using var reader = await store.BeginAsync(write: false, default);
        Assert.Equal("before", (await reader.GetAsync("Vpc/1", default))!.Body);
        await WriteAsync(store, t => t.PutAsync(new Record("Vpc/1", "after", [], []), default));
        Assert.Equal("before", (await reader.GetAsync("Vpc/1", default))!.Body);
    }

    [SkippableFact]
    public async Task Events_are_numbered_in_order_and_read_from_any_number_on()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, t => t.AppendAsync(new StoredEvent(0, "one"), default));
        await WriteAsync(store, t => t.AppendAsync(new StoredEvent(0, "two"), default));
        var events = await AllAsync(store.EventsAsync(0, default));
        Assert.Equal(["one", "two"], events.Select(e => e.Body));
        Assert.Equal(["two"], (await AllAsync(store.EventsAsync(events[0].Number, default))).Select(e => e.Body));
    }

    [SkippableFact]
    public async Task A_lease_lives_until_its_holder_lets_go()
    {
        await using var store = await OpenAsync();
        var lease = await store.TakeLeaseAsync(default);
        var other = await store.TakeLeaseAsync(default);
        Assert.NotEqual(lease.Name, other.Name);
        Assert.True(await store.IsAliveAsync(lease.Name, default));
        await lease.DisposeAsync();
        Assert.False(await store.IsAliveAsync(lease.Name, default));
        Assert.True(await store.IsAliveAsync(other.Name, default));
        Assert.False(await store.IsAliveAsync("never taken", default));
        await other.DisposeAsync();
    }

    [SkippableFact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        await using var store = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            WriteAsync(store, t => t.PutAsync(new Record($"Vpc/{i:00}", "", [InA], []), default)))));
        Assert.Equal(40, await CountAsync(store, InA));
        Assert.Equal(40, (await AllAsync(store.RecordsAsync(default))).Count);
    }

    private protected static async Task WriteAsync(IStore store, Func<IStoreTransaction, Task> change)
    {
        await using var transaction = await store.BeginAsync(write: true, default);
        await change(transaction);
        await transaction.CommitAsync(default);
    }

    private protected static async Task<long> CountAsync(IStore store, IndexEntry entry)
    {
        await using var look = await store.BeginAsync(write: false, default);
        return await look.CountAsync(entry, default);
    }

    private protected static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }
}

public sealed class MemoryStoreTests : StoreSuite
{
    private protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(new MemoryStore());
}

public sealed class SqliteStoreTests : StoreSuite, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("expressconnect-tests-").FullName;

    private string FilePath => Path.Combine(_folder, "deeper", "world.db");

    [Fact]
    public async Task A_world_outlives_the_process_that_wrote_it()
    {
        await using (var first = await OpenAsync())
        {
            await WriteAsync(first, t => t.PutAsync(new Record("Vpc/1", "kept", [], []), default));
        }

        await using var second = await OpenAsync();
        Assert.Equal("kept", (await AllAsync(second.RecordsAsync(default)))[0].Body);
    }

    [Fact]
    public async Task Two_connections_to_one_file_see_each_other_and_wait_for_each_other()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            WriteAsync(i % 2 == 0 ? one : other, t => t.PutAsync(new Record($"Vpc/{i:00}", "", [new IndexEntry("all", "")], []), default)))));
        Assert.Equal(20, await CountAsync(one, new IndexEntry("all", "")));
        var lease = await one.TakeLeaseAsync(default);
        Assert.True(await other.IsAliveAsync(lease.Name, default));
        await lease.DisposeAsync();
    }

    [Fact]
    public async Task A_file_that_a_newer_program_wrote_is_refused_and_left_alone()
    {
        await (await OpenAsync()).DisposeAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={FilePath};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA user_version = {SqlSchema.Version + 1}";
            await command.ExecuteNonQueryAsync();
        }

        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => OpenAsync());
        Assert.Equal("Store.Newer", refused.Code);
    }

    [Fact]
    public async Task A_file_that_is_no_world_is_refused_with_its_path()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        await File.WriteAllTextAsync(FilePath, new string('x', 5000));
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => OpenAsync());
        Assert.Equal("Store.Unusable", refused.Code);
        Assert.Contains(FilePath, refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override async Task<IStore> OpenAsync() => await SqliteStore.OpenAsync(FilePath, durable: true, default);
}
