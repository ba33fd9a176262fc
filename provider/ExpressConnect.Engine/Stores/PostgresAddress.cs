using Npgsql;

namespace ExpressConnect.Engine;

/// <summary><c>postgresql://USER:PASSWORD@HOST:PORT/DATABASE?schema=SCHEMA</c>, with any other setting of Npgsql as a further parameter.</summary>
/// <param name="Settings">How to connect.</param>
/// <param name="Schema">Schema of the world: one database may hold several.</param>
internal sealed record PostgresAddress(NpgsqlConnectionStringBuilder Settings, string Schema)
{
    public const string Form = "postgresql://USER:PASSWORD@HOST:PORT/DATABASE";
    private const string DefaultSchema = "expressconnect";

    // Without these, the lock of a machine that lost its power would be held for hours.
    private const string NoticeTheDead = "-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4";

    /// <summary>What tells one store from another, without user and password.</summary>
    public string Name => $"postgresql://{Settings.Host}:{Settings.Port}/{Settings.Database}" + (Schema == DefaultSchema ? "" : $"?schema={Schema}");

    public static bool Is(string store) =>
        store.StartsWith("postgresql:", StringComparison.Ordinal) || store.StartsWith("postgres:", StringComparison.Ordinal);

    /// <exception cref="ExpressConnectException">The text is no such address. It is not repeated: a password may be in it.</exception>
    public static PostgresAddress Parse(string store)
    {
        if (!Uri.TryCreate(store, UriKind.Absolute, out var uri) || !store.Contains("://", StringComparison.Ordinal) || uri.Fragment.Length > 0)
        {
            throw Malformed($"Write {Form}; in user and password, write characters such as / # @ % as %2F %23 %40 %25.");
        }

        var user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.IdnHost : "localhost",
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            ApplicationName = "expressconnect",
            KeepAlive = 20,
            MaxPoolSize = 20,
            Options = NoticeTheDead,
        };
        if (string.IsNullOrEmpty(settings.Database))
        {
            throw Malformed($"It names no database. Write {Form}.");
        }

        var schema = DefaultSchema;
        foreach (var parameter in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = parameter.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (parameter, "");
            if (name == "schema")
            {
                schema = value.Length is > 0 and <= 63 ? value : throw Malformed("The name of a schema has 1 to 63 characters.");
                continue;
            }

            try
            {
                settings[Uri.UnescapeDataString(name).Replace('_', ' ')] = value;
            }
            catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or InvalidCastException)
            {
                throw Malformed($"'{name}' is no setting of a connection, or cannot have this value. Known are schema and Npgsql's own, such as sslmode.");
            }
        }

        settings.SearchPath = Quoted(schema);
        return new PostgresAddress(settings, schema);
    }

    /// <summary>A name as SQL has it.</summary>
    public static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static ExpressConnectException Malformed(string remedy) => new("Store.Unknown", "The address of the PostgreSQL store cannot be read.", remedy);
}
