using Npgsql;

namespace ExpressConnect.Tests;

/// <summary>
/// Places for worlds on the PostgreSQL server that <c>EXPRESSCONNECT_TEST_POSTGRESQL</c> names, each a schema of its own,
/// dropped afterwards. A test that asks for them is skipped where there is no server, but never on a build machine.
/// </summary>
internal sealed class PostgresWorlds : IDisposable
{
    private const string Variable = "EXPRESSCONNECT_TEST_POSTGRESQL";

    private readonly List<string> schemas = [];

    public PostgresWorlds()
    {
        Server = Environment.GetEnvironmentVariable(Variable) ?? "";
        Skip.If(
            Server.Length == 0 && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")),
            $"{Variable} names no PostgreSQL server, such as postgresql://postgres@127.0.0.1/postgres");
        Assert.True(Server.Length > 0, $"{Variable} must name a PostgreSQL server on a build machine");
    }

    /// <summary>Address of the server and a database that exists.</summary>
    public string Server { get; }

    /// <summary>The schema of the address that was handed out last.</summary>
    public string Schema => schemas[^1];

    /// <summary>The address of an empty world.</summary>
    public string NewAddress()
    {
        schemas.Add($"test_{Guid.NewGuid():N}");
        return $"{Server}?schema={Schema}";
    }

    /// <summary>What somebody beside the program does to the server.</summary>
    public async Task<object?> ExecuteAsync(string sql)
    {
        var server = new Uri(Server);
        var user = server.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = server.Host,
            Port = server.Port > 0 ? server.Port : NpgsqlConnection.DefaultPort,
            Database = server.AbsolutePath[1..],
            Username = user[0],
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        foreach (var schema in schemas)
        {
            ExecuteAsync($"DROP SCHEMA IF EXISTS {schema} CASCADE").GetAwaiter().GetResult();
        }
    }
}
