using ExpressConnect.Deployments.Events;
using ExpressConnect.Tests;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Monitoring;

/// <summary>Components that a provider builds, and what else of a provider's a program can use.</summary>
public sealed class ComponentTests : MonitorTest
{
    private const string Room = "lamps:index:Room::hall";

    [Fact]
    public async Task A_provider_builds_a_component_with_all_that_the_program_says_of_it()
    {
        Provider = new BuildingProvider();
        RegisterResourceResponse? hall = null;

        var result = await UpAsync(async program =>
        {
            var first = await program.RegisterAsync("first");
            hall = await program.RegisterAsync("hall", PropertyMap.Of(("key", PropertyValue.SecretOf("k")), ("of", first.Id)), request =>
            {
                (request.Type, request.Custom, request.Remote) = ("lamps:index:Room", false, true);
                request.PropertyDependencies["of"] = new() { Urns = { first.Urn } };
                request.Dependencies.Add(first.Urn);
                request.Protect = true;
                request.Aliases.Add(new Alias { Urn = Stack + "lamps:index:Room::old" });
                request.Hooks = new() { BeforeDelete = { "told" } };
                request.CustomTimeouts = new() { Create = "5m" };
            });
        });

        Assert.Equal(ExitStatus.Success, result.Status);
        var asked = Assert.Single(Provider.Asked<ConstructRequest>("Construct"));
        Assert.Equal(("network", "dev", "organization", false), (asked.Project, asked.Stack, asked.Organization, asked.DryRun));
        Assert.Equal(PropertyMap.Of(("key", PropertyValue.SecretOf("k")), ("of", "first")), asked.Inputs.ToPropertyMap());
        Assert.Equal([Stack + "lamps:index:Lamp::first"], asked.InputDependencies["of"].Urns);
        Assert.Equal([Stack + "lamps:index:Lamp::first"], asked.Dependencies);
        Assert.True(asked is { Protect: true, AcceptsOutputValues: true });
        Assert.Equal("told", Assert.Single(asked.ResourceHooks.BeforeDelete));
        Assert.Equal("5m", asked.CustomTimeouts.Create);
        Assert.Equal(Stack + "lamps:index:Room::old", Assert.Single(asked.Aliases).Urn);

        Assert.Equal(Stack + Room, hall!.Urn);
        Assert.Equal(PropertyMap.Of(("secret", PropertyValue.SecretOf("s")), ("lamp", new PropertyValue.Reference(Stack + "lamps:index:Room$lamps:index:Lamp::hall-lamp", "hall-lamp"))), hall.Object.ToPropertyMap());
        Assert.Equal([Stack + "lamps:index:Room$lamps:index:Lamp::hall-lamp"], hall.PropertyDependencies["secret"].Urns);
        Assert.False((await RecordedAsync(Room)).Custom);
        Assert.Equal(Stack + Room, (await RecordedAsync("lamps:index:Room$lamps:index:Lamp::hall-lamp")).Parent);
    }

    [Fact]
    public async Task Transforms_of_a_component_reach_what_the_provider_registers_for_it()
    {
        Provider = new BuildingProvider();
        var names = new List<string>();

        await UpAsync(program => program.RegisterAsync("hall", PropertyMap.Empty, request =>
        {
            (request.Type, request.Custom, request.Remote) = ("lamps:index:Room", false, true);
            request.Transforms.Add(program.Function<TransformRequest>(asked =>
            {
                names.Add(asked.Name);
                return new TransformResponse();
            }));
        }));

        Assert.Equal(["hall", "hall", "hall-lamp"], names);
    }

    [Fact]
    public async Task A_component_that_cannot_be_built_ends_the_run()
    {
        Provider = new BuildingProvider { Failure = "no room for a room" };

        var result = await UpAsync(program => program.RegisterAsync("hall", PropertyMap.Empty, request => (request.Type, request.Custom, request.Remote) = ("lamps:index:Room", false, true)));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains("lamps:index:Room resource 'hall' has a problem: no room for a room", Messages(Severity.Error));
    }

    [Fact]
    public async Task What_fails_inside_a_component_is_said_once()
    {
        Provider = new BuildingProvider { LampFailure = "the bulb is broken" };

        var result = await UpAsync(program => program.RegisterAsync("hall", PropertyMap.Empty, request => (request.Type, request.Custom, request.Remote) = ("lamps:index:Room", false, true)));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal(["the bulb is broken", "update failed"], Messages(Severity.Error));
    }

