using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("AP-01")]
[RuleCase("AP-12")]
public sealed class AccessPointUnknownTests
{
    [Fact]
    public async Task Breaks_with_an_id_that_is_not_known_and_names_those_that_are_like_it()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("AP-01", world.AskLineAsync(s => s with { AccessPointId = "ap-cn-beijing-ft-B" }));
        Assert.Contains("ap-cn-beijing-ft-A", finding.Remedy, StringComparison.Ordinal);
        Assert.Equal("accessPointId", finding.Property);
    }

    [Fact]
    public async Task Breaks_with_a_name_and_tells_its_id()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("AP-01", world.AskLineAsync(s => s with { AccessPointId = "Beijing-Fengtai-A" }));
        Assert.Contains("ap-cn-beijing-ft-A", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_known_id_and_one_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("AP-01", world.AskLineAsync(s => s));
        Assert.Null((await world.AskLineAsync(s => s with { AccessPointId = Planned<string?>.Unknown }, preview: true)).Refusal);
    }

    [Fact]
    public async Task Shows_AP_12_that_an_id_of_the_cloud_alone_is_a_warning_where_the_stack_says_so()
    {
        await using var world = await TestWorld.NewAsync();
        var lines = world.As("line", warn: "AP-01").PhysicalConnections;
        var finding = await Expect.WarnedAsync("AP-01", lines.CreateAsync(TestWorld.Line("ap-cn-beijing-new-A")));
        Assert.True(finding.Lowered);
    }
}

[RuleCase("AP-02")]
public sealed class AccessPointClosedTests
{
    [Theory]
    [InlineData(AccessPointStatus.Full, true)]
    [InlineData(AccessPointStatus.Disabled, true)]
    [InlineData(AccessPointStatus.Hot, false)]
    [InlineData(AccessPointStatus.Recommended, false)]
    public void A_full_or_disabled_one_takes_no_new_line(string status, bool refused)
    {
        var change = new PhysicalConnectionChange
        {
            Caller = new Caller(TestWorld.Account),
            Spec = TestWorld.Line(),
            Point = AccessPoints.ById[TestWorld.AccessPoint] with { Status = status },
        };
        Assert.Equal(refused, new AccessPointClosed().Check(change).Any(finding => finding.Level == FindingLevel.Error));
        Assert.Empty(new AccessPointClosed().Check(change with { Verb = Verb.Update }));
    }

    [Fact]
    public async Task Breaks_as_a_warning_where_no_present_list_has_it()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.WarnedAsync("AP-02", world.AskLineAsync(s => s with { AccessPointId = "ap-cn-beijing-cy-A" }));
    }

    [Fact]
    public async Task Keeps_one_that_is_recommended()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("AP-02", world.AskLineAsync(s => s));
    }
}

[RuleCase("AP-03")]
[RuleCase("AP-08")]
public sealed class AccessPointInAnotherRegionTests
{
    [Fact]
    public async Task Breaks_in_another_region()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("AP-03", world.AskLineAsync(s => s, region: TestWorld.Shenzhen));
        Assert.Equal("region", finding.Property);
        Assert.Contains(TestWorld.Beijing, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_in_its_own_though_the_city_is_another_one()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("AP-03", world.AskLineAsync(s => s with { AccessPointId = "ap-cn-hangzhou-dq-A", LineOperator = "CU" }, region: "cn-hangzhou"));
    }

    [Fact]
    public async Task Shows_AP_08_that_a_region_without_access_points_has_no_lines()
    {
        await using var world = await TestWorld.NewAsync();
        const string Without = "ap-southeast-8";
        Assert.DoesNotContain(AccessPoints.All, point => point.RegionId == Without);
        await Expect.RefusedAsync("AP-03", world.AskLineAsync(s => s, region: Without));
    }
}

[RuleCase("AP-04")]
[RuleCase("AP-06")]
public sealed class CarrierNotTakenTests
{
    [Fact]
    public async Task Breaks_with_another_carrier_than_the_one_that_runs_the_building()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync(
            "AP-04", world.AskLineAsync(s => s with { AccessPointId = LineCases.TelecomPoint, LineOperator = "CU" }, region: LineCases.Shanghai));
        Assert.Contains("China Telecom", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_that_carrier_any_where_nobody_says_which_and_a_line_to_a_partner()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("AP-04", world.AskLineAsync(s => s with { AccessPointId = LineCases.TelecomPoint }, "own", LineCases.Shanghai));
        await Expect.KeptAsync("AP-04", world.AskLineAsync(s => s with { LineOperator = "CM" }, "any"));
        await Expect.KeptAsync(
            "AP-04",
            world.AskLineAsync(
                s => s with { AccessPointId = LineCases.TelecomPoint, PartnerAccessPoint = "PCCW Shanghai", LineOperator = "CU" }, "partner", LineCases.Shanghai));
    }

