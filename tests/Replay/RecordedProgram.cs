using System.Collections.Concurrent;
using ExpressConnect.Deployments;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace Replay;

/// <summary>Stands in for the program: sends each recorded request once all that it waited for is answered, and compares the answers.</summary>
internal sealed class RecordedProgram(RecordedStep step) : IProgram
{
    private readonly ConcurrentDictionary<string, string> ids = new(StringComparer.Ordinal);
    private int phase = -1;

    /// <summary>Answers that differ from the recorded ones.</summary>
    public List<string> Differences { get; } = [];

    public async Task<ProgramExit> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        var calls = step.Phases()[++phase].Where(c => c.From == "program").ToList();
        using var channel = GrpcChannels.Open(run.MonitorAddress);
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        var sent = new Dictionary<int, Task>();
        foreach (var call in calls)
        {
            var before = calls.Where(c => c.Ended < call.Started).Select(c => sent[c.Started]).ToArray();
            sent[call.Started] = SendAsync(monitor, call, before, cancel);
        }

        try
        {
            await Task.WhenAll(sent.Values).WaitAsync(cancel);
        }
        catch (Exception e) when (e is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled or StatusCode.Unavailable })
        {
            cancel.ThrowIfCancellationRequested();
        }

        return step.Phases()[phase].First(c => c.Method == "Run").Response is { } end && ((string?)end["error"] is { Length: > 0 } || end["bail"] is not null)
            ? new ProgramExit((string?)end["error"], Bailed: end["bail"] is not null)
            : ProgramExit.Success;
    }

    private async Task SendAsync(ResourceMonitor.ResourceMonitorClient monitor, Call call, Task[] before, CancellationToken cancel)
    {
        await Task.WhenAll(before);
        var request = ids.Aggregate(call.Request.ToString(), (text, id) => text.Replace(id.Key, id.Value, StringComparison.Ordinal));
        IMessage answer = call.Method switch
        {
            "GetDeploymentInfo" => new DeploymentInfo(),
            "SupportsFeature" => new SupportsFeatureResponse(),
            "RegisterResource" => await monitor.RegisterResourceAsync(Parse<RegisterResourceRequest>(request), cancellationToken: cancel),
            "RegisterResourceOutputs" => await monitor.RegisterResourceOutputsAsync(Parse<RegisterResourceOutputsRequest>(request), cancellationToken: cancel),
            "ReadResource" => await monitor.ReadResourceAsync(Parse<ReadResourceRequest>(request), cancellationToken: cancel),
            "Invoke" => await monitor.InvokeAsync(Parse<ResourceInvokeRequest>(request), cancellationToken: cancel),
            "RegisterPackage" => await monitor.RegisterPackageAsync(Parse<RegisterPackageRequest>(request), cancellationToken: cancel),
            "SignalAndWaitForShutdown" => await monitor.SignalAndWaitForShutdownAsync(new Empty(), cancellationToken: cancel),
            _ => throw new InvalidOperationException($"{step.Name}: the program calls {call.Method}."),
        };
        if (answer is RegisterResourceResponse { Id: { Length: > 0 } id } && (string?)call.Response?["id"] is { } recorded && Guid.TryParse(recorded, out _))
        {
            // Ids of providers are random; the program goes on with ours.
            ids[recorded] = id;
        }

        if (call.Method is "RegisterResource" or "ReadResource" or "Invoke")
        {
            var actual = Normal.Of(JObject.Parse(JsonFormatter.Default.Format(answer))).ToString();
            var expected = Normal.Of(call.Response ?? []).ToString();
            if (actual != expected)
            {
                lock (Differences)
                {
                    Differences.Add($"answer to {call.Method} {call.Request["name"] ?? call.Request["tok"]} in phase {phase + 1}:\n--- recorded\n{expected}\n--- ours\n{actual}");
                }
            }
        }
    }

    private static T Parse<T>(string json)
        where T : IMessage, new() => (T)new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(true)).Parse(json, new T().Descriptor);
}
