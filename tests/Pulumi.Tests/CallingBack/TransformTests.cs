using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Tests.Engines;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests.CallingBack;

public sealed class TransformTests : IAsyncLifetime
{
    private const string Above = "urn:pulumi:dev::house::acme:index:Fence::above";
    private const string Other = "urn:pulumi:dev::house::acme:index:Gate::other";
    private const string Provider = "urn:pulumi:dev::house::pulumi:providers:acme::north::5f1";

    private static readonly ResourceTransform Keep = static (args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args, args.Options));

    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_is_not_changed_goes_back_as_it_came()
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { Other },
            Protect = false,
            IgnoreChanges = { "a.b" },
            ReplaceOnChanges = { "c" },
            Version = "1.2.3",
            Aliases = { new Pulumirpc.Alias { Urn = Other }, new Pulumirpc.Alias { Spec = new() { Name = "before", ParentUrn = Above } }, new Pulumirpc.Alias { Spec = new() { Type = "t", NoParent = true } } },
            Provider = Provider,
            CustomTimeouts = new() { Create = "300000000000ns", Update = "", Delete = "1500000000ns" },
            PluginDownloadUrl = "https://example.com",
            RetainOnDelete = false,
            DeletedWith = Other,
            DeleteBeforeReplace = false,
            AdditionalSecretOutputs = { "secret" },
            Hooks = new() { BeforeCreate = { "one" }, AfterCreate = { "two" }, BeforeUpdate = { "three" }, AfterUpdate = { "four" }, BeforeDelete = { "five" }, AfterDelete = { "six" }, OnError = { "seven", "eight" } },
            Import = "gate-1",
            HideDiff = { "d" },
            ReplaceWith = { Other, Above },
            ReplacementTrigger = ((PropertyValue)"now").ToValue(),
        };
        var request = Request(PropertyMap.Of(("title", "north")), options);

        var answer = await TransformAsync(Keep, request);

        Assert.Equal(options, answer.Options);
        Assert.Equal(request.Properties, answer.Properties);
    }

    [Fact]
    public async Task Options_that_are_not_given_stay_so()
    {
        ResourceOptions? seen = null;
        var answer = await TransformAsync(
            (args, _) =>
            {
                seen = args.Options;
                return Keep(args, CancellationToken.None);
            },
            Request(PropertyMap.Empty, new TransformResourceOptions()));

        Assert.Equal(new TransformResourceOptions { CustomTimeouts = new() }, answer.Options);
        Assert.Equal<object?>([null, null, null, null, null, null], [seen!.Protect, seen.RetainOnDelete, seen.Provider, seen.CustomTimeouts, seen.DeletedWith, seen.ReplacementTrigger]);
        Assert.True(seen.Hooks.IsEmpty);
    }

    [Fact]
    public async Task A_component_has_providers_by_package()
    {
        var request = Request(PropertyMap.Empty, new TransformResourceOptions { Providers = { ["acme"] = Provider } });
        request.Custom = false;
        ResourceOptions? seen = null;
        var answer = await TransformAsync(
            (args, _) =>
            {
                seen = args.Options;
                return Keep(args, CancellationToken.None);
            },
            request);

        Assert.Single(Assert.IsType<ComponentResourceOptions>(seen).Providers);
        Assert.Equal(request.Options.Providers, answer.Options.Providers);
    }

    [Fact]
    public async Task Secret_unknown_and_dependent_inputs_are_outputs_and_go_back_as_such()
    {
        var request = Request(
            PropertyMap.Of(
                ("plain", PropertyMap.Of(("ports", PropertyValue.List([1.0, 2.0])))),
                ("secret", new PropertyValue.Secret("s")),
                ("unknown", PropertyValue.NotKnown),
                ("dependent", PropertyMap.Of(("inside", new PropertyValue.Output("o", MarksSecret: false, [Other]))))),
            new TransformResourceOptions());
        ImmutableDictionary<string, object?> seen = [];
        var answer = await TransformAsync(
            async (args, _) =>
            {
                seen = args.Args;
                var inside = (Output<object?>)((ImmutableDictionary<string, object?>)args.Args["dependent"]!)["inside"]!;
                return new ResourceTransformResult(args.Args.SetItem("more", inside.Apply(static value => $"{value}!")), args.Options);
            },
            request);

        Assert.Equal(1.0, ((ImmutableArray<object?>)((ImmutableDictionary<string, object?>)seen["plain"]!)["ports"]!)[0]);
        Assert.Equal("s", await OutputUtilities.GetValueAsync((Output<object?>)seen["secret"]!));
        Assert.False(await OutputUtilities.GetIsKnownAsync((Output<object?>)seen["unknown"]!));
        var back = answer.Properties.ToPropertyMap(WireOptions.All);
        Assert.Equal(request.Properties.ToPropertyMap(WireOptions.All)["plain"], back["plain"]);
        Assert.Equal(new PropertyValue.Output("s", MarksSecret: true, []), back["secret"]);
        Assert.Equal(new PropertyValue.Output(null, MarksSecret: false, []), back["unknown"]);
        Assert.Equal(PropertyMap.Of(("inside", new PropertyValue.Output("o", MarksSecret: false, [Other]))), back["dependent"]);
        Assert.Equal(new PropertyValue.Output("o!", MarksSecret: false, [Other]), back["more"]);
    }

    [Fact]
    public async Task No_result_is_no_change()
    {
        var answer = await TransformAsync(static (_, _) => Task.FromResult<ResourceTransformResult?>(null), Request(PropertyMap.Of(("title", "north")), new TransformResourceOptions()));

        Assert.Equal(new TransformResponse(), answer);
    }

    [Fact]
    public async Task What_cannot_be_used_is_said()
    {
        var request = Request(PropertyMap.Empty, new TransformResourceOptions());

        var empty = await Assert.ThrowsAsync<RpcException>(() => TransformAsync(static (_, _) => Task.FromResult<ResourceTransformResult?>(default(ResourceTransformResult)), request));
        Assert.Equal("a transform of gate gave a result without args; give args and options, or null for no change", empty.Status.Detail);
        var odd = await Assert.ThrowsAsync<RpcException>(() => TransformAsync(
            static (args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args.SetItem("when", DateTime.UnixEpoch), args.Options)), request));
        Assert.Contains("System.DateTime is not a supported argument type", odd.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transform_finds_the_deployment_and_may_use_hooks_of_the_program()
    {
        TransformResponse? answer = null;
        host.Monitor.Answer = async (request, _) => answer = request.Transforms is [var callback]
            ? await FakeMonitor.CallAsync<TransformResponse>(callback, Request(PropertyMap.Empty, new TransformResourceOptions()))
            : answer;
        await host.RunAsync(() => _ = new Gate("gate", null, new CustomResourceOptions
        {
            ResourceTransforms =
            {
                static (args, _) =>
                {
                    args.Options.Hooks.AfterCreate.Add(new ResourceHook($"greet {Deployment.Instance.StackName}", static (_, _) => Task.CompletedTask));
                    return Keep(args, CancellationToken.None);
                },
            },
        }));

        Assert.Equal(["greet dev"], answer!.Options.Hooks.AfterCreate);
        Assert.Equal("greet dev", Assert.Single(host.Monitor.Hooks).Name);
    }

    [Fact]
    public async Task Only_what_was_registered_can_be_called()
    {
        StatusCode? code = null;
        host.Monitor.Answer = async (request, _) =>
        {
            if (request.Transforms is [var callback])
            {
                var guessed = new Callback { Target = callback.Target, Token = "guessed" };
                code = (await Assert.ThrowsAsync<RpcException>(() => FakeMonitor.CallAsync<TransformResponse>(guessed, new TransformRequest()))).StatusCode;
            }
        };
        await host.RunAsync(static () => _ = new Gate("gate", null, new CustomResourceOptions { ResourceTransforms = { Keep } }));

        Assert.Equal(StatusCode.InvalidArgument, code);
    }

    [Fact]
    public async Task The_stacks_transforms_are_registered_with_the_stack()
    {
        var code = await host.ExitCodeAsync(static () => Deployment.RunAsync(
            static () => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>()), new StackOptions { ResourceTransforms = { Keep, Keep } }));

        Assert.Equal(0, code);
        var transforms = host.Monitor.Registration("house-dev").Transforms;
        Assert.Equal(2, transforms.Select(static transform => transform.Token).Distinct().Count());
        Assert.StartsWith("127.0.0.1:", Assert.Single(transforms.Select(static transform => transform.Target).Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_without_transforms_is_too_old()
    {
        host.Monitor.Lacks.UnionWith(["transforms", "invokeTransforms"]);

        Assert.Contains(
            "The Pulumi CLI does not support resource transforms. Please update the Pulumi CLI.",
            await host.FailAsync(static () => _ = new Gate("gate", null, new CustomResourceOptions { ResourceTransforms = { Keep } })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_are_called_once_the_engine_knows_their_transforms()
    {
        host.Monitor.Registering = static () => Task.Delay(100);
        var known = -1;
        TransformInvokeResponse? answer = null;
        host.Monitor.Function = request =>
        {
            known = host.Monitor.InvokeTransforms.Count;
            answer = FakeMonitor.CallAsync<TransformInvokeResponse>(host.Monitor.InvokeTransforms.Last(), new TransformInvokeRequest
            {
                Token = request.Tok,
                Args = request.Args,
                Options = new() { Provider = Provider, Version = "1.0.0", PluginChecksums = { ["linux"] = ByteString.CopyFromUtf8("sum") } },
            }).GetAwaiter().GetResult();
            return new ResourceInvokeResponse { Return = request.Args };
        };
        await host.RunAsync(static () =>
        {
            Deployment.Instance.RegisterInvokeTransform(static (_, _) => Task.FromResult<InvokeTransformResult?>(null));
            Deployment.Instance.RegisterInvokeTransform(static (args, _) =>
            {
                args.Options.PluginDownloadURL = $"https://example.com/{args.Options.Version}";
                return Task.FromResult<InvokeTransformResult?>(new(args.Args.SetItem("token", args.Token), args.Options));
            });
            _ = Deployment.Instance.Invoke<object>("acme:index:count", new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("of", "gates")));
        });

        Assert.Equal(2, known);
        Assert.Equal(PropertyMap.Of(("of", "gates"), ("token", "acme:index:count")), answer!.Args.ToPropertyMap());
        Assert.Equal(
            new TransformInvokeOptions { Provider = Provider, Version = "1.0.0", PluginDownloadUrl = "https://example.com/1.0.0", PluginChecksums = { ["linux"] = ByteString.CopyFromUtf8("sum") } },
            answer.Options);
    }

    private static TransformRequest Request(PropertyMap properties, TransformResourceOptions options) => new()
    {
        Name = "gate",
        Type = "acme:index:Gate",
        Custom = true,
        Parent = Above,
        Properties = properties.ToStruct(WireOptions.All),
        Options = options,
    };

    /// <summary>Lets a program register the transform, and calls it as the engine would.</summary>
    private async Task<TransformResponse> TransformAsync(ResourceTransform transform, TransformRequest request)
    {
        var answer = new TaskCompletionSource<TransformResponse>();
        host.Monitor.Answer = async (registration, _) =>
        {
            if (registration.Transforms is [var callback])
            {
                try
                {
                    answer.SetResult(await FakeMonitor.CallAsync<TransformResponse>(callback, request));
                }
                catch (RpcException failure)
                {
                    answer.SetException(failure);
                }
            }
        };
        await host.RunAsync(() => _ = new Gate($"g{Guid.NewGuid()}", null, new CustomResourceOptions { ResourceTransforms = { transform } }));
        return await answer.Task;
    }
}
