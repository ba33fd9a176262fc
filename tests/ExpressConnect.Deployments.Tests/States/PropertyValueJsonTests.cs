using CsCheck;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Tests.States;

public sealed class PropertyValueJsonTests
{
    private static readonly Base64Secrets Secrets = new();

    private static readonly Gen<PropertyValue> Plain = Gen.OneOf<PropertyValue>(
        Gen.Const(PropertyValue.None),
        Gen.Const(PropertyValue.NotKnown),
        Gen.Bool.Select(value => (PropertyValue)value),
        Gen.Double.Select(value => (PropertyValue)value),
        Gen.Int.Select(value => (PropertyValue)value),
        Gen.String.Select(value => (PropertyValue)value),
        Gen.Byte.Array.Select(value => (PropertyValue)new PropertyValue.Bytes([.. value])),
        Gen.String.Select(value => (PropertyValue)PropertyValue.Asset.OfText(value)),
        Gen.String.Select(value => (PropertyValue)new PropertyValue.Reference("urn:pulumi:dev::network::a:b:C::" + value, value.Length > 0 ? value : PropertyValue.NotKnown)));

    private static readonly Gen<PropertyValue> Values = Gen.Recursive<PropertyValue>((depth, inner) => depth > 3
        ? Plain
        : Gen.OneOf(
            Plain,
            inner.Array[0, 3].Select(items => PropertyValue.List(items)),
            Gen.Select(Gen.String, inner).Array[0, 3].Select(entries => PropertyValue.Map(entries)),
            inner.Select(PropertyValue.SecretOf)));

    [Fact]
    public void Any_value_survives() => Values.Sample(value =>
    {
        var state = Holding(value);
        var read = ResourceStateJson.Read(ResourceStateJson.Write(state, Secrets), Secrets);
        Assert.Equal(state.Outputs, read.Outputs);
    });

    [Theory]
    [InlineData(110, "110")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1.5e20, "150000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(0.00001234, "0.00001234")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(9007199254740992, "9007199254740992")]
    [InlineData(double.NaN, """{"4dabf18193072939515e22adb298388d":"8ad145fe-0d11-4827-bfd7-1abcbf086f5c","value":"fff8000000000000"}""")]
    [InlineData(double.PositiveInfinity, """{"4dabf18193072939515e22adb298388d":"8ad145fe-0d11-4827-bfd7-1abcbf086f5c","value":"7ff0000000000000"}""")]
    public void Numbers_are_written_as_the_CLI_writes_them(double number, string json) =>
        Assert.Contains($"\"outputs\":{{\"value\":{json}}}", ResourceStateJson.Write(Holding(number), Secrets), StringComparison.Ordinal);

    [Fact]
    public void A_secret_inside_a_secret_is_encrypted_once()
    {
        var value = PropertyValue.SecretOf(PropertyValue.Map([("key", new PropertyValue.Secret("text"))]));

        var secret = JObject.Parse(ResourceStateJson.Write(Holding(value), Secrets))["outputs"]!["value"]!;

        var outer = JObject.Parse(Secrets.Decrypt((string)secret["ciphertext"]!));
        Assert.Equal("\"text\"", (string?)outer["key"]!["ciphertext"]);
    }

    [Fact]
    public void Nothing_is_asked_of_the_encryption_where_there_is_no_secret()
    {
        var without = new StackSecrets(new Dictionary<string, string>());

        Assert.Contains("plain", ResourceStateJson.Write(Holding("plain"), without), StringComparison.Ordinal);
        var error = Assert.Throws<DeploymentException>(() => ResourceStateJson.Write(Holding(PropertyValue.SecretOf("x")), without));
        Assert.Contains("Set PULUMI_CONFIG_PASSPHRASE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_are_not_known_are_kept()
    {
        const string line = """{"urn":"urn:pulumi:dev::network::a:b:C::c","custom":true,"type":"a:b:C","newKey":{"deep":[1,"2026-01-02T03:04:05Z",null]}}""";

        Assert.Equal(line, ResourceStateJson.Write(ResourceStateJson.Read(line, Secrets), Secrets));
    }

    [Theory]
    [InlineData("""{"custom":true,"type":"a:b:C"}""", "a resource has no 'urn'")]
    [InlineData("""{"urn":"urn:x","custom":true}""", "resource urn:x: there is no 'type'")]
    [InlineData("""{"urn":"urn:x","type":"a:b:C","id":"i"}""", "a component ('custom' is false) cannot have an 'id'")]
    [InlineData("""{"urn":"urn:x","type":"a:b:C","inputs":{"s":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270"}}}""", "a secret must have one of")]
    [InlineData("""{"urn":"urn:x","type":"a:b:C","inputs":{"s":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","ciphertext":"eA=="}}}""", "no 'secrets_providers'")]
    [InlineData("""{"urn":"urn:x","type":"a:b:C","inputs":{"s":{"4dabf18193072939515e22adb298388d":"other"}}}""", "the signature 'other' are not known")]
    [InlineData("""{"urn":"urn:x","type":"a:b:C","delete":"yes"}""", "resource urn:x")]
    public void A_broken_entry_is_refused_with_the_reason(string line, string reason) =>
        Assert.Contains(reason, Assert.Throws<DeploymentException>(() => ResourceStateJson.Read(line, Secrets)).Message, StringComparison.Ordinal);

    [Fact]
    public void Byte_strings_make_it_version_4()
    {
        var snapshot = new Snapshot { Resources = [Holding(new PropertyValue.Bytes([1, 255]))] };

        Assert.StartsWith("""{"version":4,"features":["byteString"],""", DeploymentJson.Write(snapshot, Secrets), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version":2,"deployment":{}}""", "its version is 2")]
    [InlineData("""{"version":4,"features":["hooks","time-travel"],"deployment":{}}""", "time-travel")]
    [InlineData("""{"version":3}""", "there is no 'deployment'")]
    [InlineData("""{"version":3,""", "not a state")]
    public void A_state_that_is_not_understood_is_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<DeploymentException>(() => DeploymentJson.Read(text, Secrets)).Message, StringComparison.Ordinal);

    private static ResourceState Holding(PropertyValue value) =>
        new("urn:pulumi:dev::network::a:b:C::c", "a:b:C") { Custom = true, Id = "1", Outputs = PropertyMap.Of(("value", value)) };
}
