using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ProviderKit;

/// <summary>Failures as gRPC errors, with the details that the engine reads.</summary>
internal static class RpcErrors
{
    public static RpcException Of(Failure failure) => new(new Status(failure.Kind switch
    {
        // What the engine takes as "nothing changed", all but the last.
        FailureKind.Plan => StatusCode.FailedPrecondition,
        FailureKind.Outside => StatusCode.FailedPrecondition,
        FailureKind.Busy => StatusCode.Aborted,
        _ => StatusCode.Internal,
    }, failure.Message));

    public static RpcException NotReady(string id, PropertyMap outputs, PropertyMap? inputs, IReadOnlyList<string> reasons) =>
        WithDetail(StatusCode.Unknown, "the resource exists but is not ready", InitFailed(id, outputs, inputs, reasons));

    /// <summary>A refusal with the state that was planned, for an engine that goes on; see <see cref="PreviewMetadata.GoesOnAfterRefusal"/>.</summary>
    public static RpcException RefusedInPreview(string id, PropertyMap planned, Failure refusal) =>
        WithDetail(StatusCode.FailedPrecondition, refusal.Message, InitFailed(id, planned, inputs: null, [refusal.Message]));

    public static RpcException MissingKeys(IEnumerable<RecordProperty> settings)
    {
        var detail = new ConfigureErrorMissingKeys();
        detail.MissingKeys.AddRange(settings.Select(
            setting => new ConfigureErrorMissingKeys.Types.MissingKey { Name = setting.Name, Description = setting.Description }));
        return WithDetail(StatusCode.InvalidArgument, "settings are missing", detail);
    }

    public static RpcException NotOffered(string what) => new(new Status(StatusCode.Unimplemented, what));

    public static RpcException BadRequest(string what) => new(new Status(StatusCode.InvalidArgument, what));

    private static ErrorResourceInitFailed InitFailed(string id, PropertyMap outputs, PropertyMap? inputs, IReadOnlyList<string> reasons)
    {
        var detail = new ErrorResourceInitFailed { Id = id, Properties = outputs.ToStruct(), Inputs = inputs?.ToStruct() };
        detail.Reasons.AddRange(reasons);
        return detail;
    }

    private static RpcException WithDetail(StatusCode code, string message, IMessage detail)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = message };
        status.Details.Add(Any.Pack(detail, "type.googleapis.com"));
        return new RpcException(new Status(code, message), new Metadata { { "grpc-status-details-bin", status.ToByteArray() } });
    }
}
