using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Testing;
using Pulumi.Tests.Engines;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests.CallingBack;

public sealed class HookTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_resource_is_registered_once_the_engine_knows_its_hooks()
    {
        host.Monitor.Registering = static () => Task.Delay(100);
        var known = -1;
        host.Monitor.Answer = (request, _) =>
        {
            known = request.Name is "gate" ? host.Monitor.Hooks.Count + host.Monitor.ErrorHooks.Count : known;
            return Task.CompletedTask;
        };
        await host.RunAsync(static () =>
        {
            ResourceHook Hook(string name) => new(name, static (_, _) => Task.CompletedTask);
            var again = new ErrorHook("again", static (_, _) => Task.FromResult(true));
            _ = new Gate("gate", null, new CustomResourceOptions
            {
                Hooks =
                {
                    BeforeCreate = { Hook("bc1"), Hook("bc2") },
                    AfterCreate = { Hook("ac") },
                    BeforeUpdate = { Hook("bu") },
                    AfterUpdate = { Hook("au") },
                    BeforeDelete = { Hook("bd") },
                    AfterDelete = { Hook("ad") },
                    OnError = { again },
                },
            });
            _ = new Gate("bare");
        });

        Assert.Equal(8, known);
        Assert.Equal(
            new RegisterResourceRequest.Types.ResourceHooksBinding { BeforeCreate = { "bc1", "bc2" }, AfterCreate = { "ac" }, BeforeUpdate = { "bu" }, AfterUpdate = { "au" }, BeforeDelete = { "bd" }, AfterDelete = { "ad" }, OnError = { "again" } },
            host.Monitor.Registration("gate").Hooks);
        Assert.Null(host.Monitor.Registration("bare").Hooks);
    }

    [Fact]
    public async Task A_hook_says_whether_it_runs_in_previews_and_whether_its_failure_counts()
    {
        await host.RunAsync(static () =>
        {
            _ = new ResourceHook("plain", static (_, _) => Task.CompletedTask);
            _ = new ResourceHook("both", static (_, _) => Task.CompletedTask, new ResourceHookOptions { OnDryRun = true, IgnoreErrors = true });
        });

        Assert.Equal([("both", true, true), ("plain", false, false)], host.Monitor.Hooks.Select(static hook => (hook.Name, hook.OnDryRun, hook.IgnoreErrors)).Order());
    }

    [Fact]
    public async Task A_hook_gets_plain_values_and_secrets_as_outputs()
    {
        ResourceHookArgs? seen = null;
        host.Monitor.Shutdown = async () =>
        {
            var answer = await FakeMonitor.CallAsync<ResourceHookResponse>(host.Monitor.Hooks.Single().Callback, new ResourceHookRequest
            {
                Urn = "urn:pulumi:dev::house::acme:index:Gate::gate",
                Id = "gate-id",
                Name = "gate",
                Type = "acme:index:Gate",
                NewInputs = PropertyMap.Of(("title", "north"), ("key", new PropertyValue.Secret("k"))).ToStruct(),
                NewOutputs = PropertyMap.Of(("height", 3.0)).ToStruct(),
            });
            Assert.Equal("", answer.Error);
            return new();
        };
        await host.RunAsync(() => _ = new ResourceHook("note", (args, _) =>
        {
            seen = args;
            return Task.CompletedTask;
        }));

        Assert.Equal(("gate", "gate-id", "acme:index:Gate", "urn:pulumi:dev::house::acme:index:Gate::gate"), (seen!.Name, seen.Id, seen.Type, seen.Urn));
        Assert.Equal(("north", 3.0), (seen.NewInputs!["title"], seen.NewOutputs!["height"]));
        Assert.Equal("k", await OutputUtilities.GetValueAsync((Output<object?>)seen.NewInputs["key"]!));
        Assert.Null(seen.OldInputs);
        Assert.Null(seen.OldOutputs);
    }

    [Theory]
    [InlineData("not on a Friday", "not on a Friday")]
    [InlineData("", "System.InvalidOperationException")]
    public async Task What_a_hook_throws_is_the_answer_and_never_empty(string message, string error)
    {
        var (answer, failed) = (new ResourceHookResponse(), new ErrorHookResponse());
        host.Monitor.Shutdown = async () =>
        {
            answer = await FakeMonitor.CallAsync<ResourceHookResponse>(host.Monitor.Hooks.Single().Callback, new ResourceHookRequest());
            failed = await FakeMonitor.CallAsync<ErrorHookResponse>(host.Monitor.ErrorHooks.Single().Callback, new ErrorHookRequest());
            return new();
        };
        await host.RunAsync(() =>
        {
            _ = new ResourceHook("friday", (_, _) => throw new InvalidOperationException(message));
            _ = new ErrorHook("again", async (_, _) =>
            {
                await Task.Yield();
                throw new InvalidOperationException(message);
            });
        });

        Assert.Equal((error, error), (answer.Error, failed.Error));
    }

    [Fact]
    public async Task A_hook_for_failures_decides_on_what_has_failed()
    {
        var answers = new List<bool>();
        host.Monitor.Shutdown = async () =>
        {
            foreach (var operation in new[] { "create", "delete" })
            {
                var request = new ErrorHookRequest { FailedOperation = operation, Errors = { "second", "first" }, OldOutputs = PropertyMap.Of(("height", 3.0)).ToStruct() };
                answers.Add((await FakeMonitor.CallAsync<ErrorHookResponse>(host.Monitor.ErrorHooks.Single().Callback, request)).Retry);
            }

            return new();
        };
        ErrorHookArgs? seen = null;
        await host.RunAsync(() => _ = new ErrorHook("again", (args, _) =>
        {
            seen = args;
            return Task.FromResult(args.FailedOperation is "create");
        }));

        Assert.Equal([true, false], answers);
        Assert.Equal(["second", "first"], seen!.Errors);
        Assert.Equal(3.0, seen.OldOutputs!["height"]);
    }

    [Fact]
    public async Task An_engine_without_hooks_is_too_old()
    {
        host.Monitor.Lacks.Add("resourceHooks");

        Assert.Contains(
            "The Pulumi CLI does not support resource hooks. Please update the Pulumi CLI.",
            await host.FailAsync(static () => _ = new ResourceHook("note", static (_, _) => Task.CompletedTask)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_options_have_the_hooks_and_transforms_of_both()
    {
        await host.RunAsync(static () =>
        {
            var (one, two) = (new ResourceHook("one", static (_, _) => Task.CompletedTask), new ResourceHook("two", static (_, _) => Task.CompletedTask));
            ResourceTransform keep = static (_, _) => Task.FromResult<ResourceTransformResult?>(null);
            var first = new CustomResourceOptions { Hooks = { BeforeCreate = { one } }, ResourceTransforms = { keep } };
            var merged = CustomResourceOptions.Merge(first, new CustomResourceOptions { Hooks = { BeforeCreate = { two }, AfterDelete = { one } }, ResourceTransforms = { keep } });
            Assert.Equal([one, two], merged.Hooks.BeforeCreate);
            Assert.Equal([one], merged.Hooks.AfterDelete);
            Assert.Equal([keep, keep], merged.ResourceTransforms);
            merged.Hooks.BeforeCreate.Clear();
            Assert.Equal([one], first.Hooks.BeforeCreate);
            Assert.True(CustomResourceOptions.Merge(null, new CustomResourceOptions()).Hooks.IsEmpty);
        });
    }

    [Fact]
    public async Task Programs_with_hooks_and_transforms_run_on_mocks_and_nobody_calls_them()
    {
        var called = 0;
        T Call<T>(T result)
        {
            called++;
            return result;
        }

        var resources = await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
        {
            Deployment.Instance.RegisterInvokeTransform((_, _) => Call(Task.FromResult<InvokeTransformResult?>(null)));
            _ = new Gate("gate", null, new CustomResourceOptions
            {
                Hooks =
                {
                    BeforeCreate = { new ResourceHook("note", (_, _) => Call(Task.CompletedTask)) },
                    OnError = { new ErrorHook("again", (_, _) => Call(Task.FromResult(true))) },
                },
                ResourceTransforms = { (_, _) => Call(Task.FromResult<ResourceTransformResult?>(null)) },
            });
        });

        Assert.Single(resources);
        Assert.Equal(0, called);
    }
}
