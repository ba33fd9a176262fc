using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PC-01")]
[RuleCase("PC-16")]
public sealed class LineIncompleteTests
{
    [Fact]
    public async Task Breaks_without_an_access_point_or_a_carrier()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("accessPointId", (await Expect.RefusedAsync("PC-01", world.AskLineAsync(s => s with { AccessPointId = null }))).Property);
        Assert.Equal("lineOperator", (await Expect.RefusedAsync("PC-01", world.AskLineAsync(s => s with { LineOperator = null }))).Property);
    }

    [Fact]
    public async Task Keeps_with_both_and_while_they_are_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PC-01", world.AskLineAsync(s => s));
        var planned = await world.As("next", preview: true).PhysicalConnections.CreateAsync(new PhysicalConnectionSpec
        {
            AccessPointId = Planned<string?>.Unknown,
            PartnerAccessPoint = Planned<string?>.Unknown,
            LineOperator = Planned<string?>.Unknown,
            Type = Planned<string?>.Unknown,
            PortType = Planned<string?>.Unknown,
            Bandwidth = Planned<int?>.Unknown,
            CircuitCode = Planned<string?>.Unknown,
            PeerLocation = Planned<string?>.Unknown,
            RedundantPhysicalConnectionId = Planned<string?>.Unknown,
            OpticalModuleModel = Planned<string?>.Unknown,
            DownDelayTime = Planned<int?>.Unknown,
            Status = Planned<string?>.Unknown,
            Period = Planned<int?>.Unknown,
            PricingCycle = Planned<string?>.Unknown,
        });
        Assert.Null(planned.Refusal);
        Assert.Empty(planned.Findings);
    }

    [Fact]
    public async Task Shows_PC_16_that_a_line_needs_no_name()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Null((await Expect.KeptAsync("COM-05", world.AskLineAsync(s => s))).Spec.PhysicalConnectionName.Value);
    }
}

[RuleCase("PC-02")]
public sealed class CarrierUnknownTests
{
    [Fact]
    public async Task Breaks_with_another_word()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("lineOperator", (await Expect.RefusedAsync("PC-02", world.AskLineAsync(s => s with { LineOperator = "China Telecom" }))).Property);
    }

    [Fact]
    public async Task Keeps_each_of_the_six()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("ec_quota_pconn_count_per_ap", 6);
        foreach (var carrier in new[] { "CT", "CU", "CM", "CO" })
        {
            await Expect.KeptAsync("PC-02", world.AskLineAsync(s => s with { LineOperator = carrier }, carrier));
        }

        foreach (var carrier in new[] { "Equinix", "Other" })
        {
            await Expect.KeptAsync("PC-02", world.AskLineAsync(
                s => s with { AccessPointId = LineCases.FrankfurtPoint, LineOperator = carrier, PeerLocation = "Frankfurt" }, carrier, TestWorld.Frankfurt));
        }
    }
}

[RuleCase("PC-03")]
public sealed class CarrierOfAnotherCountryTests
{
    [Fact]
    public async Task Breaks_on_either_side_of_the_border()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("PC-03", world.AskLineAsync(s => s with { LineOperator = "Equinix" }));
        await Expect.RefusedAsync("PC-03", world.AskLineAsync(
            s => s with { AccessPointId = LineCases.FrankfurtPoint, PeerLocation = "Frankfurt" }, region: TestWorld.Frankfurt));
    }

    [Fact]
    public async Task Keeps_a_carrier_of_the_place_that_the_line_is_built_to()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PC-03", world.AskLineAsync(s => s, "line"));
        await Expect.KeptAsync("PC-03", world.AskLineAsync(
            s => s with { PartnerAccessPoint = "PCCW Hamburg", LineOperator = "Other", PeerLocation = "Hamburg" }, "to-a-partner"));
    }

    [Fact]
    public void Hong_Kong_is_not_mainland_China() =>
        Assert.All(
            AccessPoints.All.Where(point => point.City is "Hong Kong" or "Beijing"),
            point => Assert.Equal(point.City == "Beijing", point.IsInMainlandChina));
}

