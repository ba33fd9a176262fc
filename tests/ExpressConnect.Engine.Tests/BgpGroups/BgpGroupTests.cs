using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.BgpGroups;

[RuleCase("BGPG-03")]
[RuleCase("BGPG-04")]
[RuleCase("BGPG-05")]
[RuleCase("BGPG-06")]
public sealed class AsnTests
{
    [Fact]
    public async Task Breaks_BGPG_03_without_an_AS_number_of_the_peer_and_beyond_4294967295()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        Assert.Equal("InvalidParams.NotNull", (await Expect.RefusedAsync("BGPG-03", cases.MakeGroupAsync(cases.GroupSpec() with { PeerAsn = null }))).Code);
        await Expect.RefusedAsync("BGPG-03", cases.MakeGroupAsync(cases.GroupSpec() with { PeerAsn = 0 }));
        await Expect.RefusedAsync("BGPG-03", cases.MakeGroupAsync(cases.GroupSpec() with { PeerAsn = 4294967296 }));
    }

    [Fact]
    public async Task Breaks_BGPG_04_with_the_number_of_Alibaba_Cloud()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-04", cases.MakeGroupAsync(cases.GroupSpec() with { PeerAsn = 45104 }));
        var group = await cases.GroupAsync();
        await Expect.RefusedAsync("BGPG-04", cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 45104 }));
    }

    [Fact]
    public async Task Breaks_BGPG_05_with_one_number_on_both_sides()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-05", cases.MakeGroupAsync(cases.GroupSpec() with { LocalAsn = BgpCases.Asn }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64511)]
    [InlineData(65025)]
    [InlineData(65535)]
    [InlineData(4199999999)]
    [InlineData(4294967295)]
    public async Task Breaks_BGPG_06_with_a_number_that_the_cloud_does_not_take_on(long asn)
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-06", cases.MakeGroupAsync(cases.GroupSpec() with { LocalAsn = asn }));
    }

    [Fact]
    public async Task Breaks_BGPG_06_between_the_two_private_ranges() => await Breaks_BGPG_06_with_a_number_that_the_cloud_does_not_take_on(65535);

    [Fact]
    public async Task Keeps_the_ends_of_all_ranges()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        foreach (var (own, peer) in new (long?, long)[] { (null, 1), (45104, 4294967295), (64512, 65001), (65534, 65001), (4200000000, 65001), (4294967294, 65001) })
        {
            var group = await Expect.KeptAsync("BGPG-06", cases.MakeGroupAsync(cases.GroupSpec() with { PeerAsn = peer, LocalAsn = own }, $"group-{own}"));
            Assert.Equal(peer, (await world.As("look").BgpGroups.GetAsync(group.Id))!.Spec.PeerAsn.Value);
        }
    }

    [Fact]
    public async Task Keeps_silent_about_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var planned = await world.As("group", preview: true).BgpGroups.CreateAsync(new BgpGroupSpec
        {
            RouterId = Planned<string?>.Unknown,
            PeerAsn = Planned<long?>.Unknown,
            LocalAsn = Planned<long?>.Unknown,
            IsFakeAsn = Planned<bool>.Unknown,
            AuthKey = Planned<Secret?>.Unknown,
            ClearAuthKey = Planned<bool>.Unknown,
            IpVersion = Planned<string?>.Unknown,
            RouteLimit = Planned<int?>.Unknown,
            BgpGroupName = Planned<string?>.Unknown,
            Description = Planned<string?>.Unknown,
        });
        Assert.Null(planned.Refusal);
        Assert.Empty(planned.Findings);
    }
}

