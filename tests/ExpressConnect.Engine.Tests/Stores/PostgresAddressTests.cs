using System.Net;
using System.Net.Sockets;

namespace ExpressConnect.Engine.Tests.Stores;

public sealed class PostgresAddressTests
{
    [Fact]
    public void All_parts_of_an_address_are_used_and_its_name_has_no_user_and_no_password()
    {
        var address = PostgresAddress.Parse("postgresql://team:p%40ss%2F1@db.example:6432/worlds?schema=blue&sslmode=require&application_name=ci");
        Assert.Equal(
            ("db.example", 6432, "worlds", "team", "p@ss/1", "ci", Npgsql.SslMode.Require),
            (address.Settings.Host, address.Settings.Port, address.Settings.Database, address.Settings.Username, address.Settings.Password, address.Settings.ApplicationName, address.Settings.SslMode));
        Assert.Equal("\"blue\"", address.Settings.SearchPath);
        Assert.Equal("postgresql://db.example:6432/worlds?schema=blue", address.Name);
    }

    [Fact]
    public void What_is_left_out_has_the_usual_value()
    {
        var address = PostgresAddress.Parse("postgres://db.example/worlds");
        Assert.Equal((5432, (string?)null, (string?)null, "expressconnect"), (address.Settings.Port, address.Settings.Username, address.Settings.Password, address.Schema));
        Assert.Equal("postgresql://db.example:5432/worlds", address.Name);
    }

    [Theory]
    [InlineData("postgresql:worlds")]
    [InlineData("postgresql://me:sesame@db.example")]
    [InlineData("postgresql://me:sesame@db.example/")]
    [InlineData("postgresql://me:sesame@db.example:port/worlds")]
    [InlineData("postgresql://me:ses#ame@db.example/worlds")]
    [InlineData("postgresql://me:sesame@db.example/worlds?schema=")]
    [InlineData("postgresql://me:sesame@db.example/worlds?colour=red")]
    [InlineData("postgresql://me:sesame@db.example/worlds?timeout=soon")]
    public void A_malformed_address_is_refused_without_repeating_it(string address)
    {
        var refused = Assert.Throws<ExpressConnectException>(() => PostgresAddress.Parse(address));
        Assert.Equal("Store.Unknown", refused.Code);
        Assert.DoesNotContain("ses", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_without_the_password()
    {
        var options = new EngineOptions { Store = "postgresql://me:sesame@127.0.0.1:9/worlds" };
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => ExpressConnectEngine.OpenAsync(options));
        Assert.Equal("Store.Unusable", refused.Code);
        Assert.StartsWith("The store postgresql://127.0.0.1:9/worlds cannot be used: 127.0.0.1:9 cannot be reached: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_no_password_hears_where_to_give_it()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var nothing = Path.GetTempFileName();
        using var end = new CancellationTokenSource();
        var asking = AskForPasswordAsync(server, end.Token);
        var options = new EngineOptions { Store = $"postgresql://me@127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/worlds?sslmode=disable&passfile={Uri.EscapeDataString(nothing)}&gssencryptionmode=disable" };
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => ExpressConnectEngine.OpenAsync(options));
        Assert.Equal("Store.Unusable", refused.Code);
        Assert.Contains("user me", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("PGPASSWORD", refused.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("host, port", refused.Remedy, StringComparison.Ordinal);

        // Nor is there such a file.
        File.Delete(nothing);
        Assert.Contains(nothing, (await Assert.ThrowsAsync<ExpressConnectException>(() => ExpressConnectEngine.OpenAsync(options))).Detail, StringComparison.Ordinal);
        await end.CancelAsync();
        await asking;
    }

    /// <summary>A server that wants a password from everybody, and takes none.</summary>
    private static async Task AskForPasswordAsync(TcpListener server, CancellationToken end)
    {
        try
        {
            while (true)
            {
                using var client = await server.AcceptTcpClientAsync(end);
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[1024], end);
                await stream.WriteAsync(new byte[] { (byte)'R', 0, 0, 0, 8, 0, 0, 0, 3 }, end);
                if (await stream.ReadAsync(new byte[1024], end) > 0)
                {
                    await stream.WriteAsync("E\0\0\0\u001dSFATAL\0C28P01\0Mno\0\0"u8.ToArray(), end);
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // The test is over.
        }
    }
}
