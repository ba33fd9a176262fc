using Pulumi.Protocol;
using ProviderKit.Tests.Lamps;

namespace ProviderKit.Tests;

public sealed class CheckTests
{
    private static readonly PropertyMap s_settings = PropertyMap.Of(("room", "hall"));

    public static TheoryData<string, PropertyMap, string> Refused => new()
    {
        { "a name that does not exist", PropertyMap.Of(("shade", "red")), "shade: does not exist" },
        { "a name with a slip", PropertyMap.Of(("brightnes", 5d)), "brightnes: does not exist; did you mean brightness?" },
        { "text for a number", PropertyMap.Of(("brightness", "5")), "brightness: must be a whole number, not a string" },
        { "a fraction for a whole number", PropertyMap.Of(("brightness", 5.5)), "brightness: must be a whole number, not a fraction or a number out of range" },
        { "a number that is too large", PropertyMap.Of(("brightness", 3e9)), "brightness: must be a whole number, not a fraction or a number out of range" },
        { "text for a list", PropertyMap.Of(("owners", "me")), "owners: must be a list, not a string" },
        { "a number in a list of texts", PropertyMap.Of(("owners", PropertyValue.List("me", 7d))), "owners[1]: must be a string, not a number" },
        { "a list for a map", PropertyMap.Of(("labels", PropertyValue.List())), "labels: must be a map, not a list" },
        { "a wrong value in a map", PropertyMap.Of(("labels", PropertyValue.Map(("a.b", true)))), "labels[\"a.b\"]: must be a string, not a boolean" },
        { "a nested name that does not exist", Bulb(("power", 5d), ("volt", 230d)), "bulbs[0].volt: does not exist" },
        { "a nested required one missing", Bulb(("socket", "E27")), "bulbs[0].power: is required and missing" },
        { "an asset for text", PropertyMap.Of(("name", PropertyValue.Asset.OfText("x"))), "name: must be a string, not an asset" },
        { "a secret of the wrong type", PropertyMap.Of(("name", PropertyValue.SecretOf(7d))), "name: must be a string, not a number" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_read_is_refused_by_name(string what, PropertyMap news, string expected)
    {
        var (_, failures) = InputCheck.Run(LampInputs.Shape, news, s_settings);
        Assert.Equal([expected], failures.Select(failure => $"{failure.Path}: {failure.Reason}"));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void A_required_one_that_no_setting_gives_says_where_to_give_it()
    {
        var (_, failures) = InputCheck.Run(LampInputs.Shape, PropertyMap.Empty, PropertyMap.Empty);
        Assert.Equal(["room: is required and missing: give it here, or set room in the provider's configuration"], failures.Select(f => $"{f.Path}: {f.Reason}"));
    }

    [Fact]
    public void Every_failure_of_a_resource_is_told_at_once()
    {
        var (_, failures) = InputCheck.Run(LampInputs.Shape, PropertyMap.Of(("on", "yes"), ("shade", "red"), ("owners", 1d)), PropertyMap.Empty);
        Assert.Equal(["on", "owners", "room", "shade"], failures.Select(failure => failure.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Defaults_are_filled_in_and_nulls_dropped()
    {
        var (inputs, failures) = InputCheck.Run(LampInputs.Shape, PropertyMap.Of(("name", "desk"), ("brightness", PropertyValue.None), ("colour", PropertyValue.None)), s_settings);
        Assert.Empty(failures);
        Assert.Equal(PropertyMap.Of(("room", "hall"), ("name", "desk"), ("colour", "WarmWhite"), ("on", true)), inputs);
    }

    [Fact]
    public void Unknown_values_pass_and_come_back_unknown()
    {
        var news = PropertyMap.Of(
            ("room", PropertyValue.NotKnown),
            ("brightness", PropertyValue.NotKnown),
            ("owners", PropertyValue.List("me", PropertyValue.NotKnown)),
            ("bulbs", PropertyValue.List(PropertyValue.Map(("power", PropertyValue.NotKnown)))),
            ("labels", PropertyValue.NotKnown));
        var (inputs, failures) = InputCheck.Run(LampInputs.Shape, news, s_settings);
        Assert.Empty(failures);
        Assert.Equal(news.With("colour", "WarmWhite").With("on", true), inputs);
    }

    [Fact]
    public void Secrets_come_back_wrapped_and_secret_inputs_are_wrapped()
    {
        var (inputs, _) = InputCheck.Run(LampInputs.Shape, PropertyMap.Of(("name", PropertyValue.SecretOf("desk")), ("code", "1234")), s_settings);
        Assert.Equal(PropertyValue.SecretOf("desk"), inputs["name"]);
        Assert.Equal(PropertyValue.SecretOf("1234"), inputs["code"]);
    }

    [Fact]
    public void Secrets_of_nested_records_are_wrapped_where_they_are()
    {
        var (inputs, failures) = InputCheck.Run(LampInputs.Shape, Bulb(("power", 5d), ("shop", "corner")), s_settings);
        Assert.Empty(failures);
        Assert.Equal(Bulb(("power", 5d), ("shop", PropertyValue.SecretOf("corner")))["bulbs"], inputs["bulbs"]);
    }

    [Fact]
    public void Checking_what_was_checked_changes_nothing()
    {
        var (once, _) = InputCheck.Run(LampInputs.Shape, Bulb(("power", 5d), ("shop", "corner")).With("name", "desk").With("code", "1234"), s_settings);
        var (twice, failures) = InputCheck.Run(LampInputs.Shape, once, PropertyMap.Of(("room", "cellar")));
        Assert.Empty(failures);
        Assert.Equal(once, twice);
    }

    [Fact]
    public void A_value_outside_an_enum_is_a_rules_business()
    {
        var (inputs, failures) = InputCheck.Run(LampInputs.Shape, PropertyMap.Of(("colour", "mauve")), s_settings);
        Assert.Empty(failures);
        Assert.Equal("mauve", inputs["colour"]);
    }

    private static PropertyMap Bulb(params (string Key, PropertyValue Value)[] bulb) =>
        PropertyMap.Of(("bulbs", PropertyValue.List(PropertyValue.Map(bulb))));
}
