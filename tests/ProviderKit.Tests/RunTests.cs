using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ProviderKit.Tests;

public sealed class RunTests
{
    [Fact]
    public async Task Every_broken_lamp_of_a_preview_is_shown_and_the_last_one_refused()
    {
        var time = new FakeTimeProvider();
        await using var lamps = await LampServer.StartAsync(time: time);
        await lamps.BeginAsync();
        string[] names = ["a", "b", "c", "d"];
        var answers = names.Select(name => lamps.CreateAsync(name, LampServer.Lamp(name, ("brightness", 200d)), preview: true)).ToList();
        await WaitFor(() => answers.Count(answer => answer.IsCompleted) == names.Length - 1);
        await WaitFor(() => answers.TrueForAll(answer => answer.IsCompleted), () => time.Advance(Violations.QuietTime));

        // All but one were let go with a planned state, as if all were well; each was shown under its resource before.
        var refused = Assert.Single(answers, answer => answer.IsFaulted);
        var last = names[answers.IndexOf(refused)];
        var error = Assert.IsType<RpcException>(refused.Exception!.InnerException);
        Assert.Equal((StatusCode.FailedPrecondition, $"LAMP-01 {last} is too bright"), (error.StatusCode, error.Status.Detail));
        var others = names.Except([last]).ToList();
        Assert.Equal(others.Select(name => "lamp-" + name), answers.Where(answer => answer != refused).Select(answer => answer.Result.Id));
        Assert.Equal(
            others.Select(name => (LogSeverity.Error, LampServer.Urn(name), $"LAMP-01 {name} is too bright")).Order(),
            lamps.Engine.Messages.Select(message => (message.Severity, message.Urn, message.Message)).Order());
    }

    [Fact]
    public async Task An_engine_that_goes_on_hears_of_a_broken_lamp_at_once_and_what_was_planned()
    {
        // A clock that stands: whoever waited for quiet would wait for ever.
        await using var lamps = await LampServer.StartAsync(time: new FakeTimeProvider());
        await lamps.BeginAsync();
        var goesOn = new Metadata { { PreviewMetadata.GoesOnAfterRefusal, "1" } };
        var refused = await Assert.ThrowsAsync<RpcException>(
            () => lamps.CreateAsync("a", LampServer.Lamp("a", ("brightness", 200d)), preview: true, metadata: goesOn));

        Assert.Equal((StatusCode.FailedPrecondition, "LAMP-01 a is too bright"), (refused.StatusCode, refused.Status.Detail));
        var detail = Google.Rpc.Status.Parser.ParseFrom(refused.Trailers.GetValueBytes("grpc-status-details-bin")).Details.Single();
        var planned = detail.Unpack<ErrorResourceInitFailed>();
        Assert.Equal(("lamp-a", 200d), (planned.Id, planned.Properties.Fields["brightness"].NumberValue));
        Assert.Equal("LAMP-01 a is too bright", Assert.Single(planned.Reasons));
        Assert.Empty(lamps.Engine.Messages);
    }

    [Fact]
    public async Task A_broken_lamp_waits_as_long_as_others_call()
    {
        var time = new FakeTimeProvider();
        await using var lamps = await LampServer.StartAsync(time: time);
        await lamps.BeginAsync();
        var (begun, gate, looked) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        lamps.House.BeforeCreate["slow"] = _ =>
        {
            begun.SetResult();
            return gate.Task;
        };
        lamps.House.BeforeCreate["broken"] = _ =>
        {
            looked.SetResult();
            return Task.CompletedTask;
        };
        var slow = lamps.CreateAsync("slow", LampServer.Lamp("slow"), preview: true);
        await begun.Task;
        var broken = lamps.CreateAsync("broken", LampServer.Lamp("broken", ("brightness", 200d)), preview: true);
        await looked.Task;

        // Much longer than the quiet time, with a call under way.
        for (var i = 0; i < 20; i++)
        {
            time.Advance(Violations.QuietTime);
            await lamps.Client.GetMappingAsync(new GetMappingRequest());
        }

        Assert.False(broken.IsCompleted);
        gate.SetResult();
        await slow;
        await WaitFor(() => broken.IsCompleted, () => time.Advance(Violations.QuietTime));
        await Assert.ThrowsAsync<RpcException>(() => broken);
    }

    [Fact]
    public async Task An_update_refuses_at_once()
    {
        // A clock that stands: whoever waited for quiet would wait for ever.
        await using var lamps = await LampServer.StartAsync(time: new FakeTimeProvider());
        await lamps.BeginAsync();
        await Assert.ThrowsAsync<RpcException>(() => lamps.CreateAsync("a", LampServer.Lamp("a", ("brightness", 200d))));
        Assert.Empty(lamps.Engine.Messages);
    }

    [Fact]
    public async Task Cancel_ends_a_held_answer_at_once_and_leaves_once()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        var broken = lamps.CreateAsync("broken", LampServer.Lamp("broken", ("brightness", 200d)), preview: true);
        await lamps.Client.CancelAsync(new Empty());
        await lamps.Client.CancelAsync(new Empty());
        await Assert.ThrowsAsync<RpcException>(() => broken);
        Assert.Equal([true], lamps.House.Left);
    }

    [Fact]
    public async Task Cancel_stops_what_is_under_way()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        var begun = new TaskCompletionSource();
        lamps.House.BeforeCreate["slow"] = stop =>
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite, stop);
        };
        var slow = lamps.CreateAsync("slow", LampServer.Lamp("slow"));
        await begun.Task;
        await lamps.Client.CancelAsync(new Empty());
        var error = await Assert.ThrowsAsync<RpcException>(() => slow);
        Assert.Equal((StatusCode.Cancelled, true), (error.StatusCode, lamps.House.Left.Single()));
    }

    [Fact]
    public async Task An_engine_that_hangs_up_without_a_word_ends_the_plugin()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        lamps.HangUp();
        Assert.Equal(1, await lamps.Ended);
        Assert.Empty(lamps.House.Left);
    }

    [Fact]
    public async Task An_engine_that_says_goodbye_ends_the_plugin_in_order()
    {
        await using var lamps = await LampServer.StartAsync();
        await lamps.BeginAsync();
        await lamps.Client.CancelAsync(new Empty());
        lamps.HangUp();
        Assert.Equal(0, await lamps.Ended);
        Assert.Equal([true], lamps.House.Left);
    }

    [Fact]
    public async Task An_attached_plugin_serves_engines_side_by_side_and_outlives_them()
    {
        await using var lamps = await LampServer.StartAsync(attached: true);
        await lamps.BeginAsync();
        await lamps.Client.AttachAsync(new PluginAttach { Address = lamps.Engine.Address });
        Assert.Equal("lamp-a", (await lamps.CreateAsync("a", LampServer.Lamp("a"))).Id);
        lamps.HangUp();
        await WaitFor(() => lamps.House.Left.Count == 1);
        Assert.Equal((false, false), (lamps.House.Left.Single(), lamps.Ended.IsCompleted));
    }

    private static async Task WaitFor(Func<bool> condition, Action? meanwhile = null)
    {
        for (var i = 0; i < 2000 && !condition(); i++)
        {
            meanwhile?.Invoke();
            await Task.Delay(10);
        }

        Assert.True(condition());
    }
}
