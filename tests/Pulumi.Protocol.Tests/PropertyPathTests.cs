using CsCheck;

namespace Pulumi.Protocol.Tests;

public sealed class PropertyPathTests
{
    private static readonly Gen<PathStep> Step = Gen.OneOf(
        Gen.String[Gen.Char["ab.c[]\" *-_"], 0, 6].Where(name => name != "*").Select(PathStep.Of),
        Gen.Int[0, 20].Select(PathStep.Of),
        Gen.Const(PathStep.Any));

    private static readonly PropertyMap Bag = PropertyMap.Of(
        ("tags", PropertyValue.Map(("a.b", "x"), ("plain", "y"))),
        ("routes", PropertyValue.List(PropertyValue.Map(("cidr", "10.0.0.0/8")), PropertyValue.Map(("cidr", "11.0.0.0/8")))),
        ("key", PropertyValue.SecretOf(PropertyValue.Map(("inner", "z")))));

    [Fact]
    public void Written_paths_read_back() =>
        Step.Array[0, 5].Select(steps => PropertyPath.Of(steps)).Sample(path => PropertyPath.Parse(path.ToString()).Equals(path));

    [Theory]
    [InlineData("tags[\"a.b\"]", "tags[\"a.b\"]")]
    [InlineData("routes[0].cidr", "routes[0].cidr")]
    [InlineData("routes[\"*\"]", "routes[*]")]
    [InlineData("a[\"say \\\"hi\\\"\"]", "a[\"say \\\"hi\\\"\"]")]
    [InlineData("[\"x\"].y", "x.y")]
    public void Paths_have_one_spelling(string text, string canonical) =>
        Assert.Equal(canonical, PropertyPath.Parse(text).ToString());

    [Theory]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    [InlineData("a[\"x]")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    public void What_is_no_path_is_refused(string text) => Assert.Throws<FormatException>(() => PropertyPath.Parse(text));

    [Fact]
    public void Values_are_found_also_behind_secrets()
    {
        Assert.Equal("x", Bag.Get(PropertyPath.Parse("tags[\"a.b\"]")));
        Assert.Equal("11.0.0.0/8", Bag.Get(PropertyPath.Parse("routes[1].cidr")));
        Assert.Equal("z", Bag.Get(PropertyPath.Parse("key.inner")));
        Assert.Null(Bag.Get(PropertyPath.Parse("routes[2]")));
    }

    [Fact]
    public void Setting_keeps_the_secret_around_and_makes_what_is_missing()
    {
        var changed = Bag.Set(PropertyPath.Parse("key.inner"), "new")!;
        Assert.Equal(PropertyValue.SecretOf(PropertyValue.Map(("inner", "new"))), changed["key"]);
        Assert.Equal("v", Bag.Set(PropertyPath.Parse("new.deep[0]"), "v")!.Get(PropertyPath.Parse("new.deep[0]")));
        Assert.Null(Bag.Set(PropertyPath.Parse("routes[7]"), "v"));
        Assert.Null(Bag.Set(PropertyPath.Parse("routes.name"), "v"));
    }

    [Fact]
    public void Deleting_moves_items_up_and_ignores_what_is_not_there()
    {
        var changed = Bag.Delete(PropertyPath.Parse("routes[0]"));
        Assert.Equal("11.0.0.0/8", changed.Get(PropertyPath.Parse("routes[0].cidr")));
        Assert.Equal(Bag, Bag.Delete(PropertyPath.Parse("routes[9].cidr")));
    }

    [Theory]
    [InlineData("routes[*].cidr", "routes[3].cidr", true)]
    [InlineData("tags", "tags.a.b", true)]
    [InlineData("tags.a", "tags", false)]
    [InlineData("*", "anything", true)]
    [InlineData("routes[0]", "routes[1]", false)]
    public void A_pattern_covers_its_place_and_all_inside(string pattern, string path, bool covered) =>
        Assert.Equal(covered, PropertyPath.Parse(pattern).Contains(PropertyPath.Parse(path)));
}
