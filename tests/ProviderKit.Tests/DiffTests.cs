using CsCheck;
using Pulumi.Protocol;
using ProviderKit.Tests.Lamps;

namespace ProviderKit.Tests;

public sealed class DiffTests
{
    private static readonly PropertyValue s_unknown = PropertyValue.NotKnown;

    public static TheoryData<string, PropertyMap, PropertyMap, string> Table => new()
    {
        { "nothing", Of(("name", "a")), Of(("name", "a")), "" },
        { "changed", Of(("name", "a")), Of(("name", "b")), "name Update" },
        { "added", Of(), Of(("name", "b")), "name Add" },
        { "removed", Of(("name", "a")), Of(), "name Delete" },
        { "null is absent", Of(("name", PropertyValue.None)), Of(), "" },
        { "an empty list is absent", Of(("owners", PropertyValue.List())), Of(), "" },
        { "replacing changed", Of(("room", "a")), Of(("room", "b")), "room Update!" },
        { "replacing added", Of(), Of(("room", "b")), "room Add!" },
        { "replacing removed", Of(("room", "a")), Of(), "room Delete!" },
        { "unknown", Of(("name", "a")), Of(("name", s_unknown)), "name Update" },
        { "unknown replacing", Of(("room", "a")), Of(("room", s_unknown)), "room Update!" },
        { "unknown and new", Of(), Of(("room", s_unknown)), "room Add!" },
        { "secret of the same", Of(("code", "1")), Of(("code", PropertyValue.SecretOf("1"))), "" },
        { "secret of another", Of(("code", PropertyValue.SecretOf("1"))), Of(("code", PropertyValue.SecretOf("2"))), "code Update" },
        { "secret around an unknown", Of(("code", PropertyValue.SecretOf("1"))), Of(("code", PropertyValue.SecretOf(s_unknown))), "code Update" },
        { "read once", Of(("wrapping", "red")), Of(("wrapping", "blue")), "" },
        { "chosen by the house", Of(("fuse", "F1")), Of(), "" },
        { "chosen by the program", Of(("fuse", "F1")), Of(("fuse", "F2")), "fuse Update" },
        { "another order that means nothing", Of(("owners", PropertyValue.List("a", "b"))), Of(("owners", PropertyValue.List("b", "a"))), "" },
        { "another member", Of(("owners", PropertyValue.List("a", "b"))), Of(("owners", PropertyValue.List("b", "c"))), "owners Update" },
        { "an unknown member", Of(("owners", PropertyValue.List("a"))), Of(("owners", PropertyValue.List(s_unknown))), "owners Update" },
        { "in a map", Of(("labels", Map(("a", "1"), ("b.c", "2")))), Of(("labels", Map(("a", "9"), ("d", "4")))), "labels.a Update, labels.d Add, labels[\"b.c\"] Delete" },
        { "in a list", Bulbs(Map(("power", 5d))), Bulbs(Map(("power", 7d)), Map(("power", 9d))), "bulbs[0].power Update, bulbs[1] Add" },
        { "nested replacing", Bulbs(Map(("power", 5d), ("socket", "E14"))), Bulbs(Map(("power", 5d), ("socket", "E27"))), "bulbs[0].socket Update!" },
        { "a whole list unknown", Bulbs(Map(("power", 5d))), Of(("bulbs", s_unknown)), "bulbs Update" },
        { "what nobody knows", Of(("shade", "a")), Of(("shade", "b")), "" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Differences_are_told_by_place_and_kind(string what, PropertyMap olds, PropertyMap news, string expected)
    {
        var diff = InputDiff.Between(LampInputs.Shape, olds, news, []);
        Assert.Equal(expected, string.Join(", ", diff.Differences.Select(d => $"{d.Path} {d.Kind}{(d.Replaces ? "!" : "")}")));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void Ignored_paths_do_not_differ()
    {
        var olds = Of(("name", "a"), ("labels", Map(("x", "1"), ("y", "1"))));
        var news = Of(("name", "b"), ("labels", Map(("x", "2"), ("y", "2"))));
        var diff = InputDiff.Between(LampInputs.Shape, olds, news, ["name", "labels.x"]);
        Assert.Equal(["labels.y"], diff.Differences.Select(d => d.Path.ToString()));
    }

    [Fact]
    public void A_bag_does_not_differ_from_itself() =>
        Bags.Lamp.Sample(bag => InputDiff.Between(LampInputs.Shape, bag, bag, []).Differences.IsEmpty);

    [Fact]
    public void Roles_can_be_inverted()
    {
        Gen.Select(Bags.Lamp, Bags.Lamp).Sample((one, other) =>
        {
            // What is computed is lopsided on purpose: only wanting it counts.
            (one, other) = (one.Without("fuse"), other.Without("fuse"));
            var there = InputDiff.Between(LampInputs.Shape, one, other, []);
            var back = InputDiff.Between(LampInputs.Shape, other, one, []);
            Assert.Equal(there.Differences.Select(d => (d.Path, d.Replaces, Invert(d.Kind))), back.Differences.Select(d => (d.Path, d.Replaces, d.Kind)));
        });
    }

    [Fact]
    public void Top_level_names_and_places_belong_together() =>
        Gen.Select(Bags.Lamp, Bags.Lamp).Sample((one, other) =>
        {
            var diff = InputDiff.Between(LampInputs.Shape, one, other, []);
            Assert.Equal(diff.TopLevel.ToHashSet(), diff.Differences.Select(d => d.Path.Steps[0].Name!).ToHashSet());
        });

    private static DifferenceKind Invert(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Add => DifferenceKind.Delete,
        DifferenceKind.Delete => DifferenceKind.Add,
        _ => kind,
    };

    private static PropertyMap Of(params (string Key, PropertyValue Value)[] entries) => PropertyMap.Of(entries);

    private static PropertyValue Map(params (string Key, PropertyValue Value)[] entries) => PropertyValue.Map(entries);

    private static PropertyMap Bulbs(params PropertyValue[] bulbs) => Of(("bulbs", PropertyValue.List(bulbs)));
}
