namespace ExpressConnect.Engine;

/// <summary>Tables of a store that speaks SQL.</summary>
internal static class SqlSchema
{
    /// <summary>Schema that this program writes. A store with a higher one is newer than the program and refused.</summary>
    public const int Version = 1;

    public static string Sqlite { get; } = Create("TEXT", "INTEGER PRIMARY KEY AUTOINCREMENT", " WITHOUT ROWID");

    // Keys are ordered by their bytes, whatever the language of the database.
    public static string Postgres { get; } = Create("TEXT COLLATE \"C\"", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "");

    public static ExpressConnectException Newer(string store, int version) => new(
        "Store.Newer",
        $"The store {store} has schema {version}; this program knows schemas up to {Version}.",
        "Use the version of expressconnect that wrote it, or a newer one.");

    private static string Create(string key, string number, string byKey) =>
        $"""
        CREATE TABLE IF NOT EXISTS records (key {key} NOT NULL PRIMARY KEY, body TEXT NOT NULL, keys TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS entries (name {key} NOT NULL, value {key} NOT NULL, key {key} NOT NULL, PRIMARY KEY (name, value, key)){byKey};
        CREATE TABLE IF NOT EXISTS counts (name {key} NOT NULL, value {key} NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (name, value)){byKey};
        CREATE TABLE IF NOT EXISTS uniques (name {key} NOT NULL, value {key} NOT NULL, key {key} NOT NULL, PRIMARY KEY (name, value)){byKey};
        CREATE TABLE IF NOT EXISTS events (number {number}, body TEXT NOT NULL)
        """;
}
