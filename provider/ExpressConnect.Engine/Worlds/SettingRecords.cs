using System.Globalization;
using System.Text.Json;

namespace ExpressConnect.Engine;

/// <summary>Quotas, facts of accounts and settings of the world, as records: small tables of names and values.</summary>
internal static class SettingRecords
{
    public const string Quotas = "#quotas/";
    public const string Accounts = "#accounts/";

    /// <summary>In place of an account: what holds for all that say nothing else.</summary>
    public const string Everyone = "*";

    public static async Task<Limits> LimitsAsync(IStoreTransaction transaction, string? account, CancellationToken stop)
    {
        var values = await MergedAsync(transaction, Quotas, account, stop);
        return values.Count == 0 ? Limits.Default : new Limits(values.ToDictionary(v => v.Key, v => int.Parse(v.Value, CultureInfo.InvariantCulture)));
    }

    public static async Task<AccountFacts> FactsAsync(IStoreTransaction transaction, string? account, CancellationToken stop)
    {
        var values = await MergedAsync(transaction, Accounts, account, stop);
        return values.Count == 0 ? AccountFacts.Default : AccountFact.Read(values);
    }

    public static async Task<WorldSettings> SettingsAsync(IStoreTransaction transaction, CancellationToken stop) =>
        WorldSettings.Read(await ReadAsync(transaction, WorldSettings.Key, stop));

    public static async Task<Dictionary<string, string>> ReadAsync(IStoreTransaction transaction, string key, CancellationToken stop) =>
        await transaction.GetAsync(key, stop) is { } record
            ? JsonSerializer.Deserialize(record.Body, StoreJson.Default.DictionaryStringString)!
            : [];

    public static Task WriteAsync(IStoreTransaction transaction, string key, Dictionary<string, string> values, CancellationToken stop) =>
        transaction.PutAsync(new Record(key, JsonSerializer.Serialize(values, StoreJson.Default.DictionaryStringString), [], []), stop);

    public static async Task<Dictionary<string, string>> MergedAsync(IStoreTransaction transaction, string prefix, string? account, CancellationToken stop)
    {
        var values = await ReadAsync(transaction, prefix + Everyone, stop);
        if (account is not null and not Everyone)
        {
            foreach (var (name, value) in await ReadAsync(transaction, prefix + account, stop))
            {
                values[name] = value;
            }
        }

        return values;
    }
}
