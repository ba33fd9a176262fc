using ExpressConnect.Deployments.Events;
using ExpressConnect.Tests;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Monitoring;

public sealed class HookTests : MonitorTest
{
    private const string Lamp = "lamps:index:Lamp::lamp";

    private readonly List<string> heard = [];

    [Fact]
    public async Task Hooks_hear_what_is_and_what_is_to_be()
    {
        await UpAsync(program => LampAsync(program, "red"));
        await UpAsync(program => LampAsync(program, "blue"));
        await UpAsync(program => ListenAsync(program));

        Assert.Equal(
            [
                "before lamp:  {color: \"red\"} <-  ",
                "after lamp: lamp {color: \"red\"} <-  {color: \"red\"}",
                "before lamp: lamp {color: \"blue\"} <- {color: \"red\"} ",
                "after lamp: lamp {color: \"blue\"} <- {color: \"red\"} {color: \"blue\"}",
                "before lamp: lamp  <- {color: \"blue\"} ",
                "after lamp: lamp  <- {color: \"blue\"} ",
            ],
            heard);
    }

    [Fact]
    public async Task A_preview_runs_only_hooks_that_want_it()
    {
        await PreviewAsync(async program =>
        {
            await ListenAsync(program);
            await HookAsync(program, "always", _ => heard.Add("always"), request => request.OnDryRun = true);
            await program.RegisterAsync("lamp", PropertyMap.Empty, request => request.Hooks = new() { BeforeCreate = { "before", "always" } });
        });

        Assert.Equal(["always"], heard);
    }

    [Fact]
    public async Task A_hook_that_refuses_before_keeps_the_step_from_happening()
    {
        var result = await UpAsync(async program =>
        {
            await HookAsync(program, "friday", _ => throw new InvalidOperationException("not on a Friday"));
            await program.RegisterAsync("lamp", PropertyMap.Empty, request => request.Hooks = new() { BeforeCreate = { "friday" } });
        });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal(["before hook \"friday\" failed: not on a Friday", "update failed"], Messages(Severity.Error));
        Assert.Empty(Provider.Asked<CreateRequest>("Create"));
        Assert.Single(Events.OfType<DeploymentEvent.ResourceFailed>());
    }

    [Fact]
    public async Task A_hook_that_fails_after_fails_the_run_and_what_was_made_is_recorded()
    {
        var result = await UpAsync(async program =>
        {
            await HookAsync(program, "friday", _ => throw new InvalidOperationException("not on a Friday"));
            await program.RegisterAsync("lamp", PropertyMap.Empty, request => request.Hooks = new() { AfterCreate = { "friday" } });
        });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains("after hook \"friday\" failed: not on a Friday", Messages(Severity.Error));
        Assert.Equal("lamp", (await RecordedAsync(Lamp)).Id);
        Assert.Equal<string>(["friday"], (await RecordedAsync(Lamp)).Hooks["AfterCreate"]);
    }

    [Fact]
    public async Task What_runs_when_another_step_fails_ends_with_its_hooks()
    {
        var slow = new TaskCompletionSource();
        Provider = new OneByOneProvider(slow.Task);

        var result = await UpAsync(async program =>
        {
            await ListenAsync(program);
            await Task.WhenAll(
                program.RegisterAsync("slow", PropertyMap.Empty, request => request.Hooks = new() { AfterCreate = { "after" } }),
                Task.Run(async () =>
                {
                    await ((OneByOneProvider)Provider).Begun;
                    await program.RegisterAsync("broken");
                }),
                Task.Run(async () =>
                {
                    await ((OneByOneProvider)Provider).Failed;
                    await Task.Delay(100);
                    slow.SetResult();
                }));
        });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal(["broken", "update failed"], Messages(Severity.Error));
        Assert.Equal(["after slow: slow {} <-  {}"], heard);
    }

    [Fact]
    public async Task A_failure_that_is_to_be_ignored_is_a_warning()
    {
        var result = await UpAsync(async program =>
        {
            await HookAsync(program, "friday", _ => throw new InvalidOperationException("not on a Friday"), request => request.IgnoreErrors = true);
            await program.RegisterAsync("lamp", PropertyMap.Empty, request => request.Hooks = new() { BeforeCreate = { "friday" } });
        });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal(["BeforeCreate hook \"friday\" failed: not on a Friday"], Messages(Severity.Warning));
    }

