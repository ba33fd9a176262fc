using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VSwitches;

[RuleCase("VSW-01")]
public sealed class VSwitchRangeMalformedTests
{
    [Theory]
    [InlineData("10.0.1.1/24", "InvalidCidrBlock.Malformed")]
    [InlineData("10.0.1.0", "InvalidCidrBlock.Malformed")]
    [InlineData("10.0.0.0/15", "InvalidCirdrBlock.MaskLength")]
    [InlineData("10.0.1.0/30", "InvalidCirdrBlock.MaskLength")]
    public async Task Breaks_with_no_range_or_a_size_that_is_not_possible(string cidr, string code)
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc", "10.0.0.0/8");
        Assert.Equal(code, (await Expect.RefusedAsync("VSW-01", VSwitchCases.MakeAsync(world, vpc, cidr))).Code);
    }

    [Theory]
    [InlineData("10.0.0.0/16")]
    [InlineData("10.0.1.8/29")]
    public async Task Keeps_16_to_29(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VSW-01", VSwitchCases.MakeAsync(world, await world.VpcAsync("vpc"), cidr));
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet() => await VSwitchCases.SilentAsync(spec => spec with { CidrBlock = Planned<string?>.Unknown });
}

[RuleCase("VSW-08")]
public sealed class VSwitchTextMalformedTests
{
    [Fact]
    public async Task Breaks_with_a_name_or_description_that_is_not_allowed()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = VSwitchCases.Spec(await world.VpcAsync("vpc"), "10.0.1.0/24");
        foreach (var (broken, code) in new[]
        {
            (spec with { VswitchName = "" }, "InvalidVSwitchName.Malformed"),
            (spec with { VswitchName = "http://a" }, "InvalidVSwitchName.Malformed"),
            (spec with { VswitchName = new string('a', 129) }, "InvalidVSwitchName.Malformed"),
            (spec with { Description = new string('a', 257) }, "InvalidVSwitchDiscription.Malformed"),
            (spec with { Description = "https://a" }, "InvalidVSwitchDiscription.Malformed"),
        })
        {
            Assert.Equal(code, (await Expect.RefusedAsync("VSW-08", world.As("a").VSwitches.CreateAsync(broken))).Code);
        }
    }

    [Fact]
    public async Task Keeps_texts_and_none()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await Expect.KeptAsync("VSW-08", VSwitchCases.MakeAsync(world, vpc, "10.0.1.0/24"));
        await Expect.KeptAsync("VSW-08", world.As("b").VSwitches.CreateAsync(
            VSwitchCases.Spec(vpc, "10.0.2.0/24") with { VswitchName = "b", Description = new string('a', 256) }));
    }

    [Fact]
    public async Task Keeps_silent_about_texts_that_are_not_known_yet() =>
        await VSwitchCases.SilentAsync(spec => spec with { VswitchName = Planned<string?>.Unknown, Description = Planned<string?>.Unknown });
}
