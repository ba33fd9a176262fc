namespace ExpressConnect.Engine;

/// <summary>The text that says where a world is kept.</summary>
public static class StoreAddress
{
    internal const string Memory = "memory:";
    private const string Sqlite = "sqlite:";

    /// <summary>The absolute form: what tells one store from another.</summary>
    /// <param name="store"><c>sqlite:PATH</c>, <c>postgresql://…</c> or <c>memory:</c>.</param>
    /// <param name="directory">What a relative path is relative to; null: the current directory.</param>
    /// <exception cref="ExpressConnectException">The text names no store.</exception>
    public static string Absolute(string store, string? directory)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store == Memory)
        {
            return store;
        }

        if (PostgresAddress.Is(store))
        {
            PostgresAddress.Parse(store);
            return store;
        }

        if (!store.StartsWith(Sqlite, StringComparison.Ordinal) || store.Length == Sqlite.Length)
        {
            throw new ExpressConnectException(
                "Store.Unknown",
                $"'{store}' names no store.",
                $"Write sqlite:PATH, such as sqlite:~/.expressconnect/world.db or sqlite:world.db, or {PostgresAddress.Form}.");
        }

        var path = store[Sqlite.Length..];
        if (path is "~" || path.StartsWith("~/", StringComparison.Ordinal))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
            path = Path.Join(home, path[1..]);
        }

        return Sqlite + Path.GetFullPath(path, directory is null ? Environment.CurrentDirectory : Path.GetFullPath(directory));
    }

    internal static async Task<IStore> OpenAsync(EngineOptions options, CancellationToken stop)
    {
        var address = Absolute(options.Store, options.Directory);
        return address == Memory ? new MemoryStore()
            : PostgresAddress.Is(address) ? await PostgresStore.OpenAsync(PostgresAddress.Parse(address), stop)
            : await SqliteStore.OpenAsync(address[Sqlite.Length..], durable: true, stop);
    }
}
