using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Tests.Engines;
using Pulumi.Utilities;
using Pulumirpc;
using static Pulumi.Tests.Outputs.OutputTests;

namespace Pulumi.Tests.Functions;

public sealed class FunctionTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_function_is_called_with_its_arguments_and_gives_its_result()
    {
        Output<Found> output = null!;
        Found? found = null;
        await RunAsync(async () =>
        {
            output = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = Output.Create("t") }, new InvokeOptions { Version = "1.0.0", PluginDownloadURL = "https://p" });
            found = await Deployment.Instance.InvokeAsync<Found>("acme:index:find", new FindArgs { Title = "u" });
        });
        await Is(output.Apply(static result => result.Title), "t");
        Assert.Equal("u", found!.Title);
        var sent = host.Monitor.Invoked.Single(static call => call.Version.Length > 0);
        Assert.Equal(("acme:index:find", "1.0.0", "https://p", "", true), (sent.Tok, sent.Version, sent.PluginDownloadURL, sent.Provider, sent.AcceptResources));
        Assert.Empty(sent.DependsOn);
    }

    [Fact]
    public async Task A_result_with_one_entry_is_its_value()
    {
        Output<int> output = null!;
        var value = 0;
        host.Monitor.Function = static _ => Answer(("n", 5.0));
        await RunAsync(async () =>
        {
            output = Deployment.Instance.InvokeSingle<int>("acme:index:count", InvokeArgs.Empty);
            value = await Deployment.Instance.InvokeSingleAsync<int>("acme:index:count", InvokeArgs.Empty);
        });
        await Is(output, 5);
        Assert.Equal(5, value);
    }

    [Fact]
    public async Task Unknown_arguments_give_an_unknown_result_without_a_call()
    {
        Output<Found> output = null!;
        await RunAsync(() => output = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = OutputUtilities.CreateUnknown("") }));
        await IsUnknown(output);
        Assert.Empty(host.Monitor.Invoked);
    }

    [Fact]
    public async Task The_plain_form_sends_unknown_arguments_as_such()
    {
        host.Monitor.Function = static _ => Answer(("title", PropertyValue.SecretOf("s")));
        Found? found = null;
        await RunAsync(async () => found = await Deployment.Instance.InvokeAsync<Found>("acme:index:find", new FindArgs { Title = OutputUtilities.CreateUnknown("") }));
        Assert.Equal(PropertyValue.NotKnown, Assert.Single(host.Monitor.Invoked).Args.ToPropertyMap()["title"]);
        Assert.Equal("s", found!.Title);
    }

    [Fact]
    public async Task The_result_depends_on_what_the_arguments_and_options_do()
    {
        Gate a = null!, b = null!;
        Output<Found> output = null!;
        await RunAsync(() =>
        {
            (a, b) = (new Gate("a"), new Gate("b"));
            output = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = a.Id }, new InvokeOutputOptions { DependsOn = { b } });
        });
        Assert.Equal([a, b], (await OutputUtilities.GetDependenciesAsync(output)).OrderBy(static resource => resource.GetResourceName()));
        await Is(output.Apply(static found => found.Title), "a-id");
    }

    [Fact]
    public async Task What_depends_on_a_resource_without_id_is_not_called()
    {
        host.Monitor.Id = static _ => "";
        Output<Found> output = null!;
        await RunAsync(() =>
        {
            var fence = new Fence("f");
            _ = new Gate("g", null, new CustomResourceOptions { Parent = fence });
            output = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = "t" }, new InvokeOutputOptions { DependsOn = { fence } });
        });
        await IsUnknown(output);
        Assert.Empty(host.Monitor.Invoked);
    }

    [Fact]
    public async Task Secrets_travel_in_both_directions()
    {
        Output<Found> output = null!;
        await RunAsync(() => output = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = Output.CreateSecret("s") }));
        Assert.Equal(PropertyValue.SecretOf("s"), Assert.Single(host.Monitor.Invoked).Args.ToPropertyMap()["title"]);
        await Is(output.Apply(static found => found.Title), "s", secret: true);
    }

    [Fact]
    public async Task The_provider_is_the_one_given_or_the_parents()
    {
        await RunAsync(() =>
        {
            var provider = new AcmeProvider("p");
            var fence = new Fence("f", new ComponentResourceOptions { Providers = { provider } });
            _ = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = "given" }, new InvokeOptions { Provider = provider });
            _ = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = "parent" }, new InvokeOptions { Parent = fence });
            _ = Deployment.Instance.Invoke<Found>("other:index:find", new FindArgs { Title = "other" }, new InvokeOptions { Parent = fence });
        });
        var providers = host.Monitor.Invoked.ToDictionary(static call => call.Args.Fields["title"].StringValue, static call => call.Provider);
        Assert.Equal("urn:pulumi:dev::house::pulumi:providers:acme::p::p-id", providers["given"]);
        Assert.Equal(providers["given"], providers["parent"]);
        Assert.Equal("", providers["other"]);
    }

    [Fact]
    public async Task A_function_that_refuses_says_why()
    {
        host.Monitor.Function = static _ => new ResourceInvokeResponse
        {
            Failures = { new CheckFailure { Property = "title", Reason = "too long" }, new CheckFailure { Reason = "too late" } },
        };
        var error = await host.FailAsync(static () => _ = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = "t" }));
        Assert.Contains("Invoke of 'acme:index:find' failed: too long (title); too late", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_fails_is_told_in_its_own_words()
    {
        host.Monitor.Function = static _ => throw new RpcException(new Status(StatusCode.Unknown, "invocation of acme:index:find returned an error: no such house"));
        var error = await host.FailAsync(static () => _ = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = "t" }));
        Assert.Equal("invocation of acme:index:find returned an error: no such house", error);
    }

    [Fact]
    public async Task It_is_told_so_too_where_the_program_waits_for_the_result()
    {
        host.Monitor.Function = static _ => throw new RpcException(new Status(StatusCode.Unknown, "no such house"));
        var error = await host.FailAsync(static () => _ = Deployment.Instance.InvokeAsync<Found>("acme:index:find", new FindArgs { Title = "t" }).Result);
        Assert.Equal("no such house", error);
    }

    [Fact]
    public async Task A_refusal_can_be_caught_where_it_is_awaited()
    {
        host.Monitor.Function = static _ => new ResourceInvokeResponse { Failures = { new CheckFailure { Reason = "no" } } };
        Exception? caught = null;
        await RunAsync(async () => caught = await Record.ExceptionAsync(() => Deployment.Instance.InvokeAsync("acme:index:find", InvokeArgs.Empty)));
        Assert.Equal("Invoke of 'acme:index:find' failed: no", caught!.Message);
    }

    [Fact]
    public async Task A_method_gets_its_resource_and_outputs_with_their_origin()
    {
        host.Monitor.Method = static _ =>
        {
            var response = new CallResponse { Return = PropertyMap.Of(("title", PropertyValue.SecretOf("r"))).ToStruct() };
            response.ReturnDependencies.Add("title", new CallResponse.Types.ReturnDependencies { Urns = { "urn:pulumi:dev::house::acme:index:Gate::far" } });
            return response;
        };
        Output<Found> output = null!;
        await RunAsync(() =>
        {
            var provider = new AcmeProvider("p");
            var gate = new Gate("g", null, new CustomResourceOptions { Provider = provider, Version = "3.0.0" });
            output = Deployment.Instance.Call<Found>("acme:index:Gate/find", new FindCallArgs { Title = new Gate("other").Id, Plain = "x", Which = gate }, gate);
        });
        var sent = Assert.Single(host.Monitor.Called);
        var args = sent.Args.ToPropertyMap();
        Assert.Equal(new PropertyValue.Reference("urn:pulumi:dev::house::acme:index:Gate::g", "g-id"), args["__self__"]);
        Assert.Equal(new PropertyValue.Output("other-id", false, ["urn:pulumi:dev::house::acme:index:Gate::other"]), args["title"]);
        Assert.Equal("x", args["plain"]);
        Assert.Equal(["urn:pulumi:dev::house::acme:index:Gate::other"], sent.ArgDependencies["title"].Urns);
        Assert.Empty(sent.ArgDependencies["which"].Urns);
        Assert.Empty(sent.ArgDependencies["__self__"].Urns);
        Assert.Equal(("urn:pulumi:dev::house::pulumi:providers:acme::p::p-id", "3.0.0"), (sent.Provider, sent.Version));
        await Is(output.Apply(static found => found.Title), "r", secret: true);
        var dependency = Assert.Single(await OutputUtilities.GetDependenciesAsync(output));
        await Is(dependency.Urn, "urn:pulumi:dev::house::acme:index:Gate::far");
    }

    [Fact]
    public async Task A_method_without_result_fails_the_program_if_it_fails()
    {
        host.Monitor.Method = static _ => new CallResponse { Failures = { new CheckFailure { Reason = "stuck" } } };
        var error = await host.FailAsync(static () => Deployment.Instance.Call("acme:index:Gate/open", CallArgs.Empty, new Gate("g")));
        Assert.Contains("Call of 'acme:index:Gate/open' failed: stuck", error, StringComparison.Ordinal);
    }

    private async Task RunAsync(Func<Task> program)
    {
        var code = await host.ExitCodeAsync(() => Deployment.RunAsync(program));
        Assert.Equal("", string.Join('\n', host.Engine.Errors));
        Assert.Equal(0, code);
    }

    private Task RunAsync(Action program) => host.RunAsync(program);

    private static ResourceInvokeResponse Answer(params (string Key, PropertyValue Value)[] result) =>
        new() { Return = PropertyMap.Of(result).ToStruct() };

    [OutputType]
    private sealed class Found
    {
        public readonly string Title;

        [OutputConstructor]
        private Found(string title) => Title = title;
    }

    private sealed class FindArgs : InvokeArgs
    {
        [Input("title")]
        public Input<string>? Title { get; set; }
    }

    private sealed class FindCallArgs : CallArgs
    {
        [Input("title")]
        public Input<string>? Title { get; set; }

        [Input("plain")]
        public Input<string>? Plain { get; set; }

        [Input("which")]
        public Input<Gate>? Which { get; set; }
    }
}
