using CsCheck;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Wire;

namespace Pulumi.Protocol.Tests;

public sealed class CodecTests
{
    private const string Urn = "urn:pulumi:dev::network::expressconnect:index:Vpc::a";

    private static readonly PropertyMap Mixed = PropertyMap.Of(
        ("plain", 1),
        ("secret", PropertyValue.SecretOf("s3cret")),
        ("unknown", PropertyValue.NotKnown),
        ("list", PropertyValue.List("a", PropertyValue.NotKnown, PropertyValue.SecretOf("b"))),
        ("vpc", new PropertyValue.Reference(Urn, "vpc-1")),
        ("component", new PropertyValue.Reference(Urn)),
        ("output", new PropertyValue.Output("x", MarksSecret: true, [Urn])));

    [Fact]
    public void Every_value_survives_the_wire() => Values.Map.Sample(map =>
        Struct.Parser.ParseFrom(Google.Protobuf.MessageExtensions.ToByteArray(map.ToStruct())).ToPropertyMap().Equals(map));

    [Fact]
    public void Equal_values_have_equal_hashes_and_no_text_shows_a_secret() => Values.Any.Sample(value =>
    {
        var copy = PropertyMap.Of(("v", value)).ToStruct().ToPropertyMap()["v"];
        return copy.GetHashCode() == value.GetHashCode()
            && !PropertyValue.SecretOf("hush-hush").ToString().Contains("hush", StringComparison.Ordinal)
            && value.ToString().Length > 0;
    });

    [Fact]
    public void A_receiver_without_special_values_gets_the_next_best_thing()
    {
        var plain = Mixed.ToStruct(WireOptions.Plain).ToPropertyMap();

        Assert.Equal(
            PropertyMap.Of(
                ("plain", 1),
                ("secret", "s3cret"),
                ("list", PropertyValue.List("a", "b")),
                ("vpc", "vpc-1"),
                ("component", Urn),
                ("output", "x")),
            plain);
    }

    [Fact]
    public void A_receiver_without_output_values_gets_a_secret_or_an_unknown()
    {
        var map = PropertyMap.Of(
            ("known", new PropertyValue.Output("x", MarksSecret: true, [Urn])),
            ("open", new PropertyValue.Output(null, MarksSecret: false, [Urn])));

        var read = map.ToStruct(WireOptions.Resource).ToPropertyMap();

        Assert.Equal(PropertyMap.Of(("known", PropertyValue.SecretOf("x")), ("open", PropertyValue.NotKnown)), read);
        Assert.Equal(read, map.ToStruct().ToPropertyMap(WireOptions.Resource));
    }

    [Fact]
    public void An_unknown_is_refused_where_all_must_be_known() =>
        Assert.Throws<WireFormatException>(() => Mixed.ToStruct(WireOptions.All with { RejectUnknowns = true }));

    [Fact]
    public void A_signature_nobody_knows_is_an_error()
    {
        var fields = new Struct
        {
            Fields = { ["x"] = Value.ForStruct(new Struct { Fields = { [Signatures.Key] = Value.ForString("feedface") } }) },
        };

        var error = Assert.Throws<WireFormatException>(() => fields.ToPropertyMap());
        Assert.Contains("feedface", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void All_unknown_texts_are_read_and_the_usual_one_is_written(string text)
    {
        var read = Value.ForString(text).ToPropertyValue();

        Assert.Equal(PropertyValue.NotKnown, read);
        Assert.Equal("04da6b54-80e4-46f7-96ec-b56ff0331ba9", read!.ToValue()!.StringValue);
    }

    [Fact]
    public void An_empty_text_asset_travels_as_the_hash_of_nothing()
    {
        var wire = PropertyValue.Asset.OfText("").ToValue()!.StructValue;

        Assert.False(wire.Fields.ContainsKey("text"));
        Assert.Equal(PropertyValue.Asset.EmptyHash, wire.Fields["hash"].StringValue);
        Assert.Equal("", Assert.IsType<PropertyValue.Asset>(Value.ForStruct(wire).ToPropertyValue()).Text);
    }

    [Fact]
    public void Elided_assets_keep_their_hash_and_nothing_else()
    {
        var wire = PropertyMap.Of(("a", PropertyValue.Asset.OfText("abc"))).ToStruct(WireOptions.All with { ElideAssets = true });

        var asset = Assert.IsType<PropertyValue.Asset>(wire.ToPropertyMap()["a"]);
        Assert.True(asset.IsElided);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", asset.Hash);
    }

    [Fact]
    public void An_unset_bag_reads_as_empty() => Assert.Equal(PropertyMap.Empty, ((Struct?)null).ToPropertyMap());
}
