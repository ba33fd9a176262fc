using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumirpc;

namespace ProviderKit;

/// <summary>Answers every call of the engine; each group of calls has a file of its own.</summary>
internal sealed partial class ProviderService(ProviderDefinition provider, Sessions sessions, Func<string> schema) : ResourceProvider.ResourceProviderBase
{
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        sessions.Begin(Connection(context)).Connect(request.EngineAddress);
        return Task.FromResult(new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            AcceptOutputs = true,
            AcceptsByteString = true,
        });
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = provider.Package.Version });

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        SessionOf(context).Connect(request.Address);
        return Task.FromResult(new Empty());
    }

    public override async Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        // Not counted as under way: it waits for what is.
        sessions.NoteCancelled();
        try
        {
            await SessionOf(context).LeaveAsync(inOrder: true);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            // A Cancel that fails spoils a good run; what it could not tidy up, the next run finds.
            provider.Record(DefectId(), exception);
        }

        return new Empty();
    }

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) => Answer(context, _ =>
        request.SubpackageName.Length > 0
            ? throw RpcErrors.BadRequest($"{provider.Package.Name} has no package {request.SubpackageName} in it")
            : Task.FromResult(new GetSchemaResponse { Schema = schema() }));

    public override Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, ServerCallContext context) =>
        throw RpcErrors.NotOffered($"{provider.Package.Name} takes no parameters");

    public override Task<CallResponse> Call(CallRequest request, ServerCallContext context) =>
        throw RpcErrors.NotOffered($"{provider.Package.Name} has no method {request.Tok}");

    public override Task<ConstructResponse> Construct(ConstructRequest request, ServerCallContext context) =>
        throw RpcErrors.NotOffered($"{provider.Package.Name} has no component {request.Type}: its components are part of the SDK");

    public override Task List(ListRequest request, IServerStreamWriter<ListResponse> responseStream, ServerCallContext context) =>
        throw RpcErrors.NotOffered($"{provider.Package.Name} lists nothing of {request.Token}");

    public override Task<GetMappingResponse> GetMapping(GetMappingRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingResponse());

    public override Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingsResponse());

    private static string Connection(ServerCallContext context) => context.GetHttpContext().Connection.Id;

    private static string DefectId() => "defect-" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));

    private ProviderSession SessionOf(ServerCallContext context) => sessions.Of(Connection(context));

    /// <summary>Counts the call and turns whatever goes wrong into words; a stack trace never reaches the engine.</summary>
    private async Task<T> Answer<T>(ServerCallContext context, Func<ProviderSession, Task<T>> answer, string urn = "")
    {
        var session = SessionOf(context);
        session.Enter();
        try
        {
            return await answer(session);
        }
        catch (RpcException)
        {
            throw;
        }
        catch (OperationCanceledException) when (session.Stop.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "cancelled"));
        }
        catch (Exception exception)
        {
            throw RpcErrors.Of(await ExplainAsync(session, exception, urn));
        }
        finally
        {
            session.Exit();
        }
    }

    private async Task<Failure> ExplainAsync(ProviderSession session, Exception exception, string urn)
    {
        if (exception is ConfigurationException)
        {
            return new Failure(FailureKind.Outside, exception.Message);
        }

        if (exception is TimeoutException)
        {
            return new Failure(FailureKind.Busy, exception.Message);
        }

        if (provider.Explain(exception) is { } known)
        {
            return known;
        }

        var id = DefectId();
        var place = provider.Record(id, exception);
        await session.LogFor(urn).Debug($"{id} {exception}");
        var report = provider.Package.Repository.Length > 0 ? $" Report it at {provider.Package.Repository}/issues." : "";
        return new Failure(FailureKind.Defect, $"internal error: {id}\n  The provider met something it does not expect; {place} says what.{report}");
    }

    private ResourceDescriptor Describe(string urn, out ResourceUrn parsed)
    {
        parsed = ResourceUrn.TryParse(urn, out var good) ? good : throw RpcErrors.BadRequest($"'{urn}' is not a URN of a resource");
        var token = parsed.Type;
        return provider.Resources.FirstOrDefault(r => r.Token == token || r.Aliases.Contains(token))
            ?? throw RpcErrors.BadRequest($"{provider.Package.Name} has no resource {token}");
    }

    private static ResourceDefinition Definition(ProviderSession session, ResourceDescriptor resource) =>
        session.Resources.TryGetValue(resource.Token, out var definition)
            ? definition
            : throw new RpcException(new Status(StatusCode.FailedPrecondition, "the provider is not configured yet"));
}
