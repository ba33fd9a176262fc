using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi.Protocol;
using Pulumi.Tests.Engines;
using Pulumi.Utilities;

namespace Pulumi.Tests.Wire;

/// <summary>How what a program writes as an argument goes over the wire.</summary>
public sealed class SerializationTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    public static TheoryData<object?, string> Plain => new()
    {
        { true, "true" },
        { 7, "7" },
        { 1.5, "1.5" },
        { "text", "text" },
        { Level.High, "2" },
        { Mode.Open, "open" },
        { new Ratio(0.5), "0.5" },
        { new[] { 1, 2 }, "[1, 2]" },
        { new List<string?> { "a", null }, "[a, null]" },
        { default(ImmutableArray<int>), "[]" },
        { new Dictionary<string, object?> { ["a"] = 1, ["gone"] = null }, "{a: 1}" },
        { new Rule(80, "note"), "{note: note, port: 80}" },
        { (Union<string, int>)5, "5" },
        { JsonDocument.Parse("""{"a":[1,null,"x"],"b":null}""").RootElement, "{a: [1, null, x], b: null}" },
        { new GateArgs { Title = "t", Ports = { 1, Output.Create(2) } }, "{ports: [1, 2], title: t}" },
        { (Input<int>)3, "3" },
        { Output.Create(Output.Create("deep")), "deep" },
        { new FileAsset("a.txt"), "asset a.txt" },
        { new StringAsset("hello"), "asset hello" },
        { new RemoteAsset("https://a"), "asset https://a" },
        { new FileArchive("a.zip"), "archive a.zip" },
        { new RemoteArchive("https://z"), "archive https://z" },
        { new AssetArchive(new Dictionary<string, AssetOrArchive> { ["in"] = new StringAsset("x") }), "archive {in: asset x}" },
        { Output.CreateSecret("s"), "secret(s)" },
        { Output.CreateSecret(new[] { 1 }), "secret([1])" },
        { OutputUtilities.CreateUnknown(1), "unknown" },
        { Output.CreateSecret(OutputUtilities.CreateUnknown(1)), "unknown" },
        { new InputList<string> { "a", OutputUtilities.CreateUnknown(""), Output.CreateSecret("s") }, "[a, unknown, secret(s)]" },
        { new InputMap<int> { ["a"] = 1, ["b"] = OutputUtilities.CreateUnknown(1) }, "{a: 1, b: unknown}" },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task Every_kind_of_argument_has_its_form(object? value, string form)
    {
        await host.RunAsync(() => _ = new Thing("t", value));
        Assert.Equal(form, Text(host.Monitor.Inputs("t")["value"]));
    }

    [Fact]
    public async Task Null_is_left_out_but_a_secret_null_is_sent()
    {
        await host.RunAsync(() =>
        {
            _ = new Thing("nothing", value: null);
            _ = new Thing("tuple", default(ValueTuple));
            _ = new Thing("output", Output.Create((string?)null));
            _ = new Thing("secret", Output.CreateSecret((string?)null));
        });
        foreach (var name in (string[])["nothing", "tuple", "output"])
        {
            Assert.Empty(host.Monitor.Inputs(name));
            Assert.Empty(host.Monitor.Registration(name).PropertyDependencies);
        }

        Assert.Equal("secret(null)", Text(host.Monitor.Inputs("secret")["value"]));
    }

    [Fact]
    public async Task Id_and_urn_are_no_inputs()
    {
        await host.RunAsync(() =>
        {
            _ = new Thing("i", "x", key: "id");
            _ = new Thing("u", "x", key: "urn");
        });
        Assert.Empty(host.Monitor.Inputs("i"));
        Assert.Empty(host.Monitor.Inputs("u"));
    }

    public static TheoryData<object, string> Impossible => new()
    {
        { 5L, "System.Int64 is not a supported argument type.\n\tt.value" },
        { 5m, "System.Decimal is not a supported argument type.\n\tt.value" },
        { new[] { DateTime.UnixEpoch }, "System.DateTime is not a supported argument type.\n\tt.value[0]" },
        { Task.FromResult(1), "Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\tt.value" },
        { new Dictionary<int, string> { [1] = "a" }, "Dictionaries are only supported with string keys:\n\tt.value" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task What_has_no_form_is_refused_with_its_place(object value, string message)
    {
        var error = await host.FailAsync(() => _ = new Thing("t", value));
        Assert.Contains($"error serializing property \"value\": {message}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_input_is_named()
    {
        var error = await host.FailAsync(() => _ = new CustomResource("acme:index:Gate", "g", new StrictArgs(), null));
        Assert.Contains($"[Input] {typeof(StrictArgs).FullName}.Title is required but was not given a value (Parameter 'Title')", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_travel_as_references()
    {
        await host.RunAsync(() =>
        {
            _ = new Thing("custom", new Gate("g"));
            _ = new Thing("component", new Fence("f"));
        });
        Assert.Equal(new PropertyValue.Reference("urn:pulumi:dev::house::acme:index:Gate::g", "g-id"), host.Monitor.Inputs("custom")["value"]);
        Assert.Equal(new PropertyValue.Reference("urn:pulumi:dev::house::acme:index:Fence::f"), host.Monitor.Inputs("component")["value"]);
    }

    [Fact]
    public async Task A_reference_to_what_has_no_id_yet_carries_an_empty_one()
    {
        host.Monitor.Id = static _ => "";
        await host.RunAsync(() => _ = new Thing("custom", new Gate("g")));
        var fields = host.Monitor.Registration("custom").Object.Fields["value"].StructValue.Fields;
        Assert.Equal("", fields["id"].StringValue);
    }

    [Fact]
    public async Task Without_references_resources_travel_as_id_or_urn()
    {
        host.Monitor.Lacks.Add("resourceReferences");
        await host.RunAsync(() =>
        {
            _ = new Thing("custom", new Gate("g"));
            _ = new Thing("component", new Fence("f"));
        });
        Assert.Equal("g-id", host.Monitor.Inputs("custom")["value"]);
        Assert.Equal("urn:pulumi:dev::house::acme:index:Fence::f", host.Monitor.Inputs("component")["value"]);
    }

    [Fact]
    public async Task Arguments_of_providers_travel_as_json_text()
    {
        await host.RunAsync(() => _ = new AcmeProvider("p", new AcmeProviderArgs
        {
            Region = "eu",
            Retries = 3,
            Accounts = ["1", "2"],
            Labels = new() { ["a"] = Output.CreateSecret("x") },
        }));
        Assert.Equal("""{accounts: [ "1", "2" ], labels: secret({ "a": "x" }), region: eu, retries: 3}""", Text(host.Monitor.Inputs("p")));
        Assert.Equal("pulumi:providers:acme", host.Monitor.Registration("p").Type);
    }

    /// <summary>A value as short text.</summary>
    internal static string Text(PropertyValue value) => value switch
    {
        PropertyValue.Null => "null",
        PropertyValue.Bool plain => plain.Value ? "true" : "false",
        PropertyValue.Number plain => plain.Value.ToString(CultureInfo.InvariantCulture),
        PropertyValue.String plain => plain.Value,
        PropertyValue.Array list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        PropertyValue.Object map => $"{{{string.Join(", ", map.Properties.Select(static entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        PropertyValue.Secret secret => $"secret({Text(secret.Value)})",
        PropertyValue.Unknown => "unknown",
        PropertyValue.Asset asset => $"asset {asset.Path ?? asset.Text ?? asset.Uri}",
        PropertyValue.Archive archive => $"archive {archive.Path ?? archive.Uri ?? Text(archive.Assets!)}",
        _ => value.ToString()!,
    };

    public enum Level
    {
        Low = 1,
        High = 2,
    }

    [EnumType]
    public readonly struct Mode
    {
        private readonly string _value;

        private Mode(string value) => _value = value;

        public static Mode Open { get; } = new("open");

        public static explicit operator string(Mode value) => value._value;
    }

    [EnumType]
    public readonly struct Ratio(double value)
    {
        private readonly double _value = value;

        public static explicit operator double(Ratio value) => value._value;
    }

    [OutputType]
    public sealed class Rule
    {
        public readonly int Port;
        public readonly string? Note;

        [OutputConstructor]
        public Rule(int port, string? note) => (Port, Note) = (port, note);
    }

    private sealed class StrictArgs : ResourceArgs
    {
        [Input("title", required: true)]
        public Input<string> Title { get; set; } = null!;
    }
}
