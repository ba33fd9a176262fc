using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Providers;

/// <content>Functions, components and their methods.</content>
internal sealed partial class ProviderPlugin
{
    public async Task<InvokeResponse> InvokeAsync(string token, PropertyMap arguments, bool preview, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new InvokeResponse();
        }

        await configured;
        return await Call(() => client.InvokeAsync(
            new InvokeRequest { Tok = token, Args = arguments.ToStruct(WireOptions.Resource with { KeepUnknowns = false }), Preview = preview }, cancellationToken: cancel));
    }

    /// <summary>Lets the provider build a component: it registers what the component is made of with the monitor.</summary>
    /// <param name="request">All but the inputs.</param>
    /// <param name="inputs">The component's inputs.</param>
    /// <param name="cancel">Give up.</param>
    public async Task<ConstructResponse> ConstructAsync(ConstructRequest request, PropertyMap inputs, CancellationToken cancel)
    {
        await configured;
        request.Inputs = inputs.ToStruct(accepted with { KeepOutputs = acceptsOutputs });
        request.AcceptsOutputValues = true;
        return await Call(() => client.ConstructAsync(request, cancellationToken: cancel));
    }

    /// <summary>Calls a method of a component.</summary>
    /// <param name="request">All but the arguments.</param>
    /// <param name="arguments">The arguments; <c>__self__</c> is the component.</param>
    /// <param name="cancel">Give up.</param>
    public async Task<CallResponse> CallAsync(CallRequest request, PropertyMap arguments, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new CallResponse();
        }

        await configured;
        request.Args = arguments.ToStruct(accepted with { KeepOutputs = acceptsOutputs });
        request.AcceptsOutputValues = true;
        return await Call(() => client.CallAsync(request, cancellationToken: cancel));
    }
}
