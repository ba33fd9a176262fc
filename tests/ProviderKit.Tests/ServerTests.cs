using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using ProviderKit.Tests.Lamps;
using Pulumirpc;

namespace ProviderKit.Tests;

public sealed class ServerTests
{
    [Fact]
    public async Task A_handshake_announces_what_is_understood()
    {
        await using var lamps = await LampServer.StartAsync();
        var answer = await lamps.Client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = lamps.Engine.Address });
        Assert.True(answer is { AcceptSecrets: true, AcceptResources: true, AcceptOutputs: true, AcceptsByteString: true, SupportsAutonamingConfiguration: false });
        Assert.Equal("1.2.3", (await lamps.Client.GetPluginInfoAsync(new Empty())).Version);
        Assert.Contains("lamps:index:Lamp", (await lamps.Client.GetSchemaAsync(new GetSchemaRequest())).Schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_offered_says_so()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        Assert.Equal(StatusCode.Unimplemented, await CodeOf(() => lamps.Client.ParameterizeAsync(new ParameterizeRequest()).ResponseAsync));
        Assert.Equal(StatusCode.Unimplemented, await CodeOf(() => lamps.Client.CallAsync(new CallRequest()).ResponseAsync));
        Assert.Equal(StatusCode.Unimplemented, await CodeOf(() => lamps.Client.ConstructAsync(new ConstructRequest()).ResponseAsync));
        Assert.Equal(StatusCode.Unimplemented, await CodeOf(() => lamps.Client.List(new ListRequest()).ResponseStream.MoveNext(default)));
        Assert.Equal(new GetMappingResponse(), await lamps.Client.GetMappingAsync(new GetMappingRequest { Key = "terraform" }));
        Assert.Equal(new GetMappingsResponse(), await lamps.Client.GetMappingsAsync(new GetMappingsRequest()));
    }

    [Fact]
    public async Task A_lamp_lives_through_its_calls()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        var urn = LampServer.Urn("desk");
        var given = PropertyMap.Of(("name", "desk"), ("code", "1234"));
        var check = await lamps.Client.CheckAsync(new CheckRequest { Urn = urn, News = given.ToStruct(), Olds = new Struct() });
        Assert.Empty(check.Failures);
        var inputs = check.Inputs.ToPropertyMap();

        var planned = await lamps.CreateAsync("desk", inputs, preview: true);
        Assert.Empty(lamps.House.Lamps);
        Assert.Equal("lamp-desk", planned.Id);
        var promises = planned.Properties.ToPropertyMap();
        Assert.Equal(("S-desk", PropertyValue.NotKnown, PropertyValue.None, PropertyValue.SecretOf("1234")), (promises["serial"], promises["litAt"], promises["neighbour"], promises["code"]));
        Assert.Equal(PropertyValue.None, promises["brightness"]);

        var made = await lamps.CreateAsync("desk", inputs);
        Assert.Equal("lamp-desk", made.Id);
        var outputs = made.Properties.ToPropertyMap();
        Assert.Equal(inputs.With("serial", "S-desk").With("litAt", "noon").With("fuse", "F1"), outputs);

        var read = await lamps.Client.ReadAsync(new ReadRequest { Id = made.Id, Urn = urn, Inputs = inputs.ToStruct(), Properties = outputs.ToStruct() });
        Assert.Equal((inputs, outputs), (read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap()));

        var imported = await lamps.Client.ReadAsync(new ReadRequest { Id = made.Id, Urn = urn });
        Assert.Equal(inputs, imported.Inputs.ToPropertyMap());

        await lamps.Client.DeleteAsync(new DeleteRequest { Id = made.Id, Urn = urn, Properties = outputs.ToStruct(), OldInputs = inputs.ToStruct() });
        await lamps.Client.DeleteAsync(new DeleteRequest { Id = made.Id, Urn = urn, Properties = outputs.ToStruct(), OldInputs = inputs.ToStruct() });
        var gone = await lamps.Client.ReadAsync(new ReadRequest { Id = made.Id, Urn = urn, Inputs = new Struct(), Properties = new Struct() });
        Assert.Equal((new ReadResponse(), 0), (gone, lamps.House.Lamps.Count));
        Assert.Equal([ReadReason.Refresh, ReadReason.Get, ReadReason.Import], lamps.House.Reads.Order());
    }

    [Fact]
    public async Task A_refresh_changes_what_differs_and_invents_nothing()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        var recorded = LampServer.Lamp("desk", ("code", PropertyValue.SecretOf("1")), ("wrapping", "red"), ("labels", PropertyValue.Map(("a", "1"))));
        await lamps.CreateAsync("desk", recorded);
        lamps.House.Lamps["lamp-desk"] = lamps.House.Lamps["lamp-desk"] with { Code = "2", Brightness = 7, Wrapping = null, Labels = null, Fuse = "F9" };
        var read = await lamps.Client.ReadAsync(new ReadRequest { Id = "lamp-desk", Urn = LampServer.Urn("desk"), Inputs = recorded.ToStruct(), Properties = recorded.ToStruct() });
        Assert.Equal(recorded.With("code", PropertyValue.SecretOf("2")).With("brightness", 7d).Without("labels"), read.Inputs.ToPropertyMap());
    }

    [Fact]
    public async Task An_update_in_a_preview_keeps_what_will_stay()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        var olds = (await lamps.CreateAsync("desk", LampServer.Lamp("desk"))).Properties;
        var answer = await lamps.Client.UpdateAsync(new UpdateRequest
        {
            Id = "lamp-desk", Urn = LampServer.Urn("desk"), Olds = olds, OldInputs = LampServer.Lamp("desk").ToStruct(), News = LampServer.Lamp("desk", ("fuse", "F2")).ToStruct(), Preview = true,
        });
        var outputs = answer.Properties.ToPropertyMap();
        Assert.Equal(("noon", PropertyValue.NotKnown), (outputs["litAt"], outputs["fuse"]));
    }

    [Fact]
    public async Task A_difference_that_replaces_says_so_in_every_field()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        var answer = await lamps.Client.DiffAsync(new DiffRequest
        {
            Id = "lamp-desk", Urn = LampServer.Urn("desk"), OldInputs = LampServer.Lamp("desk").ToStruct(), Olds = new Struct(), News = LampServer.Lamp("desk").With("room", "cellar").With("brightness", 5d).ToStruct(),
        });
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, answer.Changes);
        Assert.True(answer is { HasDetailedDiff: true, DeleteBeforeReplace: true });
        Assert.Equal(["brightness", "room"], answer.Diffs);
        Assert.Equal(["room"], answer.Replaces);
        Assert.Equal(new PropertyDiff { Kind = PropertyDiff.Types.Kind.UpdateReplace, InputDiff = true }, answer.DetailedDiff["room"]);
        Assert.Equal(new PropertyDiff { Kind = PropertyDiff.Types.Kind.Add, InputDiff = true }, answer.DetailedDiff["brightness"]);
    }

    [Fact]
    public async Task The_reason_of_a_difference_follows_from_the_calls_before_it()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        Task<DiffResponse> Diff(string name) => lamps.Client.DiffAsync(new DiffRequest { Id = name, Urn = LampServer.Urn(name), OldInputs = LampServer.Lamp(name).ToStruct(), News = LampServer.Lamp(name).ToStruct() }).ResponseAsync;
        await Diff("a");
        await lamps.Client.ReadAsync(new ReadRequest { Id = "b", Urn = LampServer.Urn("b"), Inputs = new Struct(), Properties = new Struct() });
        await Diff("b");
        await lamps.Client.CheckAsync(new CheckRequest { Urn = LampServer.Urn("b"), News = new Struct(), Olds = new Struct() });
        await Diff("b");
        Assert.Equal([DiffReason.Cascade, DiffReason.Refresh, DiffReason.Program], lamps.House.Diffs.All);
    }

    [Fact]
    public async Task What_is_made_and_not_ready_is_reported_with_its_state()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        lamps.House.Waiting.Add("desk");
        var error = await Assert.ThrowsAsync<RpcException>(() => lamps.CreateAsync("desk", LampServer.Lamp("desk")));
        var status = Google.Rpc.Status.Parser.ParseFrom(error.Trailers.GetValueBytes("grpc-status-details-bin"));
        Assert.Equal("type.googleapis.com/pulumirpc.ErrorResourceInitFailed", status.Details.Single().TypeUrl);
        var detail = status.Details.Single().Unpack<ErrorResourceInitFailed>();
        Assert.Equal(("lamp-desk", "desk waits for its bulb", "S-desk"), (detail.Id, detail.Reasons.Single(), detail.Properties.Fields["serial"].StringValue));
        Assert.Equal((int)error.StatusCode, status.Code);
    }

    [Theory]
    [InlineData(FailureKind.Plan, StatusCode.FailedPrecondition)]
    [InlineData(FailureKind.Outside, StatusCode.FailedPrecondition)]
    [InlineData(FailureKind.Busy, StatusCode.Aborted)]
    public async Task A_failure_is_told_in_its_own_words(FailureKind kind, StatusCode code)
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        lamps.House.BeforeCreate["desk"] = _ => throw new LampException(new Failure(kind, "LAMP-07 no socket\n  Take another room."));
        var error = await Assert.ThrowsAsync<RpcException>(() => lamps.CreateAsync("desk", LampServer.Lamp("desk")));
        Assert.Equal((code, "LAMP-07 no socket\n  Take another room."), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task A_defect_shows_an_id_and_never_a_stack_trace()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        lamps.House.BeforeCreate["desk"] = _ => throw new InvalidOperationException("wire 7 is loose");
        var error = await Assert.ThrowsAsync<RpcException>(() => lamps.CreateAsync("desk", LampServer.Lamp("desk")));
        var (id, cause) = Assert.Single(lamps.Provider.Recorded);
        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Equal($"internal error: {id}\n  The provider met something it does not expect; the book of lamps says what. Report it at https://example.org/lamps/issues.", error.Status.Detail);
        Assert.Equal("wire 7 is loose", cause.Message);
        var debug = Assert.Single(lamps.Engine.Messages);
        Assert.Equal((LogSeverity.Debug, LampServer.Urn("desk")), (debug.Severity, debug.Urn));
        Assert.StartsWith(id, debug.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_time_out_ends_the_call()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        lamps.House.BeforeCreate["desk"] = stop => Task.Delay(Timeout.Infinite, stop);
        var error = await Assert.ThrowsAsync<RpcException>(() => lamps.CreateAsync("desk", LampServer.Lamp("desk"), timeout: 0.05));
        Assert.Equal(StatusCode.Aborted, error.StatusCode);
        Assert.Contains("0.05 s that customTimeouts allows", error.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a urn")]
    [InlineData("urn:pulumi:dev::house::lamps:index:Sofa::one")]
    public async Task A_resource_that_does_not_exist_is_a_bad_request(string urn)
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        Assert.Equal(StatusCode.InvalidArgument, await CodeOf(() => lamps.Client.CheckAsync(new CheckRequest { Urn = urn, News = new Struct() }).ResponseAsync));
    }

    [Fact]
    public async Task A_call_that_needs_settings_before_Configure_says_so()
    {
        await using var lamps = await LampServer.StartAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => lamps.CreateAsync("desk", LampServer.Lamp("desk")));
        Assert.Equal((StatusCode.FailedPrecondition, "the provider is not configured yet"), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task A_function_answers_and_refuses_what_it_cannot_read()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        await lamps.CreateAsync("desk", LampServer.Lamp("desk"));
        var answer = await lamps.Client.InvokeAsync(new InvokeRequest { Tok = "lamps:index:countLamps", Args = PropertyMap.Of(("room", "hall")).ToStruct() });
        Assert.Equal(PropertyMap.Of(("count", 1d)), answer.Return.ToPropertyMap());
        var refused = await lamps.Client.InvokeAsync(new InvokeRequest { Tok = "lamps:index:countLamps", Args = PropertyMap.Of(("size", 1d)).ToStruct() });
        Assert.Equal(["size", "room"], refused.Failures.Select(failure => failure.Property));
        Assert.Null(refused.Return);
    }

    private static async Task<StatusCode> CodeOf(Func<Task> call) => (await Assert.ThrowsAsync<RpcException>(call)).StatusCode;
}