[RuleCase("BGPG-07")]
public sealed class CustomAsnNotAllowedTests
{
    [Fact]
    public async Task Breaks_where_the_account_may_not_choose_it()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await world.SetAsync("custom-local-asn-allowed", "false");
        await Expect.RefusedAsync("BGPG-07", cases.MakeGroupAsync(cases.GroupSpec() with { LocalAsn = 65001 }));
    }

    [Fact]
    public async Task Keeps_the_number_of_Alibaba_Cloud_and_a_group_that_has_another_one_already()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync(cases.GroupSpec() with { LocalAsn = 65001 });
        await world.SetAsync("custom-local-asn-allowed", "false");
        await Expect.KeptAsync("BGPG-07", cases.MakeGroupAsync(cases.GroupSpec() with { LocalAsn = 45104 }, "other"));
        await Expect.KeptAsync("BGPG-07", cases.ChangeGroupAsync(group, group.Spec with { BgpGroupName = "named" }));
    }
}

[RuleCase("BGPG-24")]
public sealed class CustomAsnOnSeveralLinesTests
{
    [Fact]
    public async Task Breaks_as_a_warning_with_a_custom_number_on_a_second_line()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var other = await cases.OtherRouterAsync("other-vbr", 120, await world.LineAsync("other-line"));
        await cases.GroupAsync(cases.GroupSpec() with { LocalAsn = 65001 });
        var finding = await Expect.WarnedAsync("BGPG-24", cases.MakeGroupAsync(cases.GroupSpec() with { RouterId = other.Id, LocalAsn = 65002 }, "other"));
        Assert.Equal("group", finding.Other!.Name);
    }

    [Fact]
    public async Task Keeps_several_on_one_line_and_the_number_of_Alibaba_Cloud_on_the_second()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var neighbour = await cases.OtherRouterAsync("neighbour", 120);
        var other = await cases.OtherRouterAsync("other-vbr", 130, await world.LineAsync("other-line"));
        await cases.GroupAsync(cases.GroupSpec() with { LocalAsn = 65001 });
        await Expect.KeptAsync("BGPG-24", cases.MakeGroupAsync(cases.GroupSpec() with { RouterId = neighbour.Id, LocalAsn = 65001 }, "near"));
        await Expect.KeptAsync("BGPG-24", cases.MakeGroupAsync(cases.GroupSpec() with { RouterId = other.Id }, "far"));
    }
}

[RuleCase("BGPG-12")]
[RuleCase("BGPG-13")]
public sealed class BgpGroupTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("1st")]
    [InlineData("to dc")]
    public async Task Breaks_BGPG_12_with_a_name_that_is_too_short_or_has_other_characters(string name)
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-12", cases.MakeGroupAsync(cases.GroupSpec() with { BgpGroupName = name }));
    }

    [Fact]
    public async Task Breaks_BGPG_12_with_129_characters_and_BGPG_13_with_1_or_257()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-12", cases.MakeGroupAsync(cases.GroupSpec() with { BgpGroupName = new string('x', 129) }));
        Assert.Equal("InvalidBgpDescription.Malformed", (await Expect.RefusedAsync("BGPG-13", cases.MakeGroupAsync(cases.GroupSpec() with { Description = "x" }))).Code);
        var group = await cases.GroupAsync();
        Assert.Equal(
            "InvalidBgpDiscription.Malformed",
            (await Expect.RefusedAsync("BGPG-13", cases.ChangeGroupAsync(group, group.Spec with { Description = new string('x', 257) }))).Code);
    }

    [Fact]
    public async Task Keeps_texts_within_their_limits_and_empty_ones()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.KeptAsync("BGPG-12", cases.MakeGroupAsync(cases.GroupSpec() with { BgpGroupName = "数据中心-1.a_b", Description = "to" }));
        await Expect.KeptAsync("BGPG-13", cases.MakeGroupAsync(cases.GroupSpec() with { BgpGroupName = "", Description = "" }, "empty"));
    }
}

