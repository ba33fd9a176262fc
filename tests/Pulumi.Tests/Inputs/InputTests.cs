using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Utilities;
using static Pulumi.Tests.Outputs.OutputTests;

namespace Pulumi.Tests.Inputs;

public sealed class InputTests
{
    private static readonly Output<string> Unknown = OutputUtilities.CreateUnknown("");

    [Fact]
    public async Task An_input_is_a_value_or_an_output()
    {
        Input<int> value = 1;
        Input<int> output = Output.CreateSecret(2);
        Output<int> back = output;
        await Is(value.ToOutput(), 1);
        await Is(back, 2, secret: true);
        await Is(output.Apply(number => number + 1), 3, secret: true);
        await Is(((Input<string>?)null).ToOutput(), null!);
        Assert.Throws<ArgumentNullException>(() => (Input<int>)(Output<int>)null!);
    }

    [Fact]
    public async Task A_list_grows_by_values_outputs_and_lists()
    {
        InputList<string> list = ["a", Output.Create("b")];
        list.Add("c", "d");
        list.Add(new[] { "e" });
        list.AddRange(new List<Output<string>> { Output.Create("f") });
        await IsList(list, "abcdef");
        await IsList(list.Concat(ImmutableArray.Create("g")), "abcdefg");
        await IsList(list, "abcdef");
    }

    [Fact]
    public async Task A_list_comes_from_every_kind_of_list()
    {
        await IsList("a", "a");
        await IsList(Output.Create("a"), "a");
        await IsList((Input<string>)"a", "a");
        await IsList(new[] { "a" }, "a");
        await IsList(new[] { Output.Create("a") }, "a");
        await IsList(new Input<string>[] { "a" }, "a");
        await IsList(new List<string> { "a" }, "a");
        await IsList(new List<Input<string>> { "a" }, "a");
        await IsList(ImmutableArray.Create(Output.Create("a")), "a");
        await IsList(ImmutableArray.Create((Input<string>)"a"), "a");
        await IsList(Output.Create(new[] { "a" }), "a");
        await IsList(Output.Create(new List<string> { "a" }), "a");
        await IsList(Output.Create<IEnumerable<string>>(["a"]), "a");
        await IsList(Output.Create(ImmutableArray.Create("a")), "a");
    }

    [Fact]
    public async Task A_list_with_an_unknown_element_still_has_its_elements()
    {
        InputList<string> list = ["a", Unknown];
        await IsUnknown(list.ToOutput());
        Assert.Equal(2, await CountAsync(list));
        Assert.Equal(0, await CountAsync((InputList<string>)OutputUtilities.CreateUnknown(ImmutableArray<string>.Empty)));
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)list).GetEnumerator());
    }

    [Fact]
    public async Task A_list_that_another_was_made_from_is_its_own()
    {
        InputList<string> first = ["a"];
        var second = first.Concat(["b"]);
        second.Add("c");
        await IsList(first, "a");
        await IsList(second, "abc");
    }

    [Fact]
    public async Task A_map_takes_equal_values_of_a_key_and_no_others()
    {
        InputMap<string> map = new() { { "a", "1" }, { "b", Output.Create("2") } };
        map.Add("a", Output.Create("1"));
        await IsMap(map, "a1b2");
        map.Add("a", "3");
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map.ToOutput()));
        Assert.Equal("Key 'a' already exists in the map with a different value.", failure.Message);
    }

    [Fact]
    public async Task Maps_merge_and_the_second_wins()
    {
        InputMap<string> first = new() { ["a"] = "1", ["b"] = "2" };
        InputMap<string> second = new Dictionary<string, string> { ["b"] = "3" };
        await IsMap(InputMap<string>.Merge(first, second), "a1b3");
        InputMap<string> third = new Dictionary<string, string> { ["c"] = "4" };
        first.AddRange(third);
        await IsMap(first, "a1b2c4");
        first.Add(second);
        await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(first.ToOutput()));
    }

    [Fact]
    public async Task A_map_comes_from_every_kind_of_map()
    {
        await IsMap(new Dictionary<string, string> { ["a"] = "1" }, "a1");
        await IsMap(ImmutableDictionary<string, string>.Empty.Add("a", "1"), "a1");
        await IsMap(Output.Create(new Dictionary<string, string> { ["a"] = "1" }), "a1");
        await IsMap(Output.Create<IDictionary<string, string>>(new Dictionary<string, string> { ["a"] = "1" }), "a1");
        await IsMap(Output.Create(ImmutableDictionary<string, string>.Empty.Add("a", "1")), "a1");
    }

    [Fact]
    public async Task A_union_input_takes_either_type()
    {
        InputUnion<string, int>[] all = ["a", 1, (Input<string>)"b", (Input<int>)2, Output.Create("c"), Output.Create(3), Output.Create<Union<string, int>>("d"), (Union<string, int>)4];
        var values = await OutputUtilities.GetValueAsync(Output.All<Union<string, int>>(all).Apply(static unions => string.Join(',', unions.Select(static one => one.Value))));
        Assert.Equal("a,1,b,2,c,3,d,4", values);
        InputList<Union<string, int>> list = [];
        list.Add((Input<string>)"a");
        list.Add((Input<int>)1);
        await Is(list.Apply(static unions => unions[0].AsT0 + unions[1].AsT1), "a1");
    }

    [Fact]
    public async Task Json_comes_from_text_documents_and_elements()
    {
        using var document = JsonDocument.Parse("[1]");
        InputJson[] all = ["[1]", document, document.RootElement, Output.Create("[1]"), Output.Create(document.RootElement)];
        foreach (var json in all)
        {
            await Is(json.Apply(static element => element.GetRawText()), "[1]");
        }

        Assert.ThrowsAny<JsonException>(() => (InputJson)"[");
    }

    [Fact]
    public void A_union_holds_one_of_its_types()
    {
        Union<string, int> text = "a", number = 1;
        Assert.True(text.TryPickT0(out var picked, out _) && picked == "a");
        Assert.True(number.TryPickT1(out var other, out _) && other == 1);
        Assert.Equal("A", text.Match(static value => value.ToUpperInvariant(), static _ => ""));
        Assert.Equal(2, number.MapT1(static value => value + 1).AsT1);
        Assert.Equal("a!", text.MapT0(static value => value + "!").AsT0);
        Assert.Equal(5, text.Bimap(static _ => 5, static _ => 6).AsT0);
        Assert.True(text == "a" && text != number && !text.Equals(number));
        Assert.Throws<InvalidOperationException>(() => text.AsT1);
        Assert.True(default(Union<int, string>).IsT0);
    }

    [Fact]
    public void Names_of_resources_are_texts_that_compare()
    {
        Assert.True(new Urn("urn:a") == new Urn("urn:a") && new Urn("urn:a") != new Urn("urn:b"));
        Assert.Equal("urn:a", new Urn("urn:a"));
        Assert.Throws<ArgumentException>(() => new Urn(""));
    }

    private static Task IsList(InputList<string> list, string expected) => Is(list.Apply(static items => string.Concat(items)), expected);

    private static Task IsMap(InputMap<string> map, string expected) =>
        Is(map.Apply(static entries => string.Concat(entries.OrderBy(static entry => entry.Key).Select(static entry => entry.Key + entry.Value))), expected);

    private static async Task<int> CountAsync(InputList<string> list)
    {
        var count = 0;
        await foreach (var _ in list)
        {
            count++;
        }

        return count;
    }
}
