using ExpressConnect.Deployments;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace Replay;

/// <summary>A call that our engine made.</summary>
internal sealed class MadeCall(int phase, int process, string method, string urn, JObject request, int started)
{
    public int Phase => phase;

    public int Process => process;

    public string Method => method;

    public string Urn => urn;

    public JObject Request => request;

    public int Started => started;

    public int? Ended { get; set; }

    /// <summary>The recorded call whose answer it got.</summary>
    public Call? As { get; set; }
}

/// <summary>Stands in for the provider: answers as recorded, and keeps what it was asked.</summary>
internal sealed class RecordedProvider(RecordedStep step, Rehearsal rehearsal) : IProviderLauncher
{
    private readonly HashSet<Call> used = [];
    private readonly List<MadeCall> made = [];
    private readonly Lock gate = new();
    private int clock;
    private int processes;

    /// <summary>Completed once a call came that the recording leaves without an answer.</summary>
    public TaskCompletionSource Stuck { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The calls so far, in the order in which they came.</summary>
    public IReadOnlyList<MadeCall> Made
    {
        get
        {
            lock (gate)
            {
                return [.. made];
            }
        }
    }

    public async Task<ProviderInstance> StartAsync(PluginRequest plugin, string engineAddress, CancellationToken cancel)
    {
        var phase = rehearsal.Phase;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new Service(this, phase, Interlocked.Increment(ref processes)));
        var app = builder.Build();
        app.MapGrpcService<Service>();
        await app.StartAsync(cancel);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var folder = (string?)Of(phase).FirstOrDefault(c => c.Method == "Handshake")?.Request["rootDirectory"];
        return new Instance(app, new Uri(address).Authority, folder, $"{folder}/pulumi-resource-{plugin.Package}");
    }

    /// <summary>Whether the recorded calls have come that are said to come before.</summary>
    public bool HaveCome(IEnumerable<Call> before)
    {
        lock (gate)
        {
            return before.GroupBy(b => (b.Method, b.Urn)).All(g => made.Count(m => m.Phase == rehearsal.Phase && (m.Method, m.Urn) == g.Key) >= g.Count());
        }
    }

    private IEnumerable<Call> Of(int phase) => phase >= 0 && phase < step.Phases.Count ? step.Phases[phase].ToProviders : [];

