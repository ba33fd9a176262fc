using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>A resource to be registered.</summary>
internal sealed record Registration(
    Resource Resource,
    ResourceOutputs Outputs,
    bool IsCustom,
    ResourceArgs Args,
    ResourceOptions Options,
    RegisterPackageRequest? Package);

/// <summary>Registers resources with the engine, or reads them, and fills their outputs.</summary>
internal sealed class Registrations(Deployment deployment)
{
    /// <summary>Registers or reads the resource. A failure goes to its outputs too.</summary>
    public async Task RegisterAsync(Registration registration)
    {
        try
        {
            await CompleteAsync(registration);
        }
        catch (Exception failure)
        {
            registration.Outputs.Fail(failure);
            throw;
        }
    }

    /// <summary>Tells the engine the outputs of a component or the stack.</summary>
    public async Task RegisterOutputsAsync(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await component.Urn.Data;
        var data = await outputs.Data;
        var options = new SerializerOptions(await deployment.Features.ResourceReferencesAsync());
        var serialized = await SerializedProperties.FromAsync(
            component.GetResourceName(), data is { IsKnown: true, Value: { } known } ? known : [], options);
        await deployment.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
        {
            Urn = urn.Value,
            Outputs = serialized.Values.ToStruct(),
        });
    }

    private async Task CompleteAsync(Registration registration)
    {
        if (registration.Options.Urn is { } urn)
        {
            Resolve(registration, await deployment.Functions.GetResourceAsync(urn), missingIsKnown: !deployment.IsDryRun);
            return;
        }

        if (registration.Options.Id is { } id && await id.ToOutput().Data is { IsKnown: true, Value.Length: > 0 } known)
        {
            await ReadAsync(registration, known.Value);
            return;
        }

        var request = await new RequestBuilder(deployment, registration).RegisterAsync();
        var response = await deployment.Monitor.RegisterResourceAsync(registration.Resource, request);
        var answer = new ResourceOutputs.Answer(response.Urn, response.Id, Map(response.Object))
        {
            Dependencies = response.PropertyDependencies.ToDictionary(
                static property => property.Key,
                static property => property.Value.Urns.Select(static dependency => (Resource)new DependencyResource(dependency))),
        };
        Resolve(registration, answer, missingIsKnown: !deployment.IsDryRun && response.Result == Result.Success);
    }

    private async Task ReadAsync(Registration registration, string id)
    {
        if (!registration.IsCustom)
        {
            throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");
        }

        var request = await new RequestBuilder(deployment, registration).ReadAsync(id);
        var response = await deployment.Monitor.ReadResourceAsync(registration.Resource, request);
        Resolve(registration, new ResourceOutputs.Answer(response.Urn, id, Map(response.Properties)), missingIsKnown: !deployment.IsDryRun);
    }

    private void Resolve(Registration registration, ResourceOutputs.Answer answer, bool missingIsKnown) =>
        registration.Outputs.Resolve(answer, missingIsKnown, complaint => deployment.Log.Warn(complaint, registration.Resource));

    private static PropertyMap Map(Struct? fields) => fields.ToPropertyMap();
}
