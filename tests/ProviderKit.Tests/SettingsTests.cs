using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ProviderKit.Tests;

public sealed class SettingsTests
{
    private const string Urn = "urn:pulumi:dev::house::pulumi:providers:lamps::default";

    [Theory]
    [InlineData("limit", "7", "")]
    [InlineData("houses", "[\"one\",\"two\"]", "")]
    [InlineData("limit", "many", "limit must be a whole number, not a string")]
    [InlineData("limit", "-1", "limit must not be negative")]
    [InlineData("houses", "one", "houses must be a list, not a string")]
    [InlineData("colour", "red", "colour does not exist")]
    public async Task Text_is_read_as_the_type_that_the_setting_has(string name, string text, string expected)
    {
        await using var lamps = await LampServer.StartAsync();
        var news = PropertyMap.Of((name, text), ("version", "1.0.0")).ToStruct();
        var answer = await lamps.Client.CheckConfigAsync(new CheckRequest { Urn = Urn, News = news, Olds = new Struct() });
        Assert.Equal(expected, string.Join(", ", answer.Failures.Select(failure => $"{failure.Property} {failure.Reason}")));
        Assert.Equal(news, answer.Inputs);
    }

    [Fact]
    public async Task Native_values_are_read_too_and_unknown_ones_pass()
    {
        await using var lamps = await LampServer.StartAsync();
        var news = PropertyMap.Of(("limit", 7d), ("houses", PropertyValue.List("one", PropertyValue.NotKnown)), ("room", PropertyValue.NotKnown)).ToStruct();
        var answer = await lamps.Client.CheckConfigAsync(new CheckRequest { Urn = Urn, News = news, Olds = new Struct() });
        Assert.Empty(answer.Failures);
        Assert.Equal(news, answer.Inputs);
    }

    [Fact]
    public async Task Account_numbers_in_a_list_of_texts_keep_their_digits()
    {
        await using var lamps = await LampServer.StartAsync();
        var olds = PropertyMap.Of(("houses", "[1000000000000000001]")).ToStruct();
        var news = PropertyMap.Of(("houses", "[\"1000000000000000001\"]")).ToStruct();
        var answer = await lamps.Client.DiffConfigAsync(new DiffRequest { Urn = Urn, OldInputs = olds, Olds = olds, News = news });
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, answer.Changes);
    }

    [Fact]
    public async Task A_setting_that_leaves_resources_behind_replaces_the_provider()
    {
        await using var lamps = await LampServer.StartAsync();
        var olds = PropertyMap.Of(("houses", "[\"one\"]"), ("limit", "1")).ToStruct();
        var news = PropertyMap.Of(("houses", "[\"two\"]"), ("limit", "2")).ToStruct();
        var answer = await lamps.Client.DiffConfigAsync(new DiffRequest { Urn = Urn, OldInputs = olds, Olds = olds, News = news });
        Assert.Equal((DiffResponse.Types.DiffChanges.DiffSome, "houses", "houses,limit"), (answer.Changes, answer.Replaces.Single(), string.Join(",", answer.Diffs)));
    }

    [Fact]
    public async Task Settings_that_cannot_work_are_told_at_Configure()
    {
        await using var lamps = await LampServer.StartAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => lamps.BeginAsync(("room", "nowhere")));
        Assert.Equal("lamps:room names no room of this house", error.Status.Detail);
        error = await Assert.ThrowsAsync<RpcException>(() => lamps.BeginAsync(("limit", "many")));
        Assert.Equal("the provider cannot be configured: lamps:limit must be a whole number, not a string", error.Status.Detail);
    }

    [Fact]
    public async Task A_resource_takes_its_default_from_a_setting()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync(("room", "attic"));
        var check = await lamps.Client.CheckAsync(new CheckRequest { Urn = LampServer.Urn("a"), News = new Struct(), Olds = new Struct() });
        Assert.Equal("attic", check.Inputs.Fields["room"].StringValue);
    }
}
