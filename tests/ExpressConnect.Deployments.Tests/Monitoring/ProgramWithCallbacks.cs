using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;
using ExpressConnect.Tests;

namespace ExpressConnect.Deployments.Tests.Monitoring;

/// <summary>A program written as a function: it calls the monitor as SDKs do, and serves functions to call back.</summary>
internal sealed class ProgramWithCallbacks(Func<ProgramWithCallbacks, Task> body) : Callbacks.CallbacksBase, IProgram
{
    private readonly ConcurrentDictionary<string, Func<ByteString, IMessage>> functions = new(StringComparer.Ordinal);
    private string address = "";

    public ResourceMonitor.ResourceMonitorClient Monitor { get; private set; } = null!;

    public bool IsPreview { get; private set; }

    public async Task<ProgramExit> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        await using var host = await GrpcHost.StartAsync(this);
        using var channel = GrpcChannels.Open(run.MonitorAddress);
        (address, Monitor, IsPreview) = (host.Address, new ResourceMonitor.ResourceMonitorClient(channel), run.DryRun);
        try
        {
            await body(this).WaitAsync(cancel);
            await Monitor.SignalAndWaitForShutdownAsync(new Empty(), cancellationToken: cancel);
            return ProgramExit.Success;
        }
        catch (RpcException failure)
        {
            cancel.ThrowIfCancellationRequested();
            return new ProgramExit(failure.Status.Detail);
        }
    }

    /// <summary>Makes a function that the engine can call.</summary>
    public Callback Function<TRequest>(Func<TRequest, IMessage> function)
        where TRequest : IMessage<TRequest>, new()
    {
        var token = Guid.NewGuid().ToString();
        functions[token] = bytes => function(new MessageParser<TRequest>(() => new TRequest()).ParseFrom(bytes));
        return new Callback { Target = address, Token = token };
    }

    /// <summary>Registers a resource of the package <c>lamps</c>.</summary>
    public Task<RegisterResourceResponse> RegisterAsync(string name, PropertyMap? inputs = null, Action<RegisterResourceRequest>? change = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = "lamps:index:Lamp",
            Name = name,
            Custom = true,
            Object = (inputs ?? PropertyMap.Empty).ToStruct(),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
        };
        change?.Invoke(request);
        return Monitor.RegisterResourceAsync(request).ResponseAsync;
    }

    public override Task<CallbackInvokeResponse> Invoke(CallbackInvokeRequest request, ServerCallContext context)
    {
        try
        {
            return Task.FromResult(new CallbackInvokeResponse { Response = functions[request.Token](request.Request).ToByteString() });
        }
        catch (InvalidOperationException failure)
        {
            throw new RpcException(new Status(StatusCode.Unknown, failure.Message));
        }
    }
}