    [Fact]
    public void Shows_AP_06_that_a_building_of_a_carrier_takes_its_own_lines_only() =>
        Assert.All(
            AccessPoints.All.Where(point => point.HostOperator is "China Telecom" or "China Unicom" or "China Mobile"),
            point => Assert.Single(point.LineOperators));
}

[RuleCase("AP-05")]
public sealed class PortTypeNotSoldTests
{
    private const string Point = "ap-cn-hangzhou-jg-B";

    [Fact]
    public async Task Breaks_as_a_warning_with_a_port_that_is_not_known_to_be_sold_there()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.WarnedAsync("AP-05", world.AskLineAsync(s => s with { AccessPointId = Point, PortType = "10GBase-LR" }, region: "cn-hangzhou"));
    }

    [Fact]
    public async Task Keeps_one_that_is_and_any_where_nothing_is_known()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("AP-05", world.AskLineAsync(s => s with { AccessPointId = Point }, "known", "cn-hangzhou"));
        await Expect.KeptAsync("AP-05", world.AskLineAsync(s => s with { PortType = "10GBase-LR" }, "unknown"));
    }
}

[RuleCase("AP-11")]
public sealed class PartnerAccessPointTests
{
    [Theory]
    [InlineData("")]
    [InlineData("PCCW Hamburg")]
    public async Task Breaks_with_what_a_partner_has_in_place_of_an_id(string id)
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("AP-11", world.AskLineAsync(s => s with { AccessPointId = id }));
        Assert.Contains("partnerAccessPoint", finding.Remedy, StringComparison.Ordinal);
        Assert.Equal("accessPointId", finding.Property);
    }

    [Fact]
    public async Task Breaks_with_a_name_that_no_partner_has_and_names_those_that_are_like_it()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("AP-11", world.AskLineAsync(s => s with { PartnerAccessPoint = "PCCW Hambrug" }));
        Assert.Equal("partnerAccessPoint", finding.Property);
        Assert.Contains("PCCW Hamburg", finding.Remedy, StringComparison.Ordinal);
        await Expect.RefusedAsync("AP-11", world.AskLineAsync(s => s with { PartnerAccessPoint = "Beijing-Fengtai-A" }));
    }

    [Fact]
    public async Task Keeps_a_partners_name_beside_the_access_point_behind_it()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("AP-11", world.AskLineAsync(
            s => s with { AccessPointId = LineCases.FrankfurtPoint, PartnerAccessPoint = "PCCW Hamburg", LineOperator = "Other", PeerLocation = "Hamburg" },
            region: TestWorld.Frankfurt));
    }
}

[RuleCase("AP-07")]
[RuleCase("AP-14")]
[RuleCase("AP-16")]
public sealed class AccessPointStatementsTests
{
    [Fact]
    public async Task Shows_AP_07_that_a_line_needs_no_type()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PC-04", world.AskLineAsync(s => s with { Type = null }));
        await Expect.RefusedAsync("PC-04", world.AskLineAsync(s => s with { Type = "Classic" }, "other"));
    }

    [Fact]
    public async Task Shows_AP_14_that_a_router_has_the_access_point_of_its_line()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal(TestWorld.AccessPoint, (await world.RouterAsync("router", await world.LineAsync("line"))).AccessPointId);
    }

    [Fact]
    public void Shows_AP_16_that_names_are_unique_within_a_region() =>
        Assert.DoesNotContain(
            AccessPoints.All.Where(point => point.Kind == AccessPointKind.Alibaba).CountBy(point => (point.RegionId, point.Name)),
            count => count.Value > 1);
}

[RuleCase("LOC-06")]
public sealed class AccessPointTooFarTests
{
    [Fact]
    public async Task Breaks_as_a_warning_where_the_data_centres_own_city_has_one()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.WarnedAsync("LOC-06", world.AskLineAsync(s => s with { PeerLocation = "Langfang" }));
        Assert.Contains("Beijing-Langfang", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_as_a_warning_where_a_partner_has_one_there()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.WarnedAsync("LOC-06", world.AskLineAsync(
            s => s with { AccessPointId = LineCases.FrankfurtPoint, LineOperator = "Other", PeerLocation = "Hamburg" }, region: TestWorld.Frankfurt));
        Assert.Contains("PCCW Hamburg", finding.Remedy, StringComparison.Ordinal);
        Assert.Contains("Ask PCCW", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_best_one_an_address_that_is_no_city_and_none()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("LOC-06", world.AskLineAsync(s => s, "own-city"));
        await Expect.KeptAsync("LOC-06", world.AskLineAsync(s => s with { PeerLocation = "12 Example Road, second gate" }, "address"));
        await Expect.KeptAsync("LOC-06", world.AskLineAsync(s => s with { AccessPointId = LineCases.OtherPoint, PeerLocation = null }, "none"));
        await Expect.KeptAsync("LOC-06", world.AskLineAsync(
            s => s with { AccessPointId = LineCases.FrankfurtPoint, PartnerAccessPoint = "PCCW Hamburg", LineOperator = "Other", PeerLocation = "Hamburg" },
            "partner",
            TestWorld.Frankfurt));
    }
}
