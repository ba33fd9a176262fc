using Pulumi.Tests.Engines;
using Pulumirpc;
using static System.Collections.Immutable.ImmutableDictionary<string, object?>;

namespace Pulumi.Tests.Wire;

/// <summary>
/// The same programs, written in another language, were recorded with the real engine: written in C# they ask the same.
/// </summary>
public sealed class RecordingTests
{
    [Fact]
    public Task A_component_with_children_asks_as_recorded() => ReplayAsync("component", static () =>
    {
        var hybrid = new Hybrid("bj");
        return new Dictionary<string, object?>
        {
            ["vbr"] = hybrid.Router.Id,
            ["key"] = Output.CreateSecret("k3y"),
            ["nothing"] = null,
            ["nested"] = new Dictionary<string, object?> { ["list"] = new object[] { 1, "two", new Dictionary<string, object?> { ["three"] = true } }, ["nul"] = null },
        };
    });

    [Fact]
    public Task Nested_values_ask_as_recorded() => ReplayAsync("nested-values", static () =>
    {
        var a = new Network("a", "10.0.0.0/16", null, new CustomResourceOptions { AdditionalSecretOutputs = { "vRouterId" } });
        var b = new Network("b", "10.1.0.0/16", new InputMap<string>
        {
            ["plain"] = "x",
            ["secret"] = Output.CreateSecret("s3cret"),
            ["of"] = a.Id,
            ["router"] = a.VRouterId!,
        });
        _ = new Network("c", "10.2.0.0/16", a.Id.Apply(static id => new Dictionary<string, string> { ["of"] = id }));
        return new Dictionary<string, object?>
        {
            ["tag"] = b.Id,
            ["all"] = Output.Tuple(a.Id, Output.CreateSecret("k")).Apply(static both => both.Item1.Length + both.Item2.Length),
        };
    });

