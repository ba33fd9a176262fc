using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ProviderKit;

internal sealed partial class ProviderService
{
    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) => Answer(context, async session =>
    {
        var resource = Describe(request.Urn, out var urn);
        var inputs = request.Properties.ToPropertyMap(Receiving.All);
        var operation = new Operation(urn, request.Preview, session.LogFor(request.Urn));
        var made = await Attempt(session, operation, resource, request.Timeout, GoesOn(context), (definition, stop) => definition.CreateAsync(operation, inputs, stop));
        var outputs = Outputs(resource, operation, inputs, made, olds: null);
        if (made.Refusal is { } refusal)
        {
            throw RpcErrors.RefusedInPreview(made.Id ?? "", outputs, refusal);
        }

        if (made.NotReady.Count > 0 && !request.Preview)
        {
            throw RpcErrors.NotReady(made.Id!, outputs, inputs: null, made.NotReady);
        }

        return new CreateResponse { Id = made.Id ?? "", Properties = outputs.ToStruct(WireOptions.Resource) };
    }, request.Urn);

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) => Answer(context, async session =>
    {
        var resource = Describe(request.Urn, out var urn);
        var inputs = request.News.ToPropertyMap(Receiving.All);
        var olds = request.Olds.ToPropertyMap(Receiving.All);
        var oldInputs = request.OldInputs is { } recorded ? recorded.ToPropertyMap(Receiving.All) : olds;
        var operation = new Operation(urn, request.Preview, session.LogFor(request.Urn));
        var left = await Attempt(
            session, operation, resource, request.Timeout, GoesOn(context), (definition, stop) => definition.UpdateAsync(operation, request.Id, oldInputs, inputs, stop));
        var outputs = Outputs(resource, operation, inputs, left, olds);
        if (left.Refusal is { } refusal)
        {
            throw RpcErrors.RefusedInPreview(request.Id, outputs, refusal);
        }

        if (left.NotReady.Count > 0 && !request.Preview)
        {
            throw RpcErrors.NotReady(request.Id, outputs, inputs: null, left.NotReady);
        }

        return new UpdateResponse { Properties = outputs.ToStruct(WireOptions.Resource) };
    }, request.Urn);

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => Answer(context, async session =>
    {
        var resource = Describe(request.Urn, out var urn);
        var inputs = (request.OldInputs ?? request.Properties).ToPropertyMap(Receiving.All);
        var operation = new Operation(urn, Preview: false, session.LogFor(request.Urn));
        await Limited(session, request.Timeout, "delete", async stop =>
        {
            await Definition(session, resource).DeleteAsync(operation, request.Id, inputs, stop);
            return true;
        });
        return new Empty();
    }, request.Urn);

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) => Answer(context, async session =>
    {
        var resource = Describe(request.Urn, out var urn);
        session.NoteRead(request.Urn);
        var recorded = request.Inputs?.ToPropertyMap(Receiving.All);
        var reason = (request.Inputs, request.Properties) switch
        {
            (null, null) => ReadReason.Import,
            ({ Fields.Count: > 0 }, { Fields.Count: > 0 }) => ReadReason.Refresh,
            _ => ReadReason.Get,
        };
        var operation = new Operation(urn, Preview: false, session.LogFor(request.Urn));
        var found = await Limited(
            session, request.Timeout, "read", stop => Definition(session, resource).ReadAsync(operation, request.Id, reason, recorded, stop));
        if (found is null)
        {
            // All three unset: gone, whoever asks.
            return new ReadResponse();
        }

        var inputs = reason == ReadReason.Refresh ? OutputBag.RefreshedInputs(resource.Inputs, recorded!, found.Inputs) : found.Inputs;
        var outputs = OutputBag.OfReal(resource, inputs, found.Outputs);
        if (found.NotReady.Count > 0)
        {
            throw RpcErrors.NotReady(found.Id, outputs, inputs, found.NotReady);
        }

        return new ReadResponse
        {
            Id = found.Id,
            Properties = Known(outputs).ToStruct(WireOptions.Resource),
            Inputs = Known(inputs).ToStruct(WireOptions.Resource),
        };
    }, request.Urn);

    /// <summary>A planned object may be read; what is not known of it is left out, since an answer of Read has no room for unknown values.</summary>
    private static PropertyMap Known(PropertyMap bag) => bag.Where(static (_, value) => !value.ContainsUnknowns);

    private static PropertyMap Outputs(ResourceDescriptor resource, Operation operation, PropertyMap inputs, Outcome outcome, PropertyMap? olds) =>
        operation.Preview ? OutputBag.OfPlanned(resource, inputs, outcome.Outputs, olds) : OutputBag.OfReal(resource, inputs, outcome.Outputs);

    private static bool GoesOn(ServerCallContext context) => context.RequestHeaders.Get(PreviewMetadata.GoesOnAfterRefusal) is not null;

    /// <summary>
    /// Creates or updates. What a preview refuses is held until it is known whether it is the last one of the plan, unless the engine
    /// goes on by itself: then it is answered at once, with the planned state.
    /// </summary>
    /// <returns>What came of it. It holds a refusal only where the engine goes on.</returns>
    private async Task<Outcome> Attempt(
        ProviderSession session,
        Operation operation,
        ResourceDescriptor resource,
        double timeout,
        bool goesOn,
        Func<ResourceDefinition, CancellationToken, Task<Outcome>> ask)
    {
        Outcome outcome;
        try
        {
            outcome = await Limited(session, timeout, operation.Preview ? "preview" : "operation", stop => ask(Definition(session, resource), stop));
        }
        catch (Exception exception) when (operation.Preview && exception is not RpcException
            && provider.Explain(exception) is { Kind: FailureKind.Plan } refusal)
        {
            outcome = new Outcome(null, PropertyMap.Empty, [], refusal);
        }

        if (outcome.Refusal is not { } failure)
        {
            return outcome;
        }

        if (!operation.Preview || failure.Kind != FailureKind.Plan || (!goesOn && !await session.HoldAsync()))
        {
            throw RpcErrors.Of(failure);
        }

        // Outputs of nothing: every one that was not planned is unknown to whoever depends on it.
        var planned = outcome.Outputs.Count > 0
            ? outcome
            : outcome with { Outputs = PropertyMap.Of(resource.Outputs.Properties.Select(p => (p.Name, PropertyValue.NotKnown))) };
        if (goesOn)
        {
            return planned;
        }

        await operation.Log.Error(failure.Message);
        return planned with { Refusal = null };
    }

    /// <summary>The engine sets no deadline itself: a resource's custom time-out is kept here.</summary>
    private static async Task<T> Limited<T>(ProviderSession session, double seconds, string what, Func<CancellationToken, Task<T>> work)
    {
        if (seconds <= 0)
        {
            return await work(session.Stop);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(session.Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(40).TotalSeconds)));
        try
        {
            return await work(limit.Token);
        }
        catch (OperationCanceledException slow) when (!session.Stop.IsCancellationRequested)
        {
            throw new TimeoutException($"the {what} took longer than the {seconds} s that customTimeouts allows; nothing was changed, so try again or allow more", slow);
        }
    }
}
