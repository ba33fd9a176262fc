using ExpressConnect.Deployments.Steps;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <content>Functions of the program that the engine is to call.</content>
internal sealed partial class MonitorService
{
    private readonly Transforms transforms = new(callbacks);

    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context)
    {
        transforms.AddForStack(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context)
    {
        transforms.AddForInvokes(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context)
    {
        var callback = CallbackClients.Named(request.Callback);
        return Registered(request.Name, phase.Hooks.Add(
            Named(request.Name),
            new Hook((call, cancel) => callbacks.InvokeAsync<ResourceHookResponse>(callback, call, cancel), request.OnDryRun, request.IgnoreErrors)));
    }

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context)
    {
        var callback = CallbackClients.Named(request.Callback);
        return Registered(request.Name, phase.Hooks.Add(
            Named(request.Name), (call, cancel) => callbacks.InvokeAsync<ErrorHookResponse>(callback, call, cancel)));
    }

    private static string Named(string name) => name.Length > 0
        ? name
        : throw new RpcException(new Status(StatusCode.InvalidArgument, "resource hook name cannot be empty"));

    private static Task<Empty> Registered(string name, bool isNew) => isNew
        ? Task.FromResult(new Empty())
        : throw new RpcException(new Status(StatusCode.AlreadyExists, $"resource hook already registered for name \"{name}\""));
}
