namespace ExpressConnect.Engine;

/// <summary>
/// What is remembered of a token: how many objects it ever had, and those of which nobody has said yet that they are in the
/// record of their maker. Bookkeeping, not world.
/// </summary>
/// <param name="Incarnations">Objects that the token ever had, deleted ones included.</param>
/// <param name="Open">Objects whose creation may have been lost.</param>
/// <param name="Adopted">Objects that a run found and took over.</param>
internal sealed record TokenRecord(int Incarnations, IReadOnlyList<OpenObject> Open, IReadOnlyList<AdoptedObject> Adopted)
{
    public const string Prefix = "#token/";

    public static TokenRecord None { get; } = new(0, [], []);

    public static IndexEntry OpenEntry(string key) => new("#token.open", key);

    public static IndexEntry MakerEntry(string lease) => new("#token.maker", lease);

    public static IndexEntry AdoptedEntry(string key) => new("#token.adopted", key);

    public Record Write(string token) => new(
        Prefix + token,
        System.Text.Json.JsonSerializer.Serialize(this, EngineJson.Default.TokenRecord),
        [
            .. Open.Select(o => OpenEntry(o.Key)),
            .. Open.Select(o => MakerEntry(o.Maker)).Distinct(),
            .. Adopted.Select(a => AdoptedEntry(a.Key)),
        ],
        []);

    public static TokenRecord Read(Record? record) =>
        record is null ? None : System.Text.Json.JsonSerializer.Deserialize(record.Body, EngineJson.Default.TokenRecord)!;
}

/// <summary>An object that is not acknowledged.</summary>
/// <param name="Key">Its key, <c>KIND/ID</c>.</param>
/// <param name="Maker">Lease of the process that made it.</param>
internal sealed record OpenObject(string Key, string Maker);

/// <summary>An object that a run took over from a dead maker.</summary>
/// <param name="Key">Its key, <c>KIND/ID</c>.</param>
/// <param name="Run">The run that took it over: a Delete of this run must leave it.</param>
internal sealed record AdoptedObject(string Key, string Run);