[RuleCase("BGPG-01")]
[RuleCase("BGPG-02")]
public sealed class BgpGroupRouterTests
{
    [Fact]
    public async Task Breaks_BGPG_01_when_there_is_no_such_router_or_it_lies_elsewhere()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-01", cases.MakeGroupAsync(cases.GroupSpec() with { RouterId = "vbr-nowhere" }));
        await Expect.RefusedAsync("BGPG-01", cases.MakeGroupAsync(cases.GroupSpec() with { Region = TestWorld.Shenzhen }));
        await Expect.RefusedAsync("BGPG-01", cases.MakeGroupAsync(cases.GroupSpec() with { Account = TestWorld.OtherAccount }));
    }

    [Fact]
    public async Task Breaks_BGPG_02_while_the_router_is_off()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await world.As("vbr").VirtualBorderRouters.UpdateAsync(cases.Router.Id, cases.Router.Spec with { Status = "terminated" });
        await Expect.RefusedAsync("BGPG-02", cases.MakeGroupAsync(name: "other"));
        await Expect.RefusedAsync("BGPG-02", cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 65001 }));
    }

    [Fact]
    public async Task Keeps_an_active_router_and_waits_for_one_that_is_being_switched_on()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await world.As("vbr").VirtualBorderRouters.UpdateAsync(cases.Router.Id, cases.Router.Spec with { Status = "terminated" });
        await world.BecomeRealisticAsync();
        var recovering = world.As("vbr").VirtualBorderRouters.UpdateAsync(cases.Router.Id, cases.Router.Spec);
        var making = cases.MakeGroupAsync();
        await world.LetTimePassAsync(recovering);
        Assert.Equal("Available", (await world.LetTimePassAsync(making)).State!.Status);
    }
}

[RuleCase("BGPG-11")]
public sealed class RouteLimitTests
{
    [Fact]
    public async Task Breaks_with_none_and_beyond_the_quota()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-11", cases.MakeGroupAsync(cases.GroupSpec() with { RouteLimit = 0 }));
        await Expect.RefusedAsync("BGPG-11", cases.MakeGroupAsync(cases.GroupSpec() with { RouteLimit = 111 }));
    }

    [Fact]
    public async Task Keeps_110_and_what_a_raised_quota_allows()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.KeptAsync("BGPG-11", cases.MakeGroupAsync(cases.GroupSpec() with { RouteLimit = 110 }));
        await world.SetQuotaAsync("ec_quota_bgp_group_max_route_entry_num", 200);
        await Expect.KeptAsync("BGPG-11", cases.MakeGroupAsync(cases.GroupSpec() with { RouteLimit = 200 }, "more"));
    }
}

[RuleCase("BGPG-14")]
[RuleCase("BGPG-15")]
[RuleCase("BGPG-22")]
public sealed class AuthKeyTests
{
    private const string Planted = "hunter2-key";

