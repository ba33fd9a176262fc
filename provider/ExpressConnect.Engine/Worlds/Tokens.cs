namespace ExpressConnect.Engine;

/// <summary>Bookkeeping of tokens: who made what, and whether anybody has said that it is recorded.</summary>
internal static class Tokens
{
    /// <summary>What a maker that lives no more left under the token without anybody having said that it is recorded.</summary>
    public static async Task<Left> LeftByTheDeadAsync(Work work, string token)
    {
        var record = await ReadAsync(work.Transaction, token, work.Stop);
        foreach (var open in record.Open)
        {
            if (open.Maker != work.Lease && !await work.IsAliveAsync(open.Maker))
            {
                return new Left(open.Key);
            }
        }

        return Left.Nothing;
    }

    /// <summary>Counts one more object of the token and notes that it is not acknowledged.</summary>
    public static async Task<int> OpenAsync(Work work, string token, Func<int, string> key)
    {
        var record = await ReadAsync(work.Transaction, token, work.Stop);
        var incarnation = record.Incarnations + 1;
        var made = new OpenObject(key(incarnation), work.Lease);
        var others = record.Open.Where(o => o.Key != made.Key);
        await WriteAsync(work.Transaction, token, record with { Incarnations = incarnation, Open = [.. others, made] }, work.Stop);
        return incarnation;
    }

    /// <summary>The object is this run's from now on.</summary>
    public static async Task AdoptAsync(Work work, string token, string key)
    {
        var record = await ReadAsync(work.Transaction, token, work.Stop);
        await WriteAsync(
            work.Transaction,
            token,
            record with
            {
                Open = [.. record.Open.Where(o => o.Key != key), new OpenObject(key, work.Lease)],
                Adopted = [new AdoptedObject(key, work.Run)],
            },
            work.Stop);
    }

    public static async Task<bool> WasAdoptedAsync(Work work, string key)
    {
        foreach (var found in await work.Transaction.FindAsync(TokenRecord.AdoptedEntry(key), work.Stop))
        {
            if (TokenRecord.Read(found).Adopted.Any(a => a.Key == key && a.Run == work.Run))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The object is gone: nobody needs to say anything of it any more.</summary>
    public static async Task CloseAsync(Work work, string key)
    {
        await AcknowledgeAsync(work.Transaction, TokenRecord.OpenEntry(key), o => o.Key == key, work.Stop);
        foreach (var found in await work.Transaction.FindAsync(TokenRecord.AdoptedEntry(key), work.Stop))
        {
            var record = TokenRecord.Read(found);
            await work.Transaction.PutAsync(
                (record with { Adopted = [.. record.Adopted.Where(a => a.Key != key)] }).Write(found.Key[TokenRecord.Prefix.Length..]), work.Stop);
        }
    }

    /// <summary>Objects that match are known to be recorded.</summary>
    public static async Task AcknowledgeAsync(IStoreTransaction transaction, IndexEntry entry, Func<OpenObject, bool> match, CancellationToken stop)
    {
        foreach (var found in await transaction.FindAsync(entry, stop))
        {
            var record = TokenRecord.Read(found);
            await WriteAsync(
                transaction, found.Key[TokenRecord.Prefix.Length..], record with { Open = [.. record.Open.Where(o => !match(o))] }, stop);
        }
    }

    private static async Task<TokenRecord> ReadAsync(IStoreTransaction transaction, string token, CancellationToken stop) =>
        TokenRecord.Read(await transaction.GetAsync(TokenRecord.Prefix + token, stop));

    private static Task WriteAsync(IStoreTransaction transaction, string token, TokenRecord record, CancellationToken stop) =>
        transaction.PutAsync(record.Write(token), stop);
}

/// <summary>An object that a dead maker left.</summary>
/// <param name="Key">Its key; null when there is none.</param>
internal readonly record struct Left(string? Key)
{
    public static Left Nothing => default;
}
