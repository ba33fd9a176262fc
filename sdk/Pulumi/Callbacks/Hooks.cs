using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers the program's hooks with the engine.</summary>
internal sealed class Hooks(Deployment deployment)
{
    /// <returns>Ends when the engine knows the hook.</returns>
    public Task Register(ResourceHook hook) => Begin(RegisterAsync(hook));

    /// <returns>Ends when the engine knows the hook.</returns>
    public Task Register(ErrorHook hook) => Begin(RegisterAsync(hook));

    private Task Begin(Task registration)
    {
        deployment.Work.Add(registration);
        return registration;
    }

    private async Task RegisterAsync(ResourceHook hook) => await deployment.Monitor.RegisterResourceHookAsync(new RegisterResourceHookRequest
    {
        Name = hook.Name,
        OnDryRun = hook.Options.OnDryRun ?? false,
        IgnoreErrors = hook.Options.IgnoreErrors ?? false,
        Callback = await CallbackAsync(async (bytes, cancel) =>
        {
            var request = ResourceHookRequest.Parser.ParseFrom(bytes);
            try
            {
                await hook.Callback(
                    new ResourceHookArgs(
                        request.Urn,
                        request.Id,
                        request.Name,
                        request.Type,
                        Values(request.NewInputs),
                        Values(request.OldInputs),
                        Values(request.NewOutputs),
                        Values(request.OldOutputs)),
                    cancel);
                return new ResourceHookResponse();
            }
            catch (Exception failure)
            {
                return new ResourceHookResponse { Error = Text(failure) };
            }
        }),
    });

    private async Task RegisterAsync(ErrorHook hook) => await deployment.Monitor.RegisterErrorHookAsync(new RegisterErrorHookRequest
    {
        Name = hook.Name,
        Callback = await CallbackAsync(async (bytes, cancel) =>
        {
            var request = ErrorHookRequest.Parser.ParseFrom(bytes);
            try
            {
                var retry = await hook.Callback(
                    new ErrorHookArgs(
                        request.Urn,
                        request.Id,
                        request.Name,
                        request.Type,
                        Values(request.NewInputs),
                        Values(request.OldInputs),
                        Values(request.OldOutputs),
                        request.FailedOperation,
                        request.Errors),
                    cancel);
                return new ErrorHookResponse { Retry = retry };
            }
            catch (Exception failure)
            {
                return new ErrorHookResponse { Error = Text(failure) };
            }
        }),
    });

    private async Task<Callback> CallbackAsync(CallbackFunction function)
    {
        await deployment.Features.DemandAsync("resourceHooks", "resource hooks");
        return await deployment.Callbacks.AddAsync(function);
    }

    // An empty text would count as success.
    private static string Text(Exception failure) => failure.Message.Length > 0 ? failure.Message : failure.GetType().FullName!;

    private static ImmutableDictionary<string, object?>? Values(Struct? fields) => fields?.ToPropertyMap().ToImmutableDictionary(
        static entry => entry.Key,
        static entry => Deserializer.Deserialize(entry.Value) is { IsSecret: true } secret ? new Output<object?>(secret) : Deserializer.Deserialize(entry.Value).Value);
}