    [Theory]
    [InlineData("options", "a", "retained")]
    [InlineData("options-changed", "b", "renamed")]
    public Task Options_ask_as_recorded(string recording, string vpcName, string name) => ReplayAsync(recording, () =>
    {
        Thing Vpc(string resource, int net, bool named, CustomResourceOptions options)
        {
            var inputs = Empty.Add("region", "cn-beijing").Add("cidrBlock", $"10.{net}.0.0/16");
            return new Thing("expressconnect:index:Vpc", resource, new DictionaryResourceArgs(named ? inputs.Add("vpcName", vpcName) : inputs), options);
        }

        var kept = Vpc("kept", 0, named: true, new CustomResourceOptions { Protect = true });
        var renamed = new CustomResourceOptions { RetainOnDelete = true, DependsOn = { kept } };
        if (name is not "retained")
        {
            renamed.Aliases.Add(new Alias { Name = "retained" });
        }

        _ = Vpc(name, 1, named: false, renamed);
        _ = Vpc("quiet", 2, named: true, new CustomResourceOptions
        {
            IgnoreChanges = { "vpcName" },
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromSeconds(30) },
        });
        var touchy = Vpc("touchy", 3, named: true, new CustomResourceOptions { ReplaceOnChanges = { "vpcName" }, DeleteBeforeReplace = true });
        _ = Vpc("follower", 4, named: false, new CustomResourceOptions { DeletedWith = touchy });
        return new Dictionary<string, object?>();
    });

    [Fact]
    public Task Functions_ask_as_recorded() => ReplayAsync("functions", static () =>
    {
        var south = new ProviderResource("expressconnect", "south", new DictionaryResourceArgs(Empty.Add("region", "cn-shenzhen")), null);
        var line = Thing.Line("line", null);
        var office = Thing.Router("office", line, null);
        static Output<object> Call(string token, InvokeArgs args, InvokeOutputOptions options) => Deployment.Instance.Invoke<object>($"expressconnect:index:{token}", args, options);
        return new Dictionary<string, object?>
        {
            ["aps"] = Call("getAccessPoints", InvokeArgs.Empty, new InvokeOutputOptions { Provider = south }),
            ["vbrs"] = Call("getVirtualBorderRouters", new DictionaryInvokeArgs(Empty.Add("physicalConnectionId", line.Id)), new InvokeOutputOptions { DependsOn = { office } }),
            ["none"] = Call("getVirtualBorderRouters", InvokeArgs.Empty, new InvokeOutputOptions { Parent = line }),
        };
    });

    private static async Task ReplayAsync(string name, Func<IDictionary<string, object?>> program)
    {
        foreach (var recording in Recording.Read(name))
        {
            await using var host = await EngineHost.StartAsync();
            host.Environment["PULUMI_PROJECT"] = "network";
            host.IsPreview = recording.IsPreview;
            recording.Answer(host.Monitor);
            Assert.Equal(0, await host.ExitCodeAsync(() => Deployment.RunAsync(program)));
            Same(recording.Requests<RegisterResourceRequest>().Select(Normalised), host.Monitor.Registered, static request => $"{request.Type} {request.Name}");
            Same(recording.Requests<RegisterResourceOutputsRequest>().Select(Normalised), host.Monitor.Outputs, static request => request.Urn);
            Same(recording.Requests<ResourceInvokeRequest>().Select(Normalised), host.Monitor.Invoked, static request => $"{request.Tok} {request.Args}");
        }
    }

    private static void Same<T>(IEnumerable<T> recorded, IEnumerable<T> asked, Func<T, string> name) => Assert.Equal(
        string.Join('\n', recorded.OrderBy(name, StringComparer.Ordinal)),
        string.Join('\n', asked.OrderBy(name, StringComparer.Ordinal)));

    // What the other languages' SDKs add, or say in another way that means the same.
    private static RegisterResourceRequest Normalised(RegisterResourceRequest recorded)
    {
        var request = recorded.Clone();
        (request.SupportsPartialValues, request.AliasSpecs, request.AcceptsByteString) = (false, false, false);
        foreach (var alias in request.Aliases.Where(static alias => alias.Spec is { HasNoParent: true, NoParent: false }))
        {
            alias.Spec.ClearNoParent();
        }

        if (request.CustomTimeouts is { Create: "5m", Delete: "30s" })
        {
            (request.CustomTimeouts.Create, request.CustomTimeouts.Delete) = ("300000000000ns", "30000000000ns");
        }

        return request;
    }

    private static RegisterResourceOutputsRequest Normalised(RegisterResourceOutputsRequest recorded)
    {
        // The SDK for .NET leaves null out of objects.
        var request = recorded.Clone();
        foreach (var output in request.Outputs.Fields.Values.Where(static output => output.StructValue is not null))
        {
            output.StructValue.Fields.Remove("nul");
        }

        return request;
    }

    private static ResourceInvokeRequest Normalised(ResourceInvokeRequest recorded)
    {
        // The SDK for .NET waits for dependencies itself.
        var request = recorded.Clone();
        request.DependsOn.Clear();
        return request;
    }

    private sealed class Thing(string type, string name, ResourceArgs args, CustomResourceOptions? options) : CustomResource(type, name, args, options)
    {
        public static Thing Line(string name, CustomResourceOptions? options) => new(
            "expressconnect:index:PhysicalConnection",
            name,
            new DictionaryResourceArgs(Empty.Add("accessPointId", "ap-cn-beijing-a").Add("lineOperator", "CU").Add("status", null)),
            options);

        public static Thing Router(string name, Thing line, CustomResourceOptions? options) => new(
            "expressconnect:index:VirtualBorderRouter",
            name,
            new DictionaryResourceArgs(Empty.Add("physicalConnectionId", line.Id).Add("vlanId", 110).Add("localGatewayIp", "10.9.0.1")
                .Add("peerGatewayIp", "10.9.0.2").Add("peeringSubnetMask", "255.255.255.252")),
            options);
    }

    private sealed class Hybrid : ComponentResource
    {
        public Hybrid(string name)
            : base("network:index:Hybrid", name)
        {
            var line = Thing.Line($"{name}-line", new CustomResourceOptions { Parent = this });
            Router = Thing.Router($"{name}-vbr", line, new CustomResourceOptions { Parent = this });
            _ = new Thing(
                "expressconnect:index:BgpGroup",
                $"{name}-bgp",
                new DictionaryResourceArgs(Empty.Add("routerId", Router.Id).Add("peerAsn", 65001).Add("authKey", Output.CreateSecret("k3y"))),
                new CustomResourceOptions { Parent = Router });
            RegisterOutputs(new Dictionary<string, object?> { ["vbrId"] = Router.Id, ["key"] = Output.CreateSecret("k3y") });
        }

        public Thing Router { get; }
    }

    private sealed class Network(string name, string cidrBlock, InputMap<string>? tags, CustomResourceOptions? options = null) : CustomResource(
        "expressconnect:index:Vpc",
        name,
        new DictionaryResourceArgs(Empty.Add("cidrBlock", cidrBlock).Add("region", "cn-beijing").Add("tags", tags)),
        options)
    {
        [Output("vRouterId")]
        public Output<string?> VRouterId { get; private set; } = null!;
    }
}
