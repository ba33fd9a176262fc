using System.Text.Json;
using Google.Protobuf;
using Pulumirpc;

namespace Pulumi.Tests.Engines;

/// <summary>What a program in another language asked the real engine in one run, and what it was answered.</summary>
internal sealed class Recording
{
    private readonly List<(string Method, IMessage Request, IMessage? Response)> calls = [];

    private Recording(bool isPreview) => IsPreview = isPreview;

    public bool IsPreview { get; }

    public IEnumerable<T> Requests<T>()
        where T : IMessage => calls.Select(static call => call.Request).OfType<T>();

    /// <summary>The runs of a recording: often a preview, then the update.</summary>
    public static IReadOnlyList<Recording> Read(string name)
    {
        var runs = new List<Recording>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", $"{name}.jsonl")))
        {
            using var call = JsonDocument.Parse(line);
            var request = call.RootElement.GetProperty("request");
            if (call.RootElement.GetProperty("method").GetString() is "Run")
            {
                runs.Add(new Recording(request.GetProperty("dryRun").GetBoolean()));
                continue;
            }

            var method = ResourceReflection.Descriptor.Services[0].FindMethodByName(call.RootElement.GetProperty("method").GetString()!);
            var response = call.RootElement.TryGetProperty("response", out var answered) ? method.OutputType.Parser.ParseJson(answered.GetRawText()) : null;
            runs[^1].calls.Add((method.Name, method.InputType.Parser.ParseJson(request.GetRawText()), response));
        }

        return runs;
    }

    /// <summary>Lets the monitor answer as the engine did.</summary>
    public void Answer(FakeMonitor monitor)
    {
        monitor.Answer = (request, response) =>
        {
            var recorded = (RegisterResourceResponse)calls.Single(call =>
                call.Request is RegisterResourceRequest asked && asked.Type == request.Type && asked.Name == request.Name).Response!;
            (response.Urn, response.Id, response.Object) = (recorded.Urn, recorded.Id, recorded.Object);
            return Task.CompletedTask;
        };
        monitor.Function = request => (ResourceInvokeResponse)calls.First(call =>
            call.Request is ResourceInvokeRequest asked && asked.Tok == request.Tok && asked.Args.Equals(request.Args)).Response!;
    }
}
