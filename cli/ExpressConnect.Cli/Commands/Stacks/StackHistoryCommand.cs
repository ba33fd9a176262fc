using System.CommandLine;
using System.Globalization;
using ExpressConnect.Deployments.Projects;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Commands.Stacks;

/// <summary><c>expressconnect stack history</c>: what was done with a stack.</summary>
internal sealed class StackHistoryCommand : OnStackCommand
{
    private readonly Option<bool> json = new("--json", "-j") { Description = "Print JSON" };

    public StackHistoryCommand(Terminal terminal)
        : base("history", "Print what was done with the stack, newest first", terminal)
    {
        Add(json);
        AddStackOptions();
    }

    private protected override Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        var entries = project.Store.History(project.Stack);
        if (given.GetValue(json))
        {
            Terminal.Out.WriteLine(new JArray(entries.Select(Json)).ToString(Formatting.Indented));
            return Task.CompletedTask;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            Print(entries[i], entries.Count - i);
        }

        return Task.CompletedTask;
    }

    private void Print(JObject entry, int version)
    {
        var (start, end) = (Time(entry, "startTime"), Time(entry, "endTime"));
        var changes = (entry["resourceChanges"] as JObject)?.Properties().Where(static change => change.Name != "same").Select(static change => $" {change.Value} {change.Name}") ?? [];
        Terminal.Out.WriteLine($"Version: {version}");
        Terminal.Out.WriteLine($"UpdateKind: {entry["kind"]}");
        Terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Status: {entry["result"]}{string.Join(",", changes)} Updated {Ago.Text(DateTimeOffset.UtcNow - start)} took {(long)(end - start).TotalSeconds}s"));
        if ((string?)entry["message"] is { Length: > 0 } message)
        {
            Terminal.Out.WriteLine($"    message: {message}");
        }

        Terminal.Out.WriteLine();
    }

    private static JObject Json(JObject entry)
    {
        var shown = (JObject)entry.DeepClone();
        shown.Remove("version");
        shown["startTime"] = Text(Time(entry, "startTime"));
        shown["endTime"] = Text(Time(entry, "endTime"));
        shown["config"] = new JObject((entry["config"] as JObject)?.Properties().Select(static setting => new JProperty(
            setting.Name, setting.Value is JObject ? new JObject { ["secret"] = true } : new JObject { ["value"] = setting.Value, ["secret"] = false })) ?? []);
        return shown;
    }

    private static DateTimeOffset Time(JObject entry, string name) => DateTimeOffset.FromUnixTimeSeconds((long?)entry[name] ?? 0);

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
