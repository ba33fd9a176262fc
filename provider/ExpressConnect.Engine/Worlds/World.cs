using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExpressConnect.Engine;

/// <summary>A world for the people who look after it: what is in it, what happened, and how it behaves.</summary>
public sealed partial class World : IAsyncDisposable
{
    private static readonly JsonWriterOptions DumpOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IStore _store;
    private readonly TimeProvider _time;
    private readonly bool _owned;

    internal World(IStore store, TimeProvider time, bool owned)
    {
        _store = store;
        _time = time;
        _owned = owned;
    }

    /// <summary>Opens the world, and makes an empty one where there is none.</summary>
    /// <param name="options">Where it is kept.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ExpressConnectException">The store cannot be used, or is newer than the program.</exception>
    public static async Task<World> OpenAsync(EngineOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new World(await StoreAddress.OpenAsync(options, stop), options.Time, owned: true);
    }

    /// <summary>Every resource as it is now, by kind and then id; streamed.</summary>
    /// <param name="stop">Ends the call early.</param>
    public async IAsyncEnumerable<Resource> ResourcesAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var transaction = await _store.BeginAsync(write: false, stop);
        var work = await WorkAsync(transaction, stop);
        await foreach (var (kind, record) in RecordsAsync(stop))
        {
            yield return (await kind.PresentAsync(work, record)).Resource;
        }
    }

    /// <summary>Writes every resource as JSON: an array by kind and then id, the same for the same world.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="stop">Ends the call early.</param>
    public async Task WriteDumpAsync(Stream output, CancellationToken stop = default)
    {
        await using var transaction = await _store.BeginAsync(write: false, stop);
        var work = await WorkAsync(transaction, stop);
        await using var writer = new Utf8JsonWriter(output, DumpOptions);
        writer.WriteStartArray();
        await foreach (var (kind, record) in RecordsAsync(stop))
        {
            var (resource, json) = await kind.PresentAsync(work, record);
            var body = JsonNode.Parse(json)!.AsObject();
            body.Remove("phase");
            writer.WriteStartObject();
            writer.WriteString("kind", kind.Untyped.Name);
            writer.WriteString("status", resource.Status);
            foreach (var (name, value) in body)
            {
                writer.WritePropertyName(name);
                if (value is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        await writer.FlushAsync(stop);
    }

    /// <summary>What happened, in order; then the ends of transient statuses that time has brought and nobody has written yet.</summary>
    /// <param name="after">Only events after this number; 0 for all.</param>
    /// <param name="stop">Ends the call early.</param>
    public async IAsyncEnumerable<WorldEvent> EventsAsync(long after = 0, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await foreach (var stored in _store.EventsAsync(after, stop))
        {
            yield return JsonSerializer.Deserialize(stored.Body, EngineJson.Default.WorldEvent)! with { Number = stored.Number };
        }

        var now = (await SettingsAsync(stop)).Now(_time);
        await foreach (var (kind, record) in RecordsAsync(stop))
        {
            var resource = kind.Untyped.Read(record.Body, _store.Secrets);
            for (var phase = resource.Phase; phase is { Until: { } until, Next: { } next } && until <= now; phase = phase.Following!)
            {
                yield return new WorldEvent(until, "status", kind.Untyped.Name, resource.Id, resource.Origin.Name, resource.Account, resource.Region, next);
            }
        }
    }

    /// <summary>The limits of an account, by name.</summary>
    /// <param name="account">The account; null: what holds for all that say nothing else.</param>
    /// <param name="stop">Ends the call early.</param>
    public async Task<IReadOnlyDictionary<string, int>> QuotasAsync(string? account = null, CancellationToken stop = default)
    {
        await using var transaction = await _store.BeginAsync(write: false, stop);
        var changed = await SettingRecords.MergedAsync(transaction, SettingRecords.Quotas, account, stop);
        return Quota.All.ToDictionary(q => q.Name, q => changed.TryGetValue(q.Name, out var n) ? int.Parse(n, CultureInfo.InvariantCulture) : q.Default);
    }

    /// <summary>Changes a limit.</summary>
    /// <param name="name">Its name, one of <see cref="Quota.All"/>.</param>
    /// <param name="limit">The new limit, 0 or more.</param>
    /// <param name="account">The account; null: all that say nothing else.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ExpressConnectException">There is no such quota, it is fixed, or the limit is below 0.</exception>
    public Task SetQuotaAsync(string name, int limit, string? account = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var quota = Quota.ByName.GetValueOrDefault(name)
            ?? throw new ExpressConnectException("Quota.Unknown", $"There is no quota \"{name}\".", "Use one of: " + string.Join(", ", Quota.All.Where(q => !q.IsFixed).Select(q => q.Name)) + ".");
        if (quota.IsFixed)
        {
            throw new ExpressConnectException("Quota.Fixed", $"The quota \"{name}\" is {quota.Default}, and nobody can change it.", "Plan within it.");
        }

        if (limit < 0)
        {
            throw new ExpressConnectException("Quota.Negative", $"{limit} is no limit.", "Give a number of 0 or more.");
        }

        return SetAsync(SettingRecords.Quotas + (account ?? SettingRecords.Everyone), name, limit.ToString(CultureInfo.InvariantCulture), stop);
    }

    /// <summary>What is true of an account, by name.</summary>
    /// <param name="account">The account; null: what holds for all of which nothing else is said.</param>
    /// <param name="stop">Ends the call early.</param>
    public async Task<IReadOnlyDictionary<string, string>> AccountFactsAsync(string? account = null, CancellationToken stop = default)
    {
        await using var transaction = await _store.BeginAsync(write: false, stop);
        var changed = await SettingRecords.MergedAsync(transaction, SettingRecords.Accounts, account, stop);
        return AccountFact.All.ToDictionary(f => f.Name, f => changed.GetValueOrDefault(f.Name, f.Values[0]));
    }

    /// <summary>Changes what is true of an account.</summary>
    /// <param name="name">Name of the fact, one of <see cref="AccountFact.All"/>.</param>
    /// <param name="value">One of its values.</param>
    /// <param name="account">The account; null: all of which nothing else is said.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ExpressConnectException">There is no such fact, or it cannot have this value.</exception>
    public Task SetAccountFactAsync(string name, string value, string? account = null, CancellationToken stop = default)
    {
        var fact = AccountFact.All.FirstOrDefault(f => f.Name == name)
            ?? throw new ExpressConnectException("Account.Unknown", $"There is no fact \"{name}\" of accounts.", "Use one of: " + string.Join(", ", AccountFact.All.Select(f => f.Name)) + ".");
        return fact.Values.Contains(value)
            ? SetAsync(SettingRecords.Accounts + (account ?? SettingRecords.Everyone), name, value, stop)
            : throw new ExpressConnectException("Account.Value", $"{name} cannot be \"{value}\".", "Use one of: " + string.Join(", ", fact.Values) + ".");
    }

    /// <summary>How the world behaves, and what its clock says.</summary>
    /// <param name="stop">Ends the call early.</param>
    public async Task<WorldSettings> SettingsAsync(CancellationToken stop = default)
    {
        await using var transaction = await _store.BeginAsync(write: false, stop);
        return await SettingRecords.SettingsAsync(transaction, stop);
    }

    /// <summary>What the clock of the world says.</summary>
    /// <param name="stop">Ends the call early.</param>
    public async Task<DateTimeOffset> NowAsync(CancellationToken stop = default) => (await SettingsAsync(stop)).Now(_time);

    /// <summary>Changes how the world behaves, or its clock.</summary>
    /// <param name="settings">The new settings, whole.</param>
    /// <param name="stop">Ends the call early.</param>
    public async Task SetSettingsAsync(WorldSettings settings, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        await using var transaction = await _store.BeginAsync(write: true, stop);
        await SettingRecords.WriteAsync(transaction, WorldSettings.Key, settings.Write(), stop);
        await transaction.CommitAsync(stop);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _owned ? _store.DisposeAsync() : ValueTask.CompletedTask;

    private async IAsyncEnumerable<(Transitions Kind, Record Record)> RecordsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var record in _store.RecordsAsync(stop))
        {
            if (Kinds.Of(record.Key) is { } found)
            {
                yield return (found, record);
            }
        }
    }

    private async Task<Work> WorkAsync(IStoreTransaction transaction, CancellationToken stop, WorkMode mode = WorkMode.Read)
    {
        var settings = await SettingRecords.SettingsAsync(transaction, stop);
        return new Work(transaction, _store, new Caller(""), mode, lease: "", run: "", settings, settings.Now(_time), stop);
    }

    private async Task SetAsync(string key, string name, string value, CancellationToken stop)
    {
        await using var transaction = await _store.BeginAsync(write: true, stop);
        var values = await SettingRecords.ReadAsync(transaction, key, stop);
        values[name] = value;
        await SettingRecords.WriteAsync(transaction, key, values, stop);
        await transaction.CommitAsync(stop);
    }
}
