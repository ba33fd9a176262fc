using System.Collections.Concurrent;
using ExpressConnect.Deployments;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace Replay;

/// <summary>Stands in for the program: sends each recorded request once all that it waited for is answered, and compares the answers.</summary>
internal sealed class RecordedProgram(RecordedStep step, Rehearsal rehearsal, RecordedProvider provider) : IProgram
{
    private readonly ConcurrentDictionary<string, string> packages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> differences = new();
    private ConcurrentBag<string> logged = [];

    /// <summary>Answers that differ from the recorded ones.</summary>
    public IReadOnlyCollection<string> Differences => differences;

    public async Task<ProgramExit> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        var phase = step.Phases[rehearsal.Phase];
        var calls = phase.OfProgram.ToList();
        logged = [];
        using var channel = GrpcChannels.Open(run.MonitorAddress);
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        var sent = new Dictionary<int, Task>();
        foreach (var call in calls)
        {
            var before = calls.Where(c => c.Ended < call.Started).Select(c => sent[c.Started]).ToArray();
            sent[call.Started] = SendAsync(monitor, call, before, cancel);
        }

        using var engineChannel = GrpcChannels.Open(run.EngineAddress);
        try
        {
            await LogAsync(new Engine.EngineClient(engineChannel), sent, cancel);
            await Task.WhenAll(sent.Values).WaitAsync(cancel);
        }
        catch (Exception e) when (e is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled or StatusCode.Unavailable })
        {
            cancel.ThrowIfCancellationRequested();
        }

        return phase.Run?.Response is { } end && ((string?)end["error"] is { Length: > 0 } || end["bail"] is not null)
            ? new ProgramExit((string?)end["error"], Bailed: end["bail"] is not null)
            : ProgramExit.Success;
    }

    // In a run that fails, who comes first decides what fails first: registrations come in the order in which the recorded engine
    // worked them out, and those that it never got to are not sent.
    private Task TurnAsync(RecordedPhase phase, Call call, CancellationToken cancel)
    {
        if (!phase.Fails || call.Method != "RegisterResource")
        {
            return Task.CompletedTask;
        }

        var urn = Relations.UrnOf(step, call);
        var registered = phase.OfProgram.Where(c => c.Method == "RegisterResource").ToLookup(c => Relations.UrnOf(step, c), StringComparer.Ordinal);
        var first = phase.ToProviders.Where(c => registered.Contains(c.Urn)).GroupBy(c => c.Urn).Select(g => g.MinBy(c => c.Started)!).ToList();
        var mine = first.Find(c => c.Urn == urn);
        if (rehearsal.IsTwin(call))
        {
            return Rehearsal.UntilAsync(() => provider.HaveCome([mine!]), cancel);
        }

        var wasReached = call.Ended is not null || mine is not null
            || RecordedOutput.Of(step).ElementAtOrDefault(rehearsal.Phase)?.Messages.Any(m => m.Subject == Message.SubjectOf(urn)) == true;
        return !wasReached ? Rehearsal.UntilAsync(static () => false, cancel)
            : mine is null ? Task.CompletedTask
            : Rehearsal.UntilAsync(() => provider.HaveCome(first.Where(c => c.Started < mine.Started)), cancel);
    }

    private async Task SendAsync(ResourceMonitor.ResourceMonitorClient monitor, Call call, Task[] before, CancellationToken cancel)
    {
        await Task.WhenAll(before);
        await TurnAsync(step.Phases[rehearsal.Phase], call, cancel);
        if (call.Method == "RegisterResourceOutputs")
        {
            // What is said of a component is said before it is complete.
            var subject = Message.SubjectOf(call.Urn);
            await Rehearsal.UntilAsync(() => Logs().Count(m => m.Subject == subject) <= logged.Count(s => s == subject), cancel);
        }

        rehearsal.Sent(call);
        var request = Ours(call.Request.ToString());
        IMessage? answer = null;
        string? error = null;
        try
        {
            answer = call.Method switch
            {
                "GetDeploymentInfo" => await monitor.GetDeploymentInfoAsync(new Empty(), cancellationToken: cancel),
                "SupportsFeature" => await monitor.SupportsFeatureAsync(Parse<SupportsFeatureRequest>(request), cancellationToken: cancel),
                "RegisterResource" => await monitor.RegisterResourceAsync(Parse<RegisterResourceRequest>(request), cancellationToken: cancel),
                "RegisterResourceOutputs" => await monitor.RegisterResourceOutputsAsync(Parse<RegisterResourceOutputsRequest>(request), cancellationToken: cancel),
                "ReadResource" => await monitor.ReadResourceAsync(Parse<ReadResourceRequest>(request), cancellationToken: cancel),
                "Invoke" => await monitor.InvokeAsync(Parse<ResourceInvokeRequest>(request), cancellationToken: cancel),
                "RegisterPackage" => await monitor.RegisterPackageAsync(Parse<RegisterPackageRequest>(request), cancellationToken: cancel),
                "SignalAndWaitForShutdown" => await monitor.SignalAndWaitForShutdownAsync(new Empty(), cancellationToken: cancel),
                _ => throw new InvalidOperationException($"{step.Name}: the program calls {call.Method}."),
            };
        }
        catch (RpcException e) when (call.Error is not null && !cancel.IsCancellationRequested)
        {
            error = e.Status.Detail;
        }

        Learn(call, answer);
        if (call.Ended is not null)
        {
            Compare(call, answer, error);
        }
    }

    // Ids of providers and packages are random; the program goes on with ours.
    private void Learn(Call call, IMessage? answer)
    {
        switch (answer)
        {
            case RegisterResourceResponse { Id.Length: > 0 } made:
                rehearsal.OurIds.Add(made.Urn, made.Id);
                rehearsal.RecordedIds.Add(made.Urn, (string?)call.Response?["id"] ?? "");
                break;
            case RegisterPackageResponse package:
                packages[(string?)call.Response?["ref"] ?? ""] = package.Ref;
                break;
        }
    }

    private string Ours(string recorded) => Normal.Uuid().Replace(recorded, id =>
        packages.TryGetValue(id.Value, out var package) ? package : rehearsal.OurIds.IdOf(rehearsal.RecordedIds.NameOf(id.Value)) ?? id.Value);

    private void Compare(Call call, IMessage? answer, string? error)
    {
        JObject ours = error is not null ? new() { ["error"] = error } : Json.Parse(JsonFormatter.Default.Format(answer));
        var recorded = call.Error is null ? call.Response ?? [] : new() { ["error"] = call.Error[(call.Error.IndexOf("desc = ", StringComparison.Ordinal) + 7)..] };
        if (call.Method is "GetDeploymentInfo")
        {
            // Which features there are is the engine's own to say.
            ours.Remove("supportedFeatures");
            recorded.Remove("supportedFeatures");
        }

        if (rehearsal.Ours.Text(ours) is var mine && rehearsal.Recorded.Text(recorded) is var theirs && mine != theirs)
        {
            differences.Enqueue($"answer to {call.Method} {call.Request["name"] ?? call.Request["tok"]} in phase {rehearsal.Phase + 1}:\n    recorded {theirs}\n    ours     {mine}");
        }
    }

    // What program and provider logged is not among the recorded calls, but the output tells it.
    private async Task LogAsync(Engine.EngineClient engine, Dictionary<int, Task> sent, CancellationToken cancel)
    {
        var phase = step.Phases[rehearsal.Phase];
        var registrations = phase.OfProgram.Where(c => c.Method == "RegisterResource").ToList();
        foreach (var message in Logs())
        {
            var about = registrations.Find(c => Message.SubjectOf(Relations.UrnOf(step, c)) == message.Subject);
            var urn = about is null ? "" : Relations.UrnOf(step, about);
            if (about is not null)
            {
                await Rehearsal.UntilAsync(() => sent[about.Started].IsCompleted || provider.Made.Any(m => m.Urn == urn), cancel);
            }

            var severity = message.Severity switch { "error" => LogSeverity.Error, "warning" => LogSeverity.Warning, _ => LogSeverity.Info };
            await engine.LogAsync(new LogRequest { Severity = severity, Message = message.Text, Urn = about is null || (string?)about.Request["type"] == ResourceUrn.RootStackType ? "" : urn }, cancellationToken: cancel);
            logged.Add(message.Subject);
        }
    }

    private List<Message> Logs() =>
        [.. RecordedOutput.Of(step).ElementAtOrDefault(rehearsal.Phase)?.Messages.Where(m => !EngineWords.Are(step.Phases[rehearsal.Phase], m)) ?? []];

    private static T Parse<T>(string json)
        where T : IMessage, new() => (T)new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(true)).Parse(json, new T().Descriptor);
}
