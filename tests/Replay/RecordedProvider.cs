using System.Collections.Concurrent;
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

/// <summary>Stands in for the provider: answers as recorded, and keeps what it was asked.</summary>
internal sealed class RecordedProvider(RecordedStep step) : IProviderLauncher
{
    private readonly IReadOnlyList<IReadOnlyList<Call>> phases = step.Phases();
    private readonly List<string> engines = [];
    private readonly ConcurrentDictionary<(int Phase, string Method, string Urn), Queue<Call>> answers = new();

    /// <summary>Calls that were made, in order: phase, method, URN and request.</summary>
    public ConcurrentQueue<(int Phase, string Method, string Urn, JToken Request)> Made { get; } = new();

    public async Task<ProviderInstance> StartAsync(PluginRequest plugin, string engineAddress, CancellationToken cancel)
    {
        int phase;
        lock (engines)
        {
            if (!engines.Contains(engineAddress))
            {
                engines.Add(engineAddress);
            }

            phase = engines.IndexOf(engineAddress);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new Service(this, phase));
        var app = builder.Build();
        app.MapGrpcService<Service>();
        await app.StartAsync(cancel);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Instance(app, new Uri(address).Authority);
    }

    private async Task<T> AnswerAsync<T>(int phase, string method, string urn, IMessage request)
        where T : IMessage, new()
    {
        Made.Enqueue((phase, method, urn, Normal.Of(JObject.Parse(JsonFormatter.Default.Format(request)))));
        var queue = answers.GetOrAdd((phase, method, urn), key => new Queue<Call>(
            key.Phase < phases.Count ? phases[key.Phase].Where(c => c.From == "engine" && c.Method == key.Method && c.Urn == key.Urn) : []));
        Call call;
        lock (queue)
        {
            call = queue.Count > 1 ? queue.Dequeue()
                : queue.Count == 1 ? queue.Peek()
                : throw new RpcException(new Status(StatusCode.Internal, $"the recording of {step.Name} has no {method} of {urn} in phase {phase + 1}"));
        }

        if (call.Error is { } error)
        {
            // The first error ends a run, so it comes when it came: after all that was asked before.
            await AskedBeforeAsync(phase, call);
            throw Failure(error, urn);
        }

        return (T)new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(true)).Parse(call.Response?.ToString() ?? "{}", new T().Descriptor);
    }

    private async Task AskedBeforeAsync(int phase, Call call)
    {
        var before = phases[phase].Where(c => c.From == "engine" && c.Method is not ("Run" or "GetPluginInfo" or "Cancel") && c.Started < call.Ended).ToLookup(c => (c.Method, c.Urn));
        for (var waited = 0; waited < 300 && before.Any(b => Made.Count(m => m.Phase == phase && (m.Method, m.Urn) == b.Key) < b.Count()); waited++)
        {
            await Task.Delay(10);
        }

        // What they led to in the engine may be under way still.
        await Task.Delay(50);
    }

    // The details of a partial failure are not in the recording; the state has what they said.
    private RpcException Failure(string error, string urn)
    {
        var code = System.Enum.Parse<StatusCode>(Between(error, "code = ", " desc"));
        var text = error[(error.IndexOf("desc = ", StringComparison.Ordinal) + 7)..];
        var left = step.State["deployment"]!["resources"]?.FirstOrDefault(r => (string?)r["urn"] == urn && r["initErrors"] is not null);
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

    private sealed class Service(RecordedProvider provider, int phase) : ResourceProvider.ResourceProviderBase
    {
        public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) => To<ProviderHandshakeResponse>("Handshake", "", request);

        public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Task.FromResult(new PluginInfo { Version = "0.1.0" });

        public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) => To<CheckResponse>("CheckConfig", request.Urn, request);

        public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => To<DiffResponse>("DiffConfig", request.Urn, request);

        public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) => To<ConfigureResponse>("Configure", request.Urn, request);

        public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) => To<CheckResponse>("Check", request.Urn, request);

        public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) => To<DiffResponse>("Diff", request.Urn, request);

        public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) => To<CreateResponse>("Create", request.Urn, request);

        public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) => To<UpdateResponse>("Update", request.Urn, request);

        public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => To<Empty>("Delete", request.Urn, request);

        public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) => To<ReadResponse>("Read", request.Urn, request);

        public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) => To<InvokeResponse>("Invoke", request.Tok, request);

        public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

        private Task<T> To<T>(string method, string urn, IMessage request)
            where T : IMessage, new() => provider.AnswerAsync<T>(phase, method, urn, request);
    }

    private sealed class Instance(WebApplication app, string address) : ProviderInstance
    {
        public override string Address => address;

        public override string Name => "recording";

        public override string? Directory => "plugins";

        public override ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
