using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Labels;

/// <summary>Lines and routers with labels that a case asks for.</summary>
internal static class Labelled
{
    public static Task<Outcome<PhysicalConnection>> LineAsync(TestWorld world, Func<PhysicalConnectionSpec, PhysicalConnectionSpec> with) =>
        world.As("line").PhysicalConnections.CreateAsync(with(TestWorld.Line()));

    public static async Task<Outcome<VirtualBorderRouter>> RouterAsync(TestWorld world, Func<VirtualBorderRouterSpec, VirtualBorderRouterSpec> with) =>
        await world.As("router").VirtualBorderRouters.CreateAsync(with(TestWorld.Router(await world.LineAsync("its-line"), 110)));

    public static Dictionary<string, string> Tags(int count) => Enumerable.Range(1, count).ToDictionary(n => $"key{n}", _ => "value");
}

[RuleCase("COM-05")]
[RuleCase("COM-07")]
public sealed class LabelNameTests
{
    [Fact]
    public async Task Breaks_with_a_name_of_another_form()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var name in new[] { "x", "1line", "a line", "http://line", new string('x', 129) })
        {
            var finding = await Expect.RefusedAsync("COM-05", Labelled.LineAsync(world, s => s with { PhysicalConnectionName = name }));
            Assert.Equal("physicalConnectionName", finding.Property);
        }

        Assert.Equal(
            "virtualBorderRouterName",
            (await Expect.RefusedAsync("COM-05", Labelled.RouterAsync(world, s => s with { VirtualBorderRouterName = "x" }))).Property);
    }

    [Fact]
    public async Task Keeps_letters_digits_dots_underscores_and_hyphens_and_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await Expect.KeptAsync("COM-05", Labelled.LineAsync(world, s => s with { PhysicalConnectionName = "Line_1.a-b" }));
        await Expect.KeptAsync("COM-05", world.As("line").PhysicalConnections.UpdateAsync(line.Id, line.Spec with { PhysicalConnectionName = "专线1" }));
        Assert.Null((await world.As("next", preview: true).PhysicalConnections.CreateAsync(
            TestWorld.Line() with { PhysicalConnectionName = Planned<string?>.Unknown })).Refusal);
    }

    [Fact]
    public async Task Shows_COM_07_that_an_empty_name_or_description_is_none()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("COM-05", Labelled.LineAsync(world, s => s with { PhysicalConnectionName = "", Description = "" }));
    }
}

[RuleCase("COM-06")]
public sealed class LabelDescriptionTests
{
    [Fact]
    public async Task Breaks_with_a_description_of_another_form()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var text in new[] { "x", "1 line", "https://line", new string('x', 257) })
        {
            var finding = await Expect.RefusedAsync("COM-06", Labelled.LineAsync(world, s => s with { Description = text }));
            Assert.Equal("description", finding.Property);
        }

        await Expect.RefusedAsync("COM-06", Labelled.RouterAsync(world, s => s with { Description = "x" }));
    }

    [Fact]
    public async Task Keeps_a_sentence()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("COM-06", Labelled.LineAsync(world, s => s with { Description = "The first line, to Fengtai." }));
    }
}

[RuleCase("COM-08")]
public sealed class LineTrafficNotBilledTests
{
    [Fact]
    public async Task Breaks_when_a_line_or_a_router_is_made_or_changed_without_that_billing()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.RefusedAsync("COM-08", world.As("other").PhysicalConnections.CreateAsync(TestWorld.Line()));
        await Expect.RefusedAsync("COM-08", world.As("line").PhysicalConnections.UpdateAsync(line.Id, line.Spec with { CircuitCode = "A1" }));
        await Expect.RefusedAsync("COM-08", world.As("router").VirtualBorderRouters.CreateAsync(TestWorld.Router(line, 110)));
    }

    [Fact]
    public async Task Keeps_with_it()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("outbound-traffic-billing", "false", TestWorld.OtherAccount);
        await Expect.KeptAsync("COM-08", Labelled.LineAsync(world, s => s));
    }
}