    [Fact]
    public async Task A_destroy_without_the_program_says_that_hooks_are_missing()
    {
        await UpAsync(program => LampAsync(program, "red"));

        var result = await DestroyAsync();

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Severity.Error), text => text.StartsWith("hook \"before\" was not registered. It belongs to the program", StringComparison.Ordinal));
        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
    }

    [Fact]
    public async Task Hooks_of_a_component_run_around_its_outputs()
    {
        await UpAsync(async program =>
        {
            await ListenAsync(program);
            var room = await program.RegisterAsync("room", PropertyMap.Of(("size", 1.0)), request =>
            {
                (request.Type, request.Custom) = ("lamps:index:Room", false);
                request.Hooks = new() { BeforeCreate = { "before" }, AfterCreate = { "after" } };
            });
            heard.Add("children");
            await program.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = room.Urn, Outputs = PropertyMap.Of(("lit", true)).ToStruct() });
        });

        Assert.Equal(["before room:  {size: 1} <-  ", "children", "after room:  {size: 1} <-  {lit: true}"], heard);
    }

    [Fact]
    public async Task A_failed_operation_is_tried_again_as_long_as_a_hook_wants_it()
    {
        Provider = new FailingProvider(failures: 2);
        var errors = new List<string>();

        var result = await UpAsync(program => LampWithRetriesAsync(program, request =>
        {
            errors.Add($"{request.FailedOperation}: {string.Join(", ", request.Errors)}");
            return new ErrorHookResponse { Retry = true };
        }));

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal(["create: failure 1", "create: failure 2, failure 1"], errors);
        Assert.Equal(["retrying create due to on-error hook request (1/100)", "retrying create due to on-error hook request (2/100)"], Messages(Severity.Warning));
    }

    [Fact]
    public async Task Without_the_wish_for_a_retry_the_failure_stands()
    {
        Provider = new FailingProvider(failures: 1);

        var result = await UpAsync(program => LampWithRetriesAsync(program, _ => new ErrorHookResponse()));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains("failure 1", Messages(Severity.Error));
    }

    [Fact]
    public async Task Two_hooks_of_one_name_are_refused()
    {
        var result = await UpAsync(async program =>
        {
            await HookAsync(program, "told", _ => { });
            await HookAsync(program, "told", _ => { });
        });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Severity.Error), text => text.EndsWith("resource hook already registered for name \"told\"", StringComparison.Ordinal));
    }

    private static Task LampWithRetriesAsync(ProgramWithCallbacks program, Func<ErrorHookRequest, ErrorHookResponse> hook) => RunAsync(
        program.Monitor.RegisterErrorHookAsync(new RegisterErrorHookRequest { Name = "again", Callback = program.Function(hook) }).ResponseAsync,
        () => program.RegisterAsync("lamp", PropertyMap.Empty, request => request.Hooks = new() { OnError = { "again" } }));

    private static async Task RunAsync(Task first, Func<Task> then)
    {
        await first;
        await then();
    }

    private static async Task HookAsync(ProgramWithCallbacks program, string name, Action<ResourceHookRequest> hook, Action<RegisterResourceHookRequest>? change = null)
    {
        var request = new RegisterResourceHookRequest
        {
            Name = name,
            Callback = program.Function<ResourceHookRequest>(asked =>
            {
                hook(asked);
                return new ResourceHookResponse();
            }),
        };
        change?.Invoke(request);
        await program.Monitor.RegisterResourceHookAsync(request);
    }

    private async Task ListenAsync(ProgramWithCallbacks program)
    {
        foreach (var name in new[] { "before", "after" })
        {
            await HookAsync(program, name, asked => heard.Add($"{name} {asked.Name}: {asked.Id} {Text(asked.NewInputs)} <- {Text(asked.OldInputs)} {Text(asked.NewOutputs)}"));
        }
    }

    private async Task LampAsync(ProgramWithCallbacks program, string color)
    {
        await ListenAsync(program);
        await program.RegisterAsync("lamp", PropertyMap.Of(("color", color)), request => request.Hooks = new()
        {
            BeforeCreate = { "before" },
            AfterCreate = { "after" },
            BeforeUpdate = { "before" },
            AfterUpdate = { "after" },
            BeforeDelete = { "before" },
            AfterDelete = { "after" },
        });
    }

    private static string Text(Struct? bag) => bag is null ? "" : bag.ToPropertyMap().ToString();

    /// <summary>Fails while another creation is under way.</summary>
    private sealed class OneByOneProvider(Task slow) : SimpleProvider
    {
        private readonly TaskCompletionSource begun = new();
        private readonly TaskCompletionSource failed = new();

        public Task Begun => begun.Task;

        public Task Failed => failed.Task;

        public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
        {
            if (request.Name == "broken")
            {
                failed.SetResult();
                throw new RpcException(new Status(StatusCode.Unknown, "broken"));
            }

            begun.SetResult();
            await slow;
            return await base.Create(request, context);
        }
    }

    private sealed class FailingProvider(int failures) : SimpleProvider
    {
        private int calls;

        public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) => ++calls <= failures
            ? throw new RpcException(new Status(StatusCode.Unknown, $"failure {calls}"))
            : base.Create(request, context);
    }
}