[RuleCase("PC-04")]
public sealed class LineTypeUnknownTests
{
    [Fact]
    public async Task Breaks_with_another_word()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("type", (await Expect.RefusedAsync("PC-04", world.AskLineAsync(s => s with { Type = "vpc" }))).Property);
    }

    [Fact]
    public async Task Keeps_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PC-04", world.AskLineAsync(s => s with { Type = "VPC" }));
    }
}

[RuleCase("PC-05")]
public sealed class PeerLocationTests
{
    [Fact]
    public async Task Breaks_when_it_is_empty_or_an_address_of_the_web()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var location in new[] { "", "  ", "https://data.centre" })
        {
            await Expect.RefusedAsync("PC-05", world.AskLineAsync(s => s with { PeerLocation = location }));
        }
    }

    [Fact]
    public async Task Keeps_an_address_and_none()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PC-05", world.AskLineAsync(s => s with { PeerLocation = "12 Example Road" }, "address"));
        await Expect.KeptAsync("PC-05", world.AskLineAsync(s => s with { PeerLocation = null }, "none"));
    }
}

[RuleCase("PC-06")]
public sealed class CircuitCodeTests
{
    [Fact]
    public async Task Breaks_with_a_line_break()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("circuitCode", (await Expect.RefusedAsync("PC-06", world.AskLineAsync(s => s with { CircuitCode = "A1\nB2" }))).Property);
    }

    [Fact]
    public async Task Keeps_a_number()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PC-06", world.AskLineAsync(s => s with { CircuitCode = "longtel001 / 17" }));
    }
}

[RuleCase("PC-24")]
public sealed class DownDelayTimeTests
{
    [Fact]
    public async Task Breaks_outside_the_range_and_between_the_steps()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var delay in new[] { -100, 50, 10100 })
        {
            await Expect.RefusedAsync("PC-24", world.AskLineAsync(s => s with { DownDelayTime = delay }));
        }
    }

    [Fact]
    public async Task Keeps_both_ends()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PC-24", world.AskLineAsync(s => s with { DownDelayTime = 0 }, "least"));
        await Expect.KeptAsync("PC-24", world.AskLineAsync(s => s with { DownDelayTime = 10000 }, "most"));
    }
}

[RuleCase("AP-13")]
[RuleCase("PC-17")]
[RuleCase("PORT-11")]
public sealed class FixedPropertiesTests
{
    [Fact]
    public async Task Breaks_when_the_line_is_to_be_another_one()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await Expect.RefusedAsync("AP-13", world.ChangeLineAsync(line, s => s with { AccessPointId = LineCases.OtherPoint }));
        await Expect.RefusedAsync("PORT-11", world.ChangeLineAsync(line, s => s with { PortType = "10GBase-LR" }));
        await Expect.RefusedAsync("PC-17", world.ChangeLineAsync(line, s => s with { OpticalModuleModel = "SFP-GE-ER-SM1310,40KM" }));
        await Expect.RefusedAsync("PC-17", world.ChangeLineAsync(line, s => s with { PartnerAccessPoint = "PCCW Beijing" }));
        await Expect.RefusedAsync("REG-14", world.ChangeLineAsync(line, s => s with { Region = TestWorld.Shenzhen }));
    }

    [Fact]
    public async Task Keeps_every_other_change_and_a_default_that_is_written_out()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var changed = await Expect.KeptAsync(
            "PC-17", world.ChangeLineAsync(line, s => s with { Type = "VPC", CircuitCode = "A1", PhysicalConnectionName = "first", Bandwidth = 102, DownDelayTime = 100 }));
        Assert.Equal("A1", changed.Spec.CircuitCode.Value);
    }
}
