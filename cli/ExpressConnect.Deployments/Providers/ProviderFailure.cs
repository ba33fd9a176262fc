using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Providers;

/// <summary>A provider answered a call with an error.</summary>
internal sealed class ProviderFailure : Exception
{
    private const string Details = "grpc-status-details-bin";

    private ProviderFailure(string message, PartialFailure? partial, Exception inner)
        : base(message, inner) => Partial = partial;

    /// <summary>What exists all the same; null if nothing was changed.</summary>
    public PartialFailure? Partial { get; }

    public static ProviderFailure Of(RpcException exception)
    {
        var message = exception.Status.Detail;
        PartialFailure? partial = null;
        foreach (var detail in DetailsOf(exception))
        {
            if (detail.TryUnpack<ErrorResourceInitFailed>(out var failed))
            {
                partial = new PartialFailure(
                    failed.Id, failed.Properties.ToPropertyMap(WireOptions.Resource), failed.Inputs?.ToPropertyMap(WireOptions.Resource), [.. failed.Reasons]);
            }
            else if (detail.TryUnpack<ErrorCause>(out var cause))
            {
                message += ": " + cause.Message;
            }
            else if (detail.TryUnpack<ConfigureErrorMissingKeys>(out var missing))
            {
                message = string.Join('\n', missing.MissingKeys.Select(k => $"missing required configuration key \"{k.Name}\": {k.Description}"));
            }
        }

        return new ProviderFailure(message, partial, exception);
    }

    private static Google.Protobuf.Collections.RepeatedField<Any> DetailsOf(RpcException exception)
    {
        if (exception.Trailers.GetValueBytes(Details) is not { } bytes)
        {
            return [];
        }

        try
        {
            return Google.Rpc.Status.Parser.ParseFrom(bytes).Details;
        }
        catch (InvalidProtocolBufferException)
        {
            return [];
        }
    }
}

/// <summary>An object that exists and is not ready.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Inputs">Its inputs, if the call was a read.</param>
/// <param name="Reasons">Why it is not ready.</param>
internal sealed record PartialFailure(string Id, PropertyMap Outputs, PropertyMap? Inputs, IReadOnlyList<string> Reasons)
{
    /// <summary>As the CLI words it.</summary>
    public string Message =>
        (Reasons.Count == 1 ? "1 error occurred:" : $"{Reasons.Count} errors occurred:") + string.Concat(Reasons.Select(r => "\n\t* " + r));
}
