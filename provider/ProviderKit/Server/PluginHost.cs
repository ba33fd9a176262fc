using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Protocol.Wire;

namespace ProviderKit;

/// <summary>Serves a provider as a plugin process: loopback, HTTP/2, the port on the first line of stdout.</summary>
public static class PluginHost
{
    /// <summary>Serves until the engine has gone.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="arguments">The command line: the last argument that is no option is the engine's address; without one the plugin waits to be attached.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ProviderDefinition provider, IReadOnlyList<string> arguments)
    {
        var attached = !arguments.Any(static argument => !argument.StartsWith('-'));
        await using var server = await StartAsync(provider, attached, static code =>
        {
            // At once: no handler may acknowledge anything any more.
            if (code != 0)
            {
                Process.GetCurrentProcess().Kill();
            }

            Environment.Exit(code);
        });
        await Console.Out.WriteAsync($"{server.Port}\n");
        await Console.Out.FlushAsync();
        await server.Ended;
        return 0;
    }

    /// <summary>Serves in this process; for tests and hosts that have a provider of their own.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="attached">Whether several engines may come and go.</param>
    /// <param name="end">Called when the engine of a plugin that is not attached has gone, with the exit code.</param>
    /// <param name="time">The clock that quiet is measured by; null: the system's.</param>
    public static async Task<PluginServer> StartAsync(ProviderDefinition provider, bool attached, Action<int> end, TimeProvider? time = null)
    {
        var schema = new Lazy<string>(() => SchemaWriter.Write(provider));
        var sessions = new Sessions(time ?? TimeProvider.System, attached) { End = end };

        // Empty: nothing of the folder that the plugin was started in, a project, may configure it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                listen.Use(next => connection =>
                {
                    var id = connection.ConnectionId;
                    connection.ConnectionClosed.Register(() => sessions.Closed(id));
                    return next(connection);
                });
            });
        });
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = GrpcChannels.MaxMessageBytes;
            options.MaxSendMessageSize = GrpcChannels.MaxMessageBytes;
        });
        builder.Services.AddSingleton(new ProviderService(provider, sessions, () => schema.Value));
        var app = builder.Build();
        app.MapGrpcService<ProviderService>();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new PluginServer(app, new Uri(address).Port);
    }
}

/// <summary>A provider being served.</summary>
public sealed class PluginServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    internal PluginServer(WebApplication app, int port)
    {
        _app = app;
        Port = port;
    }

    /// <summary>Port on the loopback interface.</summary>
    public int Port { get; }

    /// <summary>Ends when the process was asked to.</summary>
    public Task Ended => _app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
