using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-01")]
public sealed class RoleUnknownTests
{
    [Fact]
    public async Task Breaks_with_another_word()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-01", world.AskAsync(TestWorld.Initiator(near, far) with { Role = "Initiator" }));
        Assert.Equal("role", finding.Property);
    }

    [Fact]
    public async Task Keeps_with_each_of_the_two_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-01", world.AskAsync(TestWorld.Initiator(near, far), "there"));
        await Expect.KeptAsync("RI-01", world.AskAsync(TestWorld.Acceptor(near, far), "back"));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { Role = Asked.Later });
    }
}

[RuleCase("RI-02")]
public sealed class RouterTypeUnknownTests
{
    [Fact]
    public async Task Breaks_with_another_word()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-02", world.AskAsync(TestWorld.Initiator(near, far) with { RouterType = "Router" }));
        Assert.Equal("routerType", finding.Property);
    }

    [Fact]
    public async Task Keeps_with_each_of_the_two_left_out_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-02", world.AskAsync(TestWorld.Initiator(near, far) with { RouterType = default }, "vpc"));
        await Expect.KeptAsync("RI-02", world.AskAsync(await world.FromVbrAsync(far), "vbr"));
        await world.SilentAsync(await world.FromVbrAsync(far) with { RouterType = Asked.Later });
    }
}

[RuleCase("RI-03")]
public sealed class OppositeRouterTypeUnknownTests
{
    [Fact]
    public async Task Breaks_with_another_word()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-03", world.AskAsync(TestWorld.Initiator(near, far) with { OppositeRouterType = "vrouter" }));
    }

    [Fact]
    public async Task Breaks_when_a_change_brings_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far));
        var finding = await Expect.RefusedAsync("RI-03", world.ChangeAsync(end, s => s with { OppositeRouterType = "Router" }));
        Assert.Equal("oppositeRouterType", finding.Property);
    }

    [Fact]
    public async Task Keeps_with_each_of_the_two_left_out_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-03", world.AskAsync(TestWorld.Initiator(near, far) with { OppositeRouterType = default }, "vpc"));
        await Expect.KeptAsync("RI-03", world.AskAsync(Asked.TowardsVbr(near), "vbr"));
        await world.SilentAsync(Asked.TowardsVbr(near) with { OppositeRouterType = Asked.Later });
    }
}

[RuleCase("RI-04")]
public sealed class InterfaceNameMalformedTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("1st")]
    [InlineData("-dash")]
    [InlineData("two words")]
    [InlineData("http://there")]
    public async Task Breaks_with_such_a_name(string name)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-04", world.AskAsync(TestWorld.Initiator(near, far) with { RouterInterfaceName = name }));
        Assert.Equal("routerInterfaceName", finding.Property);
    }

    [Fact]
    public async Task Breaks_with_129_characters_and_when_a_change_brings_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far));
        await Expect.RefusedAsync("RI-04", world.ChangeAsync(end, s => s with { RouterInterfaceName = new string('a', 129) }));
    }

    [Fact]
    public async Task Keeps_with_letters_chinese_digits_and_marks_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-04", world.AskAsync(TestWorld.Initiator(near, far) with { RouterInterfaceName = "to.bj_2-a" }, "a"));
        await Expect.KeptAsync("RI-04", world.AskAsync(TestWorld.Initiator(near, far) with { RouterInterfaceName = "北京1" }, "b"));
        await Expect.KeptAsync("RI-04", world.AskAsync(TestWorld.Initiator(near, far) with { RouterInterfaceName = new string('a', 128) }, "c"));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { RouterInterfaceName = Asked.Later });
    }
}

[RuleCase("RI-05")]
public sealed class InterfaceDescriptionMalformedTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("2 lines")]
    [InlineData("https://there")]
    public async Task Breaks_with_such_a_description(string description)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-05", world.AskAsync(TestWorld.Initiator(near, far) with { Description = description }));
        Assert.Equal("description", finding.Property);
    }

    [Fact]
    public async Task Breaks_with_257_characters()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-05", world.AskAsync(TestWorld.Initiator(near, far) with { Description = new string('a', 257) }));
    }

    [Fact]
    public async Task Keeps_with_a_sentence_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-05", world.AskAsync(TestWorld.Initiator(near, far) with { Description = "Towards Beijing, 2 Mbit/s." }));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { Description = Asked.Later });
    }
}

[RuleCase("RI-38")]
public sealed class InterfaceTagsMalformedTests
{
    [Theory]
    [InlineData("aliyun-x", "InvalidTagKey")]
    [InlineData("acs:x", "InvalidTagKey")]
    [InlineData("http://x", "InvalidTagKey")]
    [InlineData("", "InvalidTagKey")]
    public async Task Breaks_with_such_a_key(string key, string code)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-38", world.AskAsync(TestWorld.Initiator(near, far) with { Tags = Tags((key, "x")) }));
        Assert.Equal(code, finding.Code);
    }

    [Fact]
    public async Task Breaks_with_a_long_value()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-38", world.AskAsync(TestWorld.Initiator(near, far) with { Tags = Tags(("x", new string('a', 129))) }));
        Assert.Equal("InvalidTagValue", finding.Code);
    }

    [Fact]
    public async Task Breaks_with_more_than_the_quota()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far) with { Tags = Tags([.. Enumerable.Range(0, 20).Select(n => ($"k{n}", ""))]) });
        var finding = await Expect.RefusedAsync("RI-38", world.ChangeAsync(end, s => s with { Tags = Tags([.. Enumerable.Range(0, 21).Select(n => ($"k{n}", ""))]) }));
        Assert.Equal("QuotaExceeded.TagNum", finding.Code);
    }

    [Fact]
    public async Task Keeps_with_a_raised_quota_and_while_they_are_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetQuotaAsync("tags-per-ri", 30);
        await Expect.KeptAsync("RI-38", world.AskAsync(TestWorld.Initiator(near, far) with { Tags = Tags([.. Enumerable.Range(0, 21).Select(n => ($"k{n}", "v"))]) }));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { Tags = Planned<IReadOnlyDictionary<string, string>?>.Unknown });
    }

    private static Planned<IReadOnlyDictionary<string, string>?> Tags(params (string Key, string Value)[] tags) => new(tags.ToDictionary(t => t.Key, t => t.Value));
}
