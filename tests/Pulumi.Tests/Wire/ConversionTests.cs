using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Protocol;
using Pulumi.Tests.Engines;
using Pulumi.Utilities;
using Pulumirpc;
using static Pulumi.Tests.Wire.SerializationTests;

namespace Pulumi.Tests.Wire;

/// <summary>How what the engine answers becomes the types that a class declares.</summary>
public sealed class ConversionTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Every_declared_type_takes_its_value()
    {
        var all = await ReadAsync(
            ("text", "t"),
            ("flag", true),
            ("whole", 7.9),
            ("number", 1.5),
            ("list", PropertyValue.List("a", "b")),
            ("map", PropertyValue.Map(("k", 1.0))),
            ("rule", PropertyValue.Map(("port", 80.0), ("note", "n"), ("more", "ignored"))),
            ("level", 2.0),
            ("mode", "open"),
            ("either", 5.0),
            ("json", PropertyValue.Map(("a", PropertyValue.List(1.0, PropertyValue.None)))),
            ("any", PropertyValue.List(1.0, "x")),
            ("maybe", 3.0),
            ("asset", new PropertyValue.Asset(Text: "content")),
            ("nested", PropertyValue.List(PropertyValue.List(1.0))));
        Assert.Equal("t", await Value(all.Text));
        Assert.True(await Value(all.Flag));
        Assert.Equal(7, await Value(all.Whole));
        Assert.Equal(1.5, await Value(all.Number));
        Assert.Equal("a,b", string.Join(',', await Value(all.List)));
        Assert.Equal(1, (await Value(all.Map))["k"]);
        Assert.Equal((80, "n"), ((await Value(all.Rule)).Port, (await Value(all.Rule)).Note));
        Assert.Equal(Level.High, await Value(all.Level));
        Assert.Equal("open", (string)await Value(all.Mode));
        Assert.Equal(5, (await Value(all.Either)).AsT1);
        Assert.Equal("""{"a":[1,null]}""", (await Value(all.Json)).GetRawText());
        Assert.Equal(new object[] { 1.0, "x" }, (ImmutableArray<object?>)await Value(all.Any));
        Assert.Equal(3, await Value(all.Maybe));
        Assert.IsType<StringAsset>(await Value(all.Asset));
        Assert.Equal(1, (await Value(all.Nested))[0][0]);
        Assert.Empty(host.Engine.Texts(LogSeverity.Warning));
    }

    [Fact]
    public async Task What_is_missing_after_an_update_is_known_to_be_nothing()
    {
        var all = await ReadAsync();
        Assert.True(await OutputUtilities.GetIsKnownAsync(all.Text));
        Assert.Null(await Value(all.Text));
        Assert.Equal(0, await Value(all.Whole));
        Assert.Null(await Value(all.Maybe));
        Assert.True((await Value(all.List)).IsDefault);
    }

    [Fact]
    public async Task What_is_missing_in_a_preview_is_unknown()
    {
        host.IsPreview = true;
        var all = await ReadAsync(("whole", 1.0));
        Assert.False(await OutputUtilities.GetIsKnownAsync(all.Text));
        Assert.True(await OutputUtilities.GetIsKnownAsync(all.Whole));
    }

    [Fact]
    public async Task A_value_of_another_type_warns_and_becomes_the_default()
    {
        var all = await ReadAsync(("text", 1.0), ("whole", "x"), ("list", PropertyValue.List(1.0)), ("either", true), ("rule", PropertyValue.Map(("port", "x"), ("note", "n"))));
        Assert.Null(await Value(all.Text));
        Assert.Equal(0, await Value(all.Whole));
        Assert.Equal("n", (await Value(all.Rule)).Note);
        var place = typeof(Everything).FullName;
        Assert.Equal(
            [
                $"Expected System.Double but got System.String deserializing {place}.whole",
                $"Expected System.Double but got System.String deserializing {typeof(Rule).FullName}(port)",
                $"Expected System.String but got System.Double deserializing {place}.list[0]",
                $"Expected System.String but got System.Double deserializing {place}.text",
                $"Expected System.String or System.Int32 but got System.Boolean deserializing {place}.either",
            ],
            host.Engine.Texts(LogSeverity.Warning).Order(StringComparer.Ordinal));
        Assert.All(host.Engine.Messages, static message => Assert.Equal("urn:pulumi:dev::house::acme:index:Everything::e", message.Urn));
    }

    [Fact]
    public async Task Secret_or_unknown_inside_is_so_as_a_whole()
    {
        var all = await ReadAsync(
            ("list", PropertyValue.List("a", PropertyValue.SecretOf("b"))),
            ("map", PropertyValue.Map(("a", 1.0), ("b", PropertyValue.NotKnown))),
            ("any", PropertyValue.Map(("__defaults", "x"), ("in", PropertyValue.Map(("__meta", 1.0), ("k", "v"))))));
        Assert.True(await Output.IsSecretAsync(all.List));
        Assert.Equal("a,b", string.Join(',', await Value(all.List)));
        Assert.False(await OutputUtilities.GetIsKnownAsync(all.Map));
        var any = (ImmutableDictionary<string, object?>)await Value(all.Any);
        Assert.Equal(["in"], any.Keys);
        Assert.Equal(["k"], ((ImmutableDictionary<string, object?>)any["in"]!).Keys);
    }

    [Fact]
    public async Task A_case_of_a_discriminated_union_is_found_by_its_tag()
    {
        var all = await ReadAsync(("shape", PropertyValue.Map(("kind", "round"), ("radius", 2.0))));
        Assert.Equal(2, Assert.IsType<Round>(await Value(all.Shape)).Radius);
    }

    [Theory]
    [InlineData("flat", """unknown "kind" value "flat"; expected one of: round""")]
    [InlineData(null, """missing discriminator property "kind"; expected one of: round""")]
    public async Task A_tag_that_no_case_has_warns(string? tag, string warning)
    {
        var all = await ReadAsync(("shape", PropertyValue.Map(("kind", tag is null ? PropertyValue.None : tag))));
        Assert.Null(await Value(all.Shape));
        Assert.StartsWith(warning, Assert.Single(host.Engine.Texts(LogSeverity.Warning)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_opens_the_resource_with_its_state()
    {
        const string Urn = "urn:pulumi:dev::house::acme:index:Gate::other";
        host.Monitor.Function = request => new ResourceInvokeResponse
        {
            Return = Protocol.Wire.WireEncoder.ToStruct(PropertyMap.Of(("urn", request.Args.Fields["urn"].StringValue), ("id", "77"), ("state", PropertyValue.Map(("title", "north"))))),
        };
        var all = await ReadAsync(("resource", new PropertyValue.Reference(Urn, "77", "2.0.0")), ("any", new PropertyValue.Reference("urn:pulumi:dev::house::acme:index:Unheard::x", "1")));
        var gate = Assert.IsType<Gate>(await Value(all.Resource));
        Assert.Equal("north", await Value(gate.Title));
        Assert.Equal("77", await Value(gate.Id));
        Assert.Equal(Urn, await Value(gate.Urn));
        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(host.Monitor.Invoked).Tok);
        Assert.Equal("urn:pulumi:dev::house::acme:index:Unheard::x", await Value(Assert.IsAssignableFrom<Resource>(await Value(all.Any)).Urn));
    }

    [Fact]
    public async Task Outputs_come_from_their_resource()
    {
        var all = await ReadAsync(("text", "t"));
        Assert.Equal([all], await OutputUtilities.GetDependenciesAsync(all.Text));
        Assert.Equal([all], await OutputUtilities.GetDependenciesAsync(all.Id));
        Assert.Equal([all], await OutputUtilities.GetDependenciesAsync(all.Text.Apply(static text => text + text)));
    }

    [Fact]
    public async Task A_type_that_can_never_be_read_is_refused_at_once()
    {
        var error = await host.FailAsync(static () => _ = new Unreadable("u"));
        Assert.Contains($"[Output] {typeof(Unreadable).FullName}.Size contains invalid type System.Int64", error, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Monitor.Registered, static request => request.Name == "u");
    }

    private async Task<Everything> ReadAsync(params (string Key, PropertyValue Value)[] state)
    {
        host.Monitor.State = _ => PropertyMap.Of(state);
        Everything? all = null;
        await host.RunAsync(() => all = new Everything("e"));
        return all!;
    }

    private static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    public sealed class Everything(string name) : CustomResource("acme:index:Everything", name, null, null)
    {
        [Output("text")] public Output<string?> Text { get; private set; } = null!;
        [Output("flag")] public Output<bool> Flag { get; private set; } = null!;
        [Output("whole")] public Output<int> Whole { get; private set; } = null!;
        [Output("number")] public Output<double> Number { get; private set; } = null!;
        [Output("list")] public Output<ImmutableArray<string>> List { get; private set; } = null!;
        [Output("map")] public Output<ImmutableDictionary<string, int>> Map { get; private set; } = null!;
        [Output("rule")] public Output<Rule> Rule { get; private set; } = null!;
        [Output("level")] public Output<Level> Level { get; private set; } = null!;
        [Output("mode")] public Output<Mode> Mode { get; private set; } = null!;
        [Output("either")] public Output<Union<string, int>> Either { get; private set; } = null!;
        [Output("json")] public Output<JsonElement> Json { get; private set; } = null!;
        [Output("any")] public Output<object> Any { get; private set; } = null!;
        [Output("maybe")] public Output<int?> Maybe { get; private set; } = null!;
        [Output("asset")] public Output<AssetOrArchive> Asset { get; private set; } = null!;
        [Output("nested")] public Output<ImmutableArray<ImmutableArray<int>>> Nested { get; private set; } = null!;
        [Output("shape")] public Output<IShape> Shape { get; private set; } = null!;
        [Output("resource")] public Output<Gate> Resource { get; private set; } = null!;
    }

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("round", typeof(Round))]
    public interface IShape;

    [OutputType]
    public sealed class Round : IShape
    {
        public readonly double Radius;

        [OutputConstructor]
        private Round(double radius) => Radius = radius;
    }

    private sealed class Unreadable(string name) : CustomResource("acme:index:Unreadable", name, null, null)
    {
        [Output("size")] public Output<long> Size { get; private set; } = null!;
    }
}
