using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <content>Functions of providers, and methods of components.</content>
internal sealed partial class MonitorService
{
    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) => Answer(context, async () =>
    {
        await transforms.ApplyAsync(request, phase.CutOff);
        if (request.DependsOn.Any(urn => phase.News.TryGetValue(urn, out var on) && IsUnresolved(on.State)))
        {
            return new ResourceInvokeResponse { Unknown = true };
        }

        var package = choice.PluginOf(PackageOf(request.Tok), request.PackageRef, request.Version, request.PluginDownloadURL);
        var plugin = await providers.GetAsync(await choice.ChooseAsync(package, request.Provider, Parent(request.Parent)));
        try
        {
            var answer = await plugin.InvokeAsync(request.Tok, request.Args.ToPropertyMap(WireOptions.All).WithoutOutputs(), phase.IsPreview, phase.Kill);
            var response = new ResourceInvokeResponse
            {
                Return = Sent.Values(
                    answer.Return.ToPropertyMap(WireOptions.Resource), secrets: true, request.AcceptResources || request.Tok == BuiltinProvider.GetResource, partial: true),
            };
            response.Failures.AddRange(answer.Failures);
            return response;
        }
        catch (ProviderFailure failure)
        {
            throw new RpcException(new Status(StatusCode.Unknown, $"invocation of {request.Tok} returned an error: {failure.Message}"));
        }
    });

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context) => Answer(context, async () =>
        await components.CallAsync(request, await ProviderOfAsync(request)));

    // A component is not there before what is in it.
    private bool IsUnresolved(ResourceState state) => state.Custom
        ? state.Id.Length == 0
        : phase.News.Values.Any(inside => inside.State.Parent == state.Urn && IsUnresolved(inside.State));

    // A method of a provider is answered by that provider itself, one of a resource by the resource's.
    private async Task<string> ProviderOfAsync(ResourceCallRequest request)
    {
        var self = request.Args?.Fields.TryGetValue("__self__", out var value) == true ? value.StructValue : null;
        var urn = Text(self, "urn");
        if (ProviderReference.IsProviderType(request.Tok))
        {
            return urn.Length > 0
                ? new ProviderReference(urn, Text(self, "id")).ToString()
                : throw new RpcException(new Status(StatusCode.InvalidArgument, $"{request.Tok} is a method of a provider, and __self__ is missing"));
        }

        var of = phase.News.TryGetValue(urn, out var found) ? found.State : null;
        var package = choice.PluginOf(PackageOf(request.Tok), request.PackageRef, request.Version, request.PluginDownloadURL);
        return await choice.ChooseAsync(package, request.Provider.Length > 0 ? request.Provider : of?.Provider ?? "", of);
    }

    private static string Text(Struct? fields, string key) => fields?.Fields.TryGetValue(key, out var value) == true ? value.StringValue : "";
}