    [Fact]
    public async Task Breaks_BGPG_14_with_blanks_other_scripts_or_81_characters_and_says_nothing_of_the_key()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        foreach (var key in new[] { Planted + " x", Planted + "钥", Planted.PadRight(81, 'x') })
        {
            var finding = await Expect.RefusedAsync("BGPG-14", cases.MakeGroupAsync(cases.GroupSpec() with { AuthKey = new Secret(key) }));
            Assert.DoesNotContain("hunter2", finding.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Breaks_BGPG_15_when_a_key_is_given_and_cleared()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync(cases.GroupSpec() with { AuthKey = new Secret(Planted) });
        await Expect.RefusedAsync("BGPG-15", cases.ChangeGroupAsync(group, group.Spec with { ClearAuthKey = true }));
    }

    [Fact]
    public async Task Breaks_BGPG_22_as_a_warning_when_AS_numbers_or_key_of_sessions_change()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync(cases.GroupSpec() with { AuthKey = new Secret(Planted) });
        await cases.PeerAsync(group);
        await Expect.WarnedAsync("BGPG-22", cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 65001 }));
        await Expect.WarnedAsync("BGPG-22", cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 65001, LocalAsn = 65002 }));
        var finding = await Expect.WarnedAsync("BGPG-22", cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 65001, LocalAsn = 65002, AuthKey = null, ClearAuthKey = true }));
        Assert.DoesNotContain("hunter2", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_keys_and_sessions_that_do_not_change()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await Expect.KeptAsync("BGPG-14", cases.MakeGroupAsync(cases.GroupSpec() with { AuthKey = new Secret(Planted) }));
        await Expect.KeptAsync("BGPG-22", cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 65001 }));
        await cases.PeerAsync(group);
        await Expect.KeptAsync("BGPG-22", cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 65001, LocalAsn = 45104, AuthKey = new Secret(Planted), BgpGroupName = "named" }));
        await Expect.KeptAsync("BGPG-15", cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 65001, AuthKey = null, ClearAuthKey = true }));
    }

    [Fact]
    public async Task A_key_is_in_no_dump_no_event_no_state_as_text_and_in_no_file_of_the_store()
    {
        var folder = Directory.CreateTempSubdirectory("expressconnect-tests-").FullName;
        try
        {
            await using (var world = await TestWorld.NewAsync("sqlite:" + Path.Combine(folder, "world.db")))
            {
                var cases = await BgpCases.NewAsync(world);
                var group = await cases.GroupAsync(cases.GroupSpec() with { AuthKey = new Secret(Planted) });
                await cases.PeerAsync(group);
                await cases.ChangeGroupAsync(group, group.Spec with { BgpGroupName = "named" });
                Assert.Equal(Planted, (await world.As("look").BgpGroups.GetAsync(group.Id))!.Spec.AuthKey.Value!.Value);
                Assert.DoesNotContain("hunter2", group.ToString(), StringComparison.Ordinal);

                await using var people = new World(world.Engine.Store, world.Engine.Time, owned: false);
                using var dump = new MemoryStream();
                await people.WriteDumpAsync(dump);
                var shown = System.Text.Encoding.UTF8.GetString(dump.ToArray());
                Assert.Contains(Secret.Shown, shown, StringComparison.Ordinal);
                Assert.DoesNotContain("hunter2", shown, StringComparison.Ordinal);
                await foreach (var said in people.EventsAsync())
                {
                    Assert.DoesNotContain("hunter2", said.ToString(), StringComparison.Ordinal);
                }
            }

            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                Assert.Equal(-1, (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("hunter2"u8));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

[RuleCase("BGPG-16")]
public sealed class BgpGroupVersionTests
{
    [Fact]
    public async Task Breaks_with_IPv6_on_a_router_without_it_and_with_a_version_that_there_is_not()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-16", cases.MakeGroupAsync(cases.GroupSpec() with { IpVersion = "IPv6" }));
        await Expect.RefusedAsync("BGPG-16", cases.MakeGroupAsync(cases.GroupSpec() with { IpVersion = "IPv5" }));
    }

    [Fact]
    public async Task Keeps_IPv6_on_a_router_with_it_in_upper_or_lower_case()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        await Expect.KeptAsync("BGPG-16", cases.MakeGroupAsync(cases.GroupSpec() with { IpVersion = "IPv6" }));
        await Expect.KeptAsync("BGPG-16", cases.MakeGroupAsync(cases.GroupSpec() with { IpVersion = "IPV4" }, "other"));
    }
}

[RuleCase("BGPG-17")]
public sealed class TooManyBgpGroupsTests
{
    [Fact]
    public async Task Breaks_beyond_the_quota()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await world.SetQuotaAsync("bgp-groups-per-vbr", 1);
        await cases.GroupAsync();
        await Expect.RefusedAsync("BGPG-17", cases.MakeGroupAsync(name: "other"));
    }

    [Fact]
    public async Task Keeps_8_and_those_of_another_router()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        for (var i = 0; i < 8; i++)
        {
            await Expect.KeptAsync("BGPG-17", cases.MakeGroupAsync(name: $"group-{i}"));
        }

        await cases.GroupOnAsync(await cases.OtherRouterAsync("other", 120), "elsewhere");
    }
}

