using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExpressConnect.Deployments.Steps;
using Google.Protobuf.Collections;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>
/// The program's transforms: a resource's own, then those of each of its ancestors, then the stack's, each on what the one
/// before has made of the registration.
/// </summary>
internal sealed class Transforms(CallbackClients callbacks)
{
    private readonly ConcurrentQueue<Callback> ofStack = new();
    private readonly ConcurrentQueue<Callback> ofInvokes = new();
    private readonly ConcurrentDictionary<string, (ImmutableArray<Callback> Own, string Parent)> ofResources = new(StringComparer.Ordinal);

    // A component that a provider builds is registered twice: by the program, and with the same name by its provider.
    private readonly ConcurrentDictionary<(string Parent, string Type, string Name), ImmutableArray<Callback>> ofRemotes = new();

    public void AddForStack(Callback callback) => ofStack.Enqueue(CallbackClients.Named(callback));

    public void AddForInvokes(Callback callback) => ofInvokes.Enqueue(CallbackClients.Named(callback));

    /// <summary>Changes a registration as the transforms want.</summary>
    /// <returns>The resource's own transforms, which also apply to its children.</returns>
    public async Task<ImmutableArray<Callback>> ApplyAsync(RegisterResourceRequest request, CancellationToken cancel)
    {
        var own = Own(request);
        var all = own.Concat(OfAncestors(request.Parent)).Concat(ofStack).ToList();
        if (all.Count == 0)
        {
            return own;
        }

        var hasOwn = request.Transforms.Count > 0;
        if (hasOwn)
        {
            CarryDependencies(request);
        }

        var change = new TransformResponse { Properties = request.Object, Options = RegistrationOptions.Of(request) };
        foreach (var callback in all)
        {
            var answer = await CallAsync<TransformResponse>(
                callback,
                new TransformRequest
                {
                    Type = request.Type,
                    Name = request.Name,
                    Custom = request.Custom,
                    Parent = request.Parent,
                    Properties = change.Properties,
                    Options = change.Options,
                },
                cancel);
            change = new TransformResponse { Properties = answer.Properties ?? change.Properties, Options = answer.Options ?? change.Options };
        }

        request.Object = change.Properties;
        RegistrationOptions.Put(change.Options, request);
        if (hasOwn)
        {
            TakeDependencies(request);
        }

        return own;
    }

    /// <summary>Changes a function's call as the transforms want.</summary>
    public async Task ApplyAsync(ResourceInvokeRequest request, CancellationToken cancel)
    {
        foreach (var callback in ofInvokes)
        {
            var options = new TransformInvokeOptions { Provider = request.Provider, Version = request.Version, PluginDownloadUrl = request.PluginDownloadURL };
            options.PluginChecksums.Add(request.PluginChecksums);
            var answer = await CallAsync<TransformInvokeResponse>(
                callback, new TransformInvokeRequest { Token = request.Tok, Args = request.Args, Options = options }, cancel);
            request.Args = answer.Args ?? request.Args;
            options = answer.Options ?? options;
            (request.Provider, request.Version, request.PluginDownloadURL) = (options.Provider, options.Version, options.PluginDownloadUrl);
        }
    }

    /// <summary>The resource is registered: its transforms apply to children from now on.</summary>
    public void Remember(string urn, string parent, ImmutableArray<Callback> own) => ofResources[urn] = (own, parent);

    private ImmutableArray<Callback> Own(RegisterResourceRequest request)
    {
        var key = (request.Parent, request.Type, request.Name);
        if (ofRemotes.TryRemove(key, out var pending))
        {
            return pending;
        }

        ImmutableArray<Callback> own = [.. request.Transforms.Select(CallbackClients.Named)];
        if (request.Remote && own.Length > 0)
        {
            ofRemotes[key] = own;
        }

        return own;
    }

    private IEnumerable<Callback> OfAncestors(string parent)
    {
        for (var urn = parent; urn.Length > 0 && ofResources.TryGetValue(urn, out var found); urn = found.Parent)
        {
            foreach (var callback in found.Own)
            {
                yield return callback;
            }
        }
    }

    // A transform sees on what each property depends, and may move it elsewhere: then the dependency moves too.
    private static void CarryDependencies(RegisterResourceRequest request)
    {
        var properties = request.Object.ToPropertyMap(WireOptions.All);
        request.Object = properties.Select((name, value) =>
        {
            IEnumerable<string> urns = request.PropertyDependencies.TryGetValue(name, out var own) ? own.Urns
                : request is { PropertyDependencies.Count: 0, Remote: false } ? request.Dependencies
                : [];
            var known = value.AllDependencies();
            if (urns.All(known.Contains))
            {
                return value;
            }

            ImmutableArray<string> all = [.. known.Union(urns)];
            return value switch
            {
                PropertyValue.Output output => output with { Dependencies = all },
                PropertyValue.Secret secret => new PropertyValue.Output(secret.Value.IsUnknown ? null : secret.Value, MarksSecret: true, all),
                PropertyValue.Unknown => new PropertyValue.Output(Value: null, MarksSecret: false, all),
                _ => new PropertyValue.Output(value, MarksSecret: false, all),
            };
        }).ToStruct(WireOptions.All);
    }

    private static void TakeDependencies(RegisterResourceRequest request)
    {
        request.PropertyDependencies.Clear();
        var all = new SortedSet<string>(request.Dependencies, StringComparer.Ordinal);
        foreach (var (name, value) in request.Object.ToPropertyMap(WireOptions.All))
        {
            var urns = value.AllDependencies();
            request.PropertyDependencies[name] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } };
            all.UnionWith(urns);
        }

        Replace(request.Dependencies, all);
    }

    private static void Replace(RepeatedField<string> list, IEnumerable<string> with)
    {
        list.Clear();
        list.Add(with);
    }

    private async Task<T> CallAsync<T>(Callback callback, Google.Protobuf.IMessage request, CancellationToken cancel)
        where T : Google.Protobuf.IMessage<T>, new()
    {
        try
        {
            return await callbacks.InvokeAsync<T>(callback, request, cancel);
        }
        catch (RpcException) when (cancel.IsCancellationRequested)
        {
            throw new RunEndedException();
        }
        catch (RpcException failure)
        {
            throw new RpcException(new Status(StatusCode.Unknown, $"invoke transform: {failure.Status.Detail}"));
        }
    }
}
