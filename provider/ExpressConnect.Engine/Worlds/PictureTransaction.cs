namespace ExpressConnect.Engine;

/// <summary>
/// The world as a plan would leave it: what the plan changes lies in a scratch store on top, everything else is read from the
/// world below, which is never written.
/// </summary>
/// <param name="below">The world, read only.</param>
/// <param name="top">What the plan makes, changes and takes away.</param>
/// <param name="onlyAdditions">Whether changes and removals of what exists are left out: the plan as if they came last.</param>
internal sealed class PictureTransaction(IStoreTransaction below, IStoreTransaction top, bool onlyAdditions = false) : IStoreTransaction
{
    private const string Covered = "#covered/";
    private const string Leaving = "#leaving/";

    public async Task<Record?> GetAsync(string key, CancellationToken stop)
    {
        if (onlyAdditions)
        {
            return await below.GetAsync(key, stop) ?? await top.GetAsync(key, stop);
        }

        return await top.GetAsync(key, stop) ?? (await IsCoveredAsync(key, stop) ? null : await below.GetAsync(key, stop));
    }

    public async Task<IReadOnlyList<Record>> FindAsync(IndexEntry entry, CancellationToken stop)
    {
        var found = new List<Record>();
        foreach (var record in await below.FindAsync(entry, stop))
        {
            if (onlyAdditions || !await IsCoveredAsync(record.Key, stop))
            {
                found.Add(record);
            }
        }

        foreach (var record in await top.FindAsync(entry, stop))
        {
            if (!onlyAdditions || !await IsCoveredAsync(record.Key, stop))
            {
                found.Add(record);
            }
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return found;
    }

    public async Task<long> CountAsync(IndexEntry entry, CancellationToken stop)
    {
        var there = await below.CountAsync(entry, stop);
        if (onlyAdditions)
        {
            return there + (await FindAsync(entry, stop)).Count - (await below.FindAsync(entry, stop)).Count;
        }

        return there + await top.CountAsync(entry, stop) - await top.CountAsync(CoveredEntry(entry), stop);
    }

    public async Task PutAsync(Record record, CancellationToken stop)
    {
        await CoverAsync(record.Key, stop);
        await top.PutAsync(record, stop);
    }

    public async Task RemoveAsync(string key, CancellationToken stop)
    {
        await CoverAsync(key, stop);
        await top.RemoveAsync(key, stop);
    }

    /// <summary>Whether the plan changes or removes anything that exists.</summary>
    public async Task<bool> HasChangesAsync(CancellationToken stop) => await top.CountAsync(AnyCovered, stop) > 0;

    /// <summary>Whether the record was there before the plan and is changed or removed by it.</summary>
    public Task<bool> IsChangedAsync(string key, CancellationToken stop) => IsCoveredAsync(key, stop);

    /// <summary>Whether the record was there before the plan.</summary>
    public async Task<bool> ExistedAsync(string key, CancellationToken stop) => await below.GetAsync(key, stop) is not null;

    /// <summary>Notes that the plan takes the record away after everything else.</summary>
    public Task NoteLeavingAsync(string key, CancellationToken stop) => top.PutAsync(new Record(Leaving + key, "{}", [], []), stop);

    public async Task<bool> IsLeavingAsync(string key, CancellationToken stop) => await top.GetAsync(Leaving + key, stop) is not null;

    /// <summary>A picture has no history.</summary>
    public Task AppendAsync(StoredEvent entry, CancellationToken stop) => Task.CompletedTask;

    public Task CommitAsync(CancellationToken stop) => top.CommitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await top.DisposeAsync();
        await below.DisposeAsync();
    }

    private static IndexEntry AnyCovered => new("#covered", "");

    private static IndexEntry CoveredEntry(IndexEntry entry) => new("#covered " + entry.Index, entry.Value);

    private async Task<bool> IsCoveredAsync(string key, CancellationToken stop) => await top.GetAsync(Covered + key, stop) is not null;

    // Counts stay kept: what is covered below is counted too, and subtracted.
    private async Task CoverAsync(string key, CancellationToken stop)
    {
        if (await below.GetAsync(key, stop) is { } old && !await IsCoveredAsync(key, stop))
        {
            var any = key.StartsWith('#') ? Array.Empty<IndexEntry>() : [AnyCovered];
            await top.PutAsync(new Record(Covered + key, "{}", [.. any, .. old.Entries.Select(CoveredEntry)], []), stop);
        }
    }
}