[RuleCase("BGPG-19")]
public sealed class BgpGroupUnknownTests
{
    [Fact]
    public async Task Breaks_when_a_group_that_is_not_there_is_to_change()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-19", world.As("group").BgpGroups.UpdateAsync("bgpg-nowhere", cases.GroupSpec()));
    }

    [Fact]
    public async Task Keeps_changing_one_that_is_there_and_deleting_one_that_is_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await Expect.KeptAsync("BGPG-19", cases.ChangeGroupAsync(group, group.Spec with { IsFakeAsn = true }));
        await Expect.GoneAsync("BGPG-19", world.As("group").BgpGroups.DeleteAsync("bgpg-nowhere"));
    }

    [Fact]
    public async Task A_group_stays_on_its_router_and_keeps_its_version()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        var group = await cases.GroupAsync();
        var other = await cases.OtherRouterAsync("other", 120);
        await Expect.RefusedAsync("", cases.ChangeGroupAsync(group, group.Spec with { RouterId = other.Id }));
        await Expect.RefusedAsync("", cases.ChangeGroupAsync(group, group.Spec with { IpVersion = "IPv6" }));
        await Expect.KeptAsync("", cases.ChangeGroupAsync(group, group.Spec with { IpVersion = "IPV4" }));
    }
}

[RuleCase("BGPG-20")]
[RuleCase("BGPG-21")]
public sealed class BgpGroupDeletedTests
{
    [Fact]
    public async Task Breaks_BGPG_20_while_a_peer_is_in_it()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await cases.PeerAsync(group);
        Assert.Equal("peer", (await Expect.RefusedAsync("BGPG-20", world.As("group").BgpGroups.DeleteAsync(group.Id))).Other!.Name);
    }

    [Fact]
    public async Task Keeps_BGPG_20_once_they_are_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        var peer = await cases.PeerAsync(group);
        await world.As("peer").BgpPeers.DeleteAsync(peer.Id);
        await Expect.GoneAsync("BGPG-20", world.As("group").BgpGroups.DeleteAsync(group.Id));
        Assert.Null(await world.As("look").BgpGroups.GetAsync(group.Id));
    }

    [Fact]
    public async Task Shows_BGPG_21_that_a_delete_waits_until_the_group_is_available()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await world.BecomeRealisticAsync();
        var changing = cases.ChangeGroupAsync(group, group.Spec with { PeerAsn = 65001 });
        Assert.Equal("Pending", (await world.As("look").BgpGroups.GetAsync(group.Id))!.Status);
        await world.LetTimePassAsync(world.As("group").BgpGroups.DeleteAsync(group.Id));
        Assert.Null(await world.As("look").BgpGroups.GetAsync(group.Id));
        await world.LetTimePassAsync(changing);
    }
}

[RuleCase("BGPG-23")]
public sealed class BgpGroupTrafficTests
{
    [Fact]
    public async Task Breaks_without_outbound_traffic_billing()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.RefusedAsync("BGPG-23", cases.MakeGroupAsync());
    }

    [Fact]
    public async Task Keeps_it_with_billing()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("BGPG-23", (await BgpCases.NewAsync(world)).MakeGroupAsync());
    }
}

[RuleCase("VBR-76")]
[RuleCase("VBR-77")]
public sealed class RouterHasBgpTests
{
    [Fact]
    public async Task Breaks_VBR_76_while_a_group_is_on_the_router()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.GroupAsync();
        Assert.Equal("group", (await Expect.RefusedAsync("VBR-76", world.As("vbr").VirtualBorderRouters.DeleteAsync(cases.Router.Id))).Other!.Name);
    }

    [Fact]
    public async Task Breaks_VBR_77_while_it_announces_a_network()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await cases.AnnounceAsync();
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => world.As("vbr").VirtualBorderRouters.DeleteAsync(cases.Router.Id));
        Assert.Equal("network", refused.Findings.Single(f => f.Rule == "VBR-77").Other!.Name);
    }

    [Fact]
    public async Task Keeps_deleting_a_router_without_both()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await world.As("group").BgpGroups.DeleteAsync(group.Id);
        await Expect.GoneAsync("VBR-76", world.As("vbr").VirtualBorderRouters.DeleteAsync(cases.Router.Id));
    }
}
