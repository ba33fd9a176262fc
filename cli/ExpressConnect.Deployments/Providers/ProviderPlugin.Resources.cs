using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Providers;

/// <content>Calls for single resources.</content>
internal sealed partial class ProviderPlugin
{
    public async Task<CheckResult> CheckAsync(ResourceUrn urn, PropertyMap olds, PropertyMap news, byte[] seed, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new CheckResult(news, []);
        }

        await configured;
        var response = await Call(() => client.CheckAsync(
            new CheckRequest
            {
                Urn = urn.ToString(),
                Olds = olds.ToStruct(accepted),
                News = news.ToStruct(accepted),
                RandomSeed = Google.Protobuf.ByteString.CopyFrom(seed),
                Name = urn.Name,
                Type = urn.Type,
            },
            cancellationToken: cancel));
        return new CheckResult(Marked(response.Inputs.ToPropertyMap(WireOptions.Resource), news), response.Failures);
    }

    public async Task<DiffResult> DiffAsync(
        ResourceUrn urn, string id, PropertyMap oldInputs, PropertyMap olds, PropertyMap news, IEnumerable<string> ignoreChanges, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return DiffResult.Compare(oldInputs, news);
        }

        await configured;
        var request = new DiffRequest
        {
            Id = id,
            Urn = urn.ToString(),
            Olds = olds.ToStruct(accepted),
            News = news.ToStruct(accepted),
            OldInputs = oldInputs.ToStruct(accepted),
            Name = urn.Name,
            Type = urn.Type,
        };
        request.IgnoreChanges.AddRange(ignoreChanges);
        return DiffResult.Of(await Call(() => client.DiffAsync(request, cancellationToken: cancel)), oldInputs, news);
    }

    public async Task<MadeResult> CreateAsync(ResourceUrn urn, PropertyMap inputs, double timeout, bool preview, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new MadeResult("", PropertyMap.Empty);
        }

        await configured;
        var response = await Call(() => client.CreateAsync(
            new CreateRequest
            {
                Urn = urn.ToString(),
                Properties = inputs.ToStruct(accepted),
                Timeout = timeout,
                Preview = preview,
                Name = urn.Name,
                Type = urn.Type,
            },
            Metadata(preview),
            cancellationToken: cancel));
        return new MadeResult(response.Id, Marked(response.Properties.ToPropertyMap(WireOptions.Resource), inputs));
    }

    public async Task<PropertyMap> UpdateAsync(
        ResourceUrn urn,
        string id,
        PropertyMap oldInputs,
        PropertyMap olds,
        PropertyMap news,
        double timeout,
        IEnumerable<string> ignoreChanges,
        bool preview,
        CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return PropertyMap.Empty;
        }

        await configured;
        var request = new UpdateRequest
        {
            Id = id,
            Urn = urn.ToString(),
            Olds = olds.ToStruct(accepted),
            News = news.ToStruct(accepted),
            OldInputs = oldInputs.ToStruct(accepted),
            Timeout = timeout,
            Preview = preview,
            Name = urn.Name,
            Type = urn.Type,
        };
        request.IgnoreChanges.AddRange(ignoreChanges);
        var response = await Call(() => client.UpdateAsync(request, Metadata(preview), cancellationToken: cancel));
        return Marked(response.Properties.ToPropertyMap(WireOptions.Resource), news);
    }

    public async Task DeleteAsync(ResourceUrn urn, string id, PropertyMap inputs, PropertyMap outputs, double timeout, CancellationToken cancel)
    {
        await configured;
        await Call(() => client.DeleteAsync(
            new DeleteRequest
            {
                Id = id,
                Urn = urn.ToString(),
                Properties = outputs.ToStruct(accepted),
                OldInputs = inputs.ToStruct(accepted),
                Timeout = timeout,
                Name = urn.Name,
                Type = urn.Type,
            },
            cancellationToken: cancel));
    }

    /// <param name="urn">Which resource.</param>
    /// <param name="id">Its id.</param>
    /// <param name="inputs">Inputs as recorded or given; null in an import.</param>
    /// <param name="outputs">Outputs as recorded or given; null in an import.</param>
    /// <param name="timeout">Seconds; 0 for the provider's own limit.</param>
    /// <param name="cancel">Give up.</param>
    public async Task<ReadResult> ReadAsync(ResourceUrn urn, string id, PropertyMap? inputs, PropertyMap? outputs, double timeout, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new ReadResult(id, PropertyMap.Empty, PropertyMap.Empty);
        }

        await configured;
        var response = await Call(() => client.ReadAsync(
            new ReadRequest
            {
                Id = id,
                Urn = urn.ToString(),
                Properties = outputs?.ToStruct(accepted),
                Inputs = inputs?.ToStruct(accepted),
                Timeout = timeout,
                Name = urn.Name,
                Type = urn.Type,
            },
            cancellationToken: cancel));
        return new ReadResult(
            response.Id,
            response.Properties is null ? null : Marked(response.Properties.ToPropertyMap(WireOptions.Resource), outputs ?? PropertyMap.Empty),
            response.Inputs is null ? null : Marked(response.Inputs.ToPropertyMap(WireOptions.Resource), inputs ?? PropertyMap.Empty));
    }

    // A provider that cannot be told of secrets cannot say them either.
    private PropertyMap Marked(PropertyMap answer, PropertyMap question) => accepted.KeepSecrets ? answer : SecretMarks.Copy(answer, question);
}