[RuleCase("TAG-01")]
public sealed class TooManyTagsTests
{
    [Fact]
    public async Task Breaks_with_21()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("tags", (await Expect.RefusedAsync("TAG-01", Labelled.LineAsync(world, s => s with { Tags = Labelled.Tags(21) }))).Property);
        await Expect.RefusedAsync("TAG-01", Labelled.RouterAsync(world, s => s with { Tags = Labelled.Tags(21) }));
    }

    [Fact]
    public async Task Keeps_20()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("TAG-01", Labelled.LineAsync(world, s => s with { Tags = Labelled.Tags(20) }));
    }
}

[RuleCase("TAG-03")]
public sealed class TagKeyTests
{
    [Fact]
    public async Task Breaks_with_a_key_of_the_clouds_own_form()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var key in new[] { "", "aliyun-key", "ACS:key", "see-http://key", new string('x', 129) })
        {
            await Expect.RefusedAsync("TAG-03", Labelled.LineAsync(world, s => s with { Tags = new Dictionary<string, string> { [key] = "value" } }));
        }
    }

    [Fact]
    public async Task Keeps_others()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("TAG-03", Labelled.LineAsync(world, s => s with { Tags = new Dictionary<string, string> { ["cost centre"] = "4711" } }));
    }
}

[RuleCase("TAG-04")]
[RuleCase("TAG-05")]
public sealed class TagValueTests
{
    [Fact]
    public async Task Breaks_with_a_value_of_the_clouds_own_form()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var value in new[] { "aliyun", "acs:value", "https://value", new string('x', 129) })
        {
            await Expect.RefusedAsync("TAG-04", Labelled.LineAsync(world, s => s with { Tags = new Dictionary<string, string> { ["key"] = value } }));
        }
    }

    [Fact]
    public async Task Keeps_an_empty_one()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("TAG-04", Labelled.LineAsync(world, s => s with { Tags = new Dictionary<string, string> { ["key"] = "" } }));
    }

    [Fact]
    public async Task Shows_TAG_05_that_keys_which_differ_in_capitals_are_two()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await Expect.KeptAsync("TAG-04", Labelled.LineAsync(
            world, s => s with { Tags = new Dictionary<string, string> { ["key"] = "one", ["Key"] = "two" } }));
        Assert.Equal(2, line.Spec.Tags.Value!.Count);
    }
}

[RuleCase("COM-01")]
[RuleCase("COM-16")]
[RuleCase("COM-17")]
public sealed class LabelStatementsTests
{
    [Fact]
    public async Task Shows_COM_01_that_a_line_lies_in_a_region_that_exists()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("REG-01", Labelled.LineAsync(world, s => s with { AccessPointId = Planned<string?>.Unknown, Region = "cn-nowhere" }));
    }

    [Fact]
    public async Task Shows_COM_16_that_a_change_waits_for_the_end_of_another_operation()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.BecomeRealisticAsync();
        var lines = world.As("line").PhysicalConnections;
        var ending = lines.UpdateAsync(line.Id, line.Spec with { Status = PhysicalConnectionStatus.Terminated });
        var deleting = lines.DeleteAsync(line.Id);
        await world.LetTimePassAsync(ending);
        var deleted = await world.LetTimePassAsync(deleting);
        Assert.Contains(deleted.Notes, note => note.Contains(PhysicalConnectionStatus.Terminating, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_COM_17_that_a_preview_checks_and_makes_nothing()
    {
        await using var world = await TestWorld.NewAsync();
        var planned = await world.As("line", preview: true).PhysicalConnections.CreateAsync(TestWorld.Line());
        Assert.Null(planned.Refusal);
        Assert.Null(await world.As("line").PhysicalConnections.GetAsync(planned.Id!));
        Assert.NotNull((await world.As("other", preview: true).PhysicalConnections.CreateAsync(TestWorld.Line() with { Description = "x" })).Refusal);
    }
}
