using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's log. Messages are sent one after the other, in the background.</summary>
internal sealed class EngineLog(IEngine engine, ProgramWork work)
{
    private readonly Lock order = new();
    private Task last = Task.CompletedTask;

    /// <summary>Whether an error was logged: the program has failed then.</summary>
    public bool HasErrors { get; private set; }

    public void Warn(string message, Resource? resource = null) => Add(LogSeverity.Warning, message, resource);

    public void Add(LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        work.Add(AddAsync(severity, message, resource, streamId, ephemeral));

    /// <summary>Sends a message.</summary>
    /// <exception cref="LogException">The engine did not take it.</exception>
    public Task AddAsync(LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        if (severity == LogSeverity.Error)
        {
            HasErrors = true;
        }

        lock (order)
        {
            last = SendAsync(last, severity, message, resource, streamId, ephemeral);
            return last;
        }
    }

    private async Task SendAsync(Task before, LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        var urn = resource is null ? "" : await UrnAsync(resource);
        try
        {
            await engine.LogAsync(new LogRequest
            {
                Severity = severity, Message = message, Urn = urn, StreamId = streamId ?? 0, Ephemeral = ephemeral ?? false,
            });
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new LogException(failure);
        }
    }

    private static async Task<string> UrnAsync(Resource resource)
    {
        var urn = resource.Urn.Data;
        await ((Task)urn).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return urn.IsCompletedSuccessfully && (await urn).IsKnown ? (await urn).Value : "";
    }
}
