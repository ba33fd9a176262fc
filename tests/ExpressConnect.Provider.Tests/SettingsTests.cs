using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using ProviderKit;
using Pulumirpc;

namespace ExpressConnect.Provider.Tests;

public sealed class SettingsTests
{
    private const string Urn = "urn:pulumi:dev::network::pulumi:providers:expressconnect::default";

    [Theory]
    [InlineData("backend", "local", "")]
    [InlineData("backend", "cloud", "backend cloud is not part of this version")]
    [InlineData("backend", "clowd", "backend clowd does not exist")]
    [InlineData("store", "sqlite:here.db", "")]
    [InlineData("store", "memory:", "store memory: lives in one process, and preview and update are different processes")]
    [InlineData("store", "postgresql://me:sesame@db/world?schema=blue", "")]
    [InlineData("store", "postgresql://me:sesame@db", "store The address of the PostgreSQL store cannot be read.")]
    [InlineData("store", "world.db", "store 'world.db' names no store")]
    [InlineData("accounts", "[1000000000000002, \"1000000000000003\"]", "")]
    [InlineData("warn", "[\"PEER-22\"]", "")]
    [InlineData("warn", "[\"PEER-22\", \"VSW-03\"]", "warn[1] VSW-03 may not be lowered")]
    [InlineData("warn", "[\"PEER-99\"]", "warn[0] PEER-99 is no rule of this engine")]
    [InlineData("regoin", "cn-beijing", "regoin does not exist; did you mean region?")]
    public async Task Settings_that_cannot_work_are_refused_by_name(string name, string value, string expected)
    {
        await using var server = await PluginHost.StartAsync(new ExpressConnectProvider(), attached: true, static _ => { });
        await using var run = await Run.ConnectAsync($"127.0.0.1:{server.Port}");
        var answer = await run.Client.CheckConfigAsync(new CheckRequest { Urn = Urn, News = PropertyMap.Of((name, value)).ToStruct(), Olds = new Struct() });
        var failures = string.Join("\n", answer.Failures.Select(failure => $"{failure.Property} {failure.Reason}"));
        if (expected.Length == 0)
        {
            Assert.Equal("", failures);
        }

        Assert.StartsWith(expected, failures, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account", true)]
    [InlineData("store", true)]
    [InlineData("region", false)]
    [InlineData("warn", false)]
    public async Task A_setting_that_leaves_resources_out_of_reach_replaces_the_provider(string name, bool replaces)
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await Run.ConnectAsync(providers.Address);
        var olds = PropertyMap.Of((name, name == "warn" ? "[\"PEER-22\"]" : "sqlite:1")).ToStruct();
        var news = PropertyMap.Of((name, name == "warn" ? "[]" : "sqlite:2")).ToStruct();
        var diff = await run.Client.DiffConfigAsync(new DiffRequest { Urn = Urn, Olds = olds, OldInputs = olds, News = news });
        Assert.Equal((DiffResponse.Types.DiffChanges.DiffSome, replaces), (diff.Changes, diff.Replaces.Contains(name)));
    }

    [Fact]
    public async Task A_resource_without_a_region_says_where_to_give_one()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync(PropertyMap.Empty);
        var answer = await run.TryCheckAsync(Run.Urn("Vpc", "hub"), PropertyMap.Empty);
        Assert.Equal("region is required and missing: give it here, or set region in the provider's configuration", answer.Failures.Select(f => $"{f.Property} {f.Reason}").Single());
    }
}