    [Fact]
    public async Task A_function_that_depends_on_a_component_waits_for_what_is_in_it()
    {
        Provider = new BuildingProvider { NamesIds = false };
        var answers = new List<bool>();

        await PreviewAsync(async program =>
        {
            var room = await program.RegisterAsync("room", PropertyMap.Empty, request => (request.Type, request.Custom) = ("my:index:Room", false));
            var call = new ResourceInvokeRequest { Tok = "lamps:index:getLamps", DependsOn = { room.Urn } };
            answers.Add((await program.Monitor.InvokeAsync(call)).Unknown);
            await program.RegisterAsync("lamp", PropertyMap.Empty, request => request.Parent = room.Urn);
            answers.Add((await program.Monitor.InvokeAsync(call)).Unknown);
        });

        Assert.Equal([false, true], answers);
    }

    [Fact]
    public async Task A_method_is_called_with_its_component_and_answers_with_dependencies()
    {
        Provider = new BuildingProvider();
        CallResponse? answer = null;

        await UpAsync(async program =>
        {
            var first = await program.RegisterAsync("first");
            var arguments = PropertyMap.Of(("__self__", new PropertyValue.Reference(first.Urn, first.Id)), ("level", 3.0));
            answer = await program.Monitor.CallAsync(new ResourceCallRequest { Tok = "lamps:index:Lamp/dim", Args = arguments.ToStruct() });
        });

        var asked = Assert.Single(Provider.Asked<CallRequest>("Call"));
        Assert.Equal(new PropertyValue.Reference(Stack + "lamps:index:Lamp::first", "first"), asked.Args.ToPropertyMap()["__self__"]);
        Assert.Equal(PropertyMap.Of(("level", 3.0)), answer!.Return.ToPropertyMap());
        Assert.Equal([Stack + "lamps:index:Lamp::first"], answer.ReturnDependencies["level"].Urns);
    }

    [Fact]
    public async Task A_reference_to_a_resource_is_kept_and_leads_back_to_it()
    {
        var found = PropertyMap.Empty;
        await UpAsync(async program =>
        {
            var first = await program.RegisterAsync("first", PropertyMap.Of(("color", "red")));
            await program.RegisterAsync("second", PropertyMap.Of(("of", new PropertyValue.Reference(first.Urn, first.Id))));
            var answer = await program.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "pulumi:pulumi:getResource", Args = PropertyMap.Of(("urn", first.Urn)).ToStruct() });
            found = answer.Return.ToPropertyMap();
        });

        Assert.Equal(new PropertyValue.Reference(Stack + "lamps:index:Lamp::first", "first"), (await RecordedAsync("lamps:index:Lamp::second")).Inputs["of"]);
        Assert.Equal(("first", "{color: \"red\"}"), (found["id"].ToString().Trim('"'), found["state"].ToString()));
    }

    [Fact]
    public async Task Another_stack_that_was_never_deployed_is_named()
    {
        var result = await UpAsync(program => program.Monitor.InvokeAsync(
            new ResourceInvokeRequest { Tok = "pulumi:pulumi:readStackOutputs", Args = PropertyMap.Of(("name", "organization/network/prod")).ToStruct() }).ResponseAsync);

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Severity.Error), text => text.Contains("unknown stack \"organization/network/prod\"", StringComparison.Ordinal));
    }

    /// <summary>Builds rooms of one lamp each, through the monitor that it is told.</summary>
    private sealed class BuildingProvider : SimpleProvider
    {
        public string? Failure { get; init; }

        public string? LampFailure { get; init; }

        public bool NamesIds { get; init; } = true;

        public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
        {
            if (LampFailure is not null)
            {
                throw new RpcException(new Status(StatusCode.Unknown, LampFailure));
            }

            var made = await base.Create(request, context);
            return NamesIds ? made : new CreateResponse { Properties = made.Properties };
        }

        public override async Task<ConstructResponse> Construct(ConstructRequest request, ServerCallContext context)
        {
            if (Failure is not null)
            {
                throw new RpcException(new Status(StatusCode.Unknown, Failure));
            }

            await Answer("Construct", request, request);
            using var channel = GrpcChannels.Open(request.MonitorEndpoint);
            var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
            var room = await monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = request.Type, Name = request.Name, Parent = request.Parent });
            var lamp = await monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = "lamps:index:Lamp", Name = request.Name + "-lamp", Parent = room.Urn, Custom = true });
            await monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = room.Urn });
            var state = PropertyMap.Of(
                ("secret", new PropertyValue.Output("s", MarksSecret: true, [lamp.Urn])),
                ("lamp", new PropertyValue.Reference(lamp.Urn, lamp.Id)));
            return new ConstructResponse { Urn = room.Urn, State = state.ToStruct() };
        }

        public override Task<CallResponse> Call(CallRequest request, ServerCallContext context)
        {
            var self = (PropertyValue.Reference)request.Args.ToPropertyMap()["__self__"];
            var result = PropertyMap.Of(("level", new PropertyValue.Output(3.0, MarksSecret: false, [self.Urn])));
            return Answer("Call", request, new CallResponse { Return = result.ToStruct() });
        }
    }
}
