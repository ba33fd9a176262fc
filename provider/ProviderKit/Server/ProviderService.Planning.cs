using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ProviderKit;

internal sealed partial class ProviderService
{
    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) => Answer(context, session =>
    {
        var resource = Describe(request.Urn, out _);
        session.NoteChecked(request.Urn);
        var (inputs, failures) = InputCheck.Run(resource.Inputs, request.News.ToPropertyMap(Receiving.All), session.Settings);
        return Task.FromResult(Checked(inputs, failures));
    }, request.Urn);

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) => Answer(context, async session =>
    {
        var resource = Describe(request.Urn, out var urn);
        var olds = (request.OldInputs ?? request.Olds).ToPropertyMap(Receiving.All);
        var news = request.News.ToPropertyMap(Receiving.All);
        var diff = InputDiff.Between(resource.Inputs, olds, news, request.IgnoreChanges);
        var operation = new Operation(urn, Preview: false, session.LogFor(request.Urn));
        var deleteFirst = await Definition(session, resource).DiffAsync(
            operation, request.Id, session.ReasonOfDiff(request.Urn), olds, news, diff, session.Stop);
        return Response(diff, deleteFirst);
    }, request.Urn);

    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) => Answer(context, async session =>
    {
        var function = provider.Functions.FirstOrDefault(f => f.Token == request.Tok)
            ?? throw RpcErrors.BadRequest($"{provider.Package.Name} has no function {request.Tok}");
        if (!session.Functions.TryGetValue(function.Token, out var definition))
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, "the provider is not configured yet"));
        }

        var (arguments, failures) = InputCheck.Run(
            function.Arguments, request.Args.ToPropertyMap(Receiving.All with { KeepUnknowns = false }), session.Settings);
        var response = new InvokeResponse();
        if (failures.Count > 0)
        {
            response.Failures.AddRange(failures.Select(failure => new CheckFailure { Property = failure.Path, Reason = failure.Reason }));
        }
        else
        {
            var result = await definition.InvokeAsync(arguments.WithoutSecrets(), request.Preview, session.Stop);
            response.Return = result.ToStruct(WireOptions.Resource with { RejectUnknowns = true });
        }

        return response;
    });
}