    private async Task<T> AnswerAsync<T>(int phase, int process, string method, string urn, IMessage request, CancellationToken cancel)
        where T : IMessage, new()
    {
        MadeCall mine;
        lock (gate)
        {
            mine = new MadeCall(phase, process, method, urn, Json.Parse(JsonFormatter.Default.Format(request)), ++clock);
            if (method == "Configure")
            {
                rehearsal.OurIds.Add(urn, (string?)mine.Request["id"] ?? "");
            }

            mine.As = Find(mine);
            made.Add(mine);
        }

        try
        {
            var call = mine.As ?? throw new RpcException(new Status(StatusCode.Internal, $"the recording of {step.Name} has no {method} of {urn} in phase {phase + 1}"));
            if (call.Ended is null)
            {
                await BeforeAsync(phase, call, call.Started + 1);
                Stuck.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
            }

            if (!rehearsal.TwinsAreSent(urn) && method is "Create" or "Update")
            {
                await Rehearsal.UntilAsync(() => rehearsal.TwinsAreSent(urn), cancel);
                await Task.Delay(50, cancel);
            }

            if (call.Error is { } error)
            {
                // The first error ends a run, so it comes when it came: after all that was asked before.
                await BeforeAsync(phase, call, call.Ended!.Value);
                throw Failure(error, urn);
            }

            return (T)new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(true)).Parse(call.Response?.ToString() ?? "{}", new T().Descriptor);
        }
        finally
        {
            lock (gate)
            {
                mine.Ended = ++clock;
            }
        }
    }

    private Call? Find(MadeCall mine)
    {
        var candidates = Of(mine.Phase).Where(c => c.Method == mine.Method && c.Urn == mine.Urn).ToList();
        var open = candidates.Where(c => !used.Contains(c)).ToList();
        var found = open.Find(c => rehearsal.Recorded.Text(c.Request) == rehearsal.Ours.Text(mine.Request))
            ?? open.Find(c => JToken.DeepEquals(c.Request["olds"], mine.Request["olds"]) && (string?)c.Request["id"] == (string?)mine.Request["id"])
            ?? open.FirstOrDefault()
            ?? candidates.LastOrDefault();
        if (found is not null)
        {
            used.Add(found);
        }

        return found;
    }

    private async Task BeforeAsync(int phase, Call call, int until)
    {
        var before = Of(phase).Where(c => c.Started < until && c.Method != "Cancel").ToList();
        await Rehearsal.UntilAsync(() => HaveCome(before));

        // What they led to in the engine may be under way still.
        await Task.Delay(50);
    }

    // The details of a partial failure are not in the recording; the state has what they said.
    private RpcException Failure(string error, string urn)
    {
        var code = System.Enum.Parse<StatusCode>(Between(error, "code = ", " desc").Replace("Canceled", "Cancelled", StringComparison.Ordinal));
        var text = error[(error.IndexOf("desc = ", StringComparison.Ordinal) + 7)..];
        var left = (step.State["deployment"]?["resources"] as JArray)?.FirstOrDefault(r => (string?)r["urn"] == urn && r["initErrors"] is not null);
        if (left is null)
        {
            return new RpcException(new Status(code, text));
        }

        var detail = new ErrorResourceInitFailed { Id = (string)left["id"]!, Properties = Struct.Parser.ParseJson(left["outputs"]!.ToString()) };
        detail.Reasons.AddRange(left["initErrors"]!.Select(r => (string)r!));
        var status = new Google.Rpc.Status { Code = (int)code, Message = text };
        status.Details.Add(Any.Pack(detail, "type.googleapis.com"));
        return new RpcException(new Status(code, text), new Metadata { { "grpc-status-details-bin", status.ToByteArray() } });
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private sealed class Service(RecordedProvider provider, int phase, int process) : ResourceProvider.ResourceProviderBase
    {
        public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) => To<ProviderHandshakeResponse>("Handshake", "", request, context);

        public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Task.FromResult(new PluginInfo { Version = "0.1.0" });

        public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) => To<CheckResponse>("CheckConfig", request.Urn, request, context);

        public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => To<DiffResponse>("DiffConfig", request.Urn, request, context);

        public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) => To<ConfigureResponse>("Configure", request.Urn, request, context);

        public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) => To<CheckResponse>("Check", request.Urn, request, context);

        public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) => To<DiffResponse>("Diff", request.Urn, request, context);

        public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) => To<CreateResponse>("Create", request.Urn, request, context);

        public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) => To<UpdateResponse>("Update", request.Urn, request, context);

        public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => To<Empty>("Delete", request.Urn, request, context);

        public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) => To<ReadResponse>("Read", request.Urn, request, context);

        public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) => To<InvokeResponse>("Invoke", request.Tok, request, context);

        public override Task<Empty> Cancel(Empty request, ServerCallContext context) => To<Empty>("Cancel", "", request, context);

        private Task<T> To<T>(string method, string urn, IMessage request, ServerCallContext context)
            where T : IMessage, new() => provider.AnswerAsync<T>(phase, process, method, urn, request, context.CancellationToken);
    }

    private sealed class Instance(WebApplication app, string address, string? folder, string name) : ProviderInstance
    {
        public override string Address => address;

        public override string Name => name;

        public override string? Directory => folder;

        // It is asked only where Cancel was answered with an error: the recorded process had ended.
        public override ValueTask<string?> EndedPrematurelyAsync(CancellationToken cancel) => ValueTask.FromResult<string?>("");

        public override ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
