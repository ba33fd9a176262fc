namespace ExpressConnect.Engine;

/// <summary>Tables of a store that speaks SQL.</summary>
internal static class SqlSchema
{
    public const string Create =
        """
        CREATE TABLE IF NOT EXISTS records (key TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL, keys TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS entries (name TEXT NOT NULL, value TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (name, value, key)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS counts (name TEXT NOT NULL, value TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (name, value)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS uniques (name TEXT NOT NULL, value TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (name, value)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS events (number INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)
        """;
}
