using Pulumi.Protocol;
using Pulumi.Tests.Engines;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests.Registrations;

/// <summary>What a resource and its options become on the wire.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private const string Stack = "urn:pulumi:dev::house::pulumi:pulumi:Stack::house-dev";
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_stack_comes_first_and_is_everyones_parent()
    {
        await host.RunAsync(static () => _ = new Gate("g", new GateArgs { Title = "north" }));
        var stack = host.Monitor.Registered.First();
        Assert.Equal(("pulumi:pulumi:Stack", "house-dev", "", false), (stack.Type, stack.Name, stack.Parent, stack.Custom));
        var expected = new RegisterResourceRequest
        {
            Type = "acme:index:Gate", Name = "g", Parent = Stack, Custom = true,
            Object = Protocol.Wire.WireEncoder.ToStruct(PropertyMap.Of(("title", "north"))),
            PropertyDependencies = { ["title"] = new RegisterResourceRequest.Types.PropertyDependencies() },
            AcceptSecrets = true, AcceptResources = true, SupportsResultReporting = true,
            CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts(),
        };
        Assert.Equal(expected, host.Monitor.Registration("g"));
    }

    [Fact]
    public async Task Every_option_has_its_field()
    {
        await host.RunAsync(static () =>
        {
            var other = new Gate("other");
            _ = new Gate("g", null, new CustomResourceOptions
            {
                Protect = false,
                RetainOnDelete = true,
                IgnoreChanges = { "a" },
                ReplaceOnChanges = { "b" },
                HideDiffs = { "c" },
                AdditionalSecretOutputs = { "d" },
                Version = "1.2.3",
                PluginDownloadURL = "https://p",
                ImportId = "i-1",
                DeleteBeforeReplace = false,
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromMilliseconds(1) },
                DeletedWith = other,
                ReplaceWith = { other },
                ReplacementTrigger = Output.CreateSecret<object>("v1"),
                EnvVarMappings = { ["A"] = "B" },
            });
        });
        var sent = host.Monitor.Registration("g");
        var otherUrn = "urn:pulumi:dev::house::acme:index:Gate::other";
        Assert.True(sent is { HasProtect: true, Protect: false, HasRetainOnDelete: true, RetainOnDelete: true, DeleteBeforeReplaceDefined: true, DeleteBeforeReplace: false });
        Assert.Equal(["a"], sent.IgnoreChanges);
        Assert.Equal(["b"], sent.ReplaceOnChanges);
        Assert.Equal(["c"], sent.HideDiffs);
        Assert.Equal(["d"], sent.AdditionalSecretOutputs);
        Assert.Equal(("1.2.3", "https://p", "i-1", otherUrn), (sent.Version, sent.PluginDownloadURL, sent.ImportId, sent.DeletedWith));
        Assert.Equal(new RegisterResourceRequest.Types.CustomTimeouts { Create = "300000000000ns", Delete = "1000000ns" }, sent.CustomTimeouts);
        Assert.Equal([otherUrn], sent.ReplaceWith);
        Assert.Equal("secret(v1)", Wire.SerializationTests.Text(Protocol.Wire.WireDecoder.ToPropertyValue(sent.ReplacementTrigger)!));
        Assert.Equal("B", sent.EnvVarMappings["A"]);
    }

    [Fact]
    public async Task What_is_not_said_is_not_sent()
    {
        await host.RunAsync(static () => _ = new Gate("g"));
        var sent = host.Monitor.Registration("g");
        Assert.True(sent is { HasProtect: false, HasRetainOnDelete: false, DeleteBeforeReplaceDefined: false, ReplacementTrigger: null });
        Assert.Equal(["aliasSpecs", "resourceReferences"], host.Monitor.FeaturesAsked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("deletedWith", "the DeletedWith option")]
    [InlineData("replaceWith", "the ReplaceWith option")]
    public async Task What_the_engine_cannot_do_is_refused(string feature, string name)
    {
        host.Monitor.Lacks.Add(feature);
        var error = await host.FailAsync(() =>
        {
            var other = new Gate("other");
            var options = feature is "deletedWith" ? new CustomResourceOptions { DeletedWith = other } : new CustomResourceOptions { ReplaceWith = { other } };
            _ = new Gate("g", null, options);
        });
        Assert.Contains($"The Pulumi CLI does not support {name}. Please update the Pulumi CLI.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_of_a_provider_gets_outputs_with_their_origin()
    {
        host.Monitor.State = static _ => PropertyMap.Of(("towers", 4.0));
        Castle? castle = null;
        Gate? gate = null;
        await host.RunAsync(() =>
        {
            gate = new Gate("g");
            castle = new Castle("c", new GateArgs { Title = gate.Id, Height = 3 }, new ComponentResourceOptions { Providers = { new AcmeProvider("p") } });
        });
        var sent = host.Monitor.Registration("c");
        Assert.True(sent is { Remote: true, Custom: false });
        Assert.Equal("urn:pulumi:dev::house::pulumi:providers:acme::p::p-id", sent.Providers["acme"]);
        Assert.Equal(new PropertyValue.Output("g-id", false, [Urn("g")]), host.Monitor.Inputs("c")["title"]);
        Assert.Equal(3.0, host.Monitor.Inputs("c")["height"]);
        Assert.Equal([Urn("g")], sent.PropertyDependencies["title"].Urns);
        Assert.Equal(4, await OutputUtilities.GetValueAsync(castle!.Towers));
    }

    [Fact]
    public async Task Without_output_values_a_component_of_a_provider_gets_plain_ones()
    {
        host.Monitor.Lacks.Add("outputValues");
        await host.RunAsync(static () => _ = new Castle("c", new GateArgs { Title = new Gate("g").Id }));
        Assert.Equal("g-id", host.Monitor.Inputs("c")["title"]);
    }

    [Fact]
    public async Task An_id_reads_instead_of_creating()
    {
        Gate? gate = null;
        host.Monitor.Found = static _ => PropertyMap.Of(("title", "found"));
        await host.RunAsync(() => gate = new Gate("g", new GateArgs { Height = 2 }, new CustomResourceOptions { Id = "77", Version = "1.0.0" }));
        var sent = Assert.Single(host.Monitor.ReadRequests);
        Assert.Equal(("77", "acme:index:Gate", "g", Stack, "1.0.0"), (sent.Id, sent.Type, sent.Name, sent.Parent, sent.Version));
        Assert.Equal("{height: 2}", Wire.SerializationTests.Text(Protocol.Wire.WireDecoder.ToPropertyMap(sent.Properties)));
        Assert.Equal("found", await OutputUtilities.GetValueAsync(gate!.Title));
        Assert.Equal("77", await OutputUtilities.GetValueAsync(gate.Id));
    }

    [Fact]
    public async Task An_empty_id_creates_and_so_does_one_that_is_not_known_yet()
    {
        await host.RunAsync(static () =>
        {
            _ = new Gate("empty", null, new CustomResourceOptions { Id = "" });
            _ = new Gate("unknown", null, new CustomResourceOptions { Id = OutputUtilities.CreateUnknown("") });
        });
        Assert.Empty(host.Monitor.ReadRequests);
        Assert.Equal(["empty", "unknown"], host.Monitor.Registered.Skip(1).Select(static sent => sent.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_component_tells_its_outputs_under_their_names()
    {
        await host.RunAsync(static () => new Fence("f") { Length = Output.CreateSecret(3) }.Tell());
        var sent = host.Monitor.Outputs.Single(static outputs => outputs.Urn.EndsWith("::f", StringComparison.Ordinal));
        Assert.Equal("{length: secret(3)}", Wire.SerializationTests.Text(Protocol.Wire.WireDecoder.ToPropertyMap(sent.Outputs)));
    }

    [Fact]
    public async Task A_package_is_told_once()
    {
        await host.RunAsync(static () =>
        {
            for (var i = 0; i < 3; i++)
            {
                var package = new RegisterPackageRequest("base", "1.0.0", null, null, new RegisterPackageRequest.PackageParameterization("pkg", "2.0.0", [1, 2]));
                _ = new CustomResource("pkg:index:X", $"x{i}", null, null, package);
            }
        });
        Assert.Equal("pkg", Assert.Single(host.Monitor.Packages).Parameterization.Name);
        Assert.All(host.Monitor.Registered.Skip(1), static sent => Assert.Equal("ref-base", sent.PackageRef));
    }

    [Theory]
    [InlineData(Result.Fail)]
    [InlineData(Result.Skip)]
    public async Task What_was_not_made_has_unknown_outputs(Result result)
    {
        Gate? gate = null;
        host.Monitor.Answer = (request, response) =>
        {
            if (request.Custom)
            {
                (response.Id, response.Object, response.Result) = ("", new(), result);
            }

            return Task.CompletedTask;
        };
        await host.RunAsync(() => gate = new Gate("g", new GateArgs { Title = "t" }));
        Assert.False(await OutputUtilities.GetIsKnownAsync(gate!.Title));
        Assert.False(await OutputUtilities.GetIsKnownAsync(gate.Id));
        Assert.True(await OutputUtilities.GetIsKnownAsync(gate.Urn));
    }

    private static string Urn(string name) => $"urn:pulumi:dev::house::acme:index:Gate::{name}";
}
