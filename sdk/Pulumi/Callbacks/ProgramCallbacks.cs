using Pulumirpc;

namespace Pulumi;

/// <summary>What the engine may call of this program. The server starts with the first function: most programs have none.</summary>
internal sealed class ProgramCallbacks : IAsyncDisposable
{
    private readonly Lazy<Task<CallbackServer>> server = new(CallbackServer.StartAsync);

    /// <summary>Lets the engine call a function, which runs in the context of this call: it finds the deployment there.</summary>
    public async Task<Callback> AddAsync(CallbackFunction function)
    {
        var context = ExecutionContext.Capture();
        return (await server.Value).Add((request, cancel) =>
        {
            if (context is null)
            {
                return function(request, cancel);
            }

            Task<Google.Protobuf.IMessage>? running = null;
            ExecutionContext.Run(context, _ => running = function(request, cancel), state: null);
            return running!;
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await ((Task)server.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (server.Value.IsCompletedSuccessfully)
            {
                await (await server.Value).DisposeAsync();
            }
        }
    }
}
