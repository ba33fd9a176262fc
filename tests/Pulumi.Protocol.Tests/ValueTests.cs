using CsCheck;

namespace Pulumi.Protocol.Tests;

public sealed class ValueTests
{
    [Fact]
    public void Without_secrets_nothing_is_hidden_and_the_rest_is_the_same() => Values.Any.Sample(value =>
        !value.WithoutSecrets().ContainsSecrets
        && value.WithoutSecrets().ContainsUnknowns == value.ContainsUnknowns
        && (value.ContainsSecrets || value.WithoutSecrets() == value));

    [Fact]
    public void Questions_look_into_lists_objects_secrets_and_archives()
    {
        var deep = PropertyValue.Map(("a", PropertyValue.List(PropertyValue.SecretOf(PropertyValue.NotKnown))));

        Assert.True(deep.ContainsUnknowns);
        Assert.True(deep.ContainsSecrets);
        Assert.False(deep.IsUnknown);
        Assert.True(PropertyValue.SecretOf(PropertyValue.NotKnown).IsUnknown);
    }

    [Fact]
    public void Equality_is_by_content_whatever_the_order_of_entries() =>
        Assert.Equal(
            PropertyMap.Of(("b", PropertyValue.List(1, 2)), ("a", true)),
            PropertyMap.Of(("a", true), ("b", PropertyValue.List(1, 2))));

    [Fact]
    public void Absent_and_null_are_different() =>
        Assert.NotEqual(PropertyMap.Empty, PropertyMap.Of(("a", PropertyValue.None)));

    [Fact]
    public void Dependencies_of_all_outputs_inside_are_united()
    {
        var value = PropertyValue.List(
            new PropertyValue.Output("x", MarksSecret: false, ["urn:b", "urn:a"]),
            PropertyValue.Map(("k", new PropertyValue.Output(null, MarksSecret: false, ["urn:a", "urn:c"]))));

        Assert.Equal(["urn:a", "urn:b", "urn:c"], value.AllDependencies());
    }
}
