using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>
/// Command, plugin or program end by <c>kill -9</c> at any moment: the next <c>up</c> comes to what one that nobody disturbed comes to.
/// Ten moments, or as many as <c>EXPRESSCONNECT_TEST_KILLS</c> says.
/// </summary>
public sealed class KillTests
{
    private static readonly string[] Victims = [Path.GetFileName(Checkout.Command), "pulumi-resource-expressconnect", "PeeredVpcs.dll"];

    // Two at once: a machine that is busy has more moments.
    private const int AtOnce = 2;

    [UnixFact]
    public async Task Whoever_is_killed_the_next_up_makes_what_is_missing_and_nothing_twice()
    {
        using var undisturbed = new Workplace().WithPeeredVpcs();
        var lines = (await undisturbed.RunAsync(Up(undisturbed))).Exits(0).Output.Split("Resources:")[0].Count(static c => c == '\n');
        var expected = await OutcomeAsync(undisturbed);
        Assert.Contains("\"peering-", expected, StringComparison.Ordinal);

        var kills = int.Parse(Environment.GetEnvironmentVariable("EXPRESSCONNECT_TEST_KILLS") ?? "10", CultureInfo.InvariantCulture);
        var interrupted = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, kills), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var random = new Random(number);
            var (victim, line, delay) = (Victims[number % Victims.Length], random.Next(lines), random.Next(5));
            using var place = new Workplace().WithPeeredVpcs();
            var killed = await UpUntilAsync(place, line, TimeSpan.FromMilliseconds(delay), victim);

            if (!killed.Contains("Duration:", StringComparison.Ordinal) || killed.Contains("error", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref interrupted);
            }

            var next = await place.RunAsync(Up(place));

            var what = $"kill {number}: {victim} {delay} ms after line {line}\n--- the killed run\n{killed}\n--- the next\n{next.Output}{next.Error}";
            Assert.True(next.Exit == 0, what);
            var outcome = await OutcomeAsync(place);
            Assert.True(expected == outcome, $"{what}\n--- expected\n{expected}\n--- found\n{outcome}");
        });
        // The compiled command is often done before it is hit.
        Assert.True(interrupted >= kills / 4, $"only {interrupted} of {kills} runs were interrupted");
    }

    private static string[] Up(Workplace place) => ["up", "--yes", "--skip-preview", place.Project];

    /// <summary>Runs until so many lines are printed and a little longer, kills one of the run's processes, and waits for the end.</summary>
    private static async Task<string> UpUntilAsync(Workplace place, int lines, TimeSpan more, string victim)
    {
        using var command = place.Start(Up(place));
        command.StandardInput.Close();
        var error = command.StandardError.ReadToEndAsync();
        var printed = new List<string?>();
        while (printed.Count < lines && await command.StandardOutput.ReadLineAsync() is { } line)
        {
            printed.Add(line);
        }

        await Task.Delay(more);
        Kill(command, victim);
        printed.Add(await command.StandardOutput.ReadToEndAsync());
        await command.WaitForExitAsync();
        return string.Join('\n', printed) + await error;
    }

    private static void Kill(Process command, string victim)
    {
        if (victim == Victims[0])
        {
            command.Kill();
            return;
        }

        using var children = Process.Start(new ProcessStartInfo("pgrep", ["-P", command.Id.ToString(CultureInfo.InvariantCulture), "-f", victim]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        foreach (var id in children.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                using var child = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
                child.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException)
            {
                // It has just ended.
            }
        }
    }

    /// <summary>What the world and the state say, in one order, without times and what is drawn at random.</summary>
    private static async Task<string> OutcomeAsync(Workplace place)
    {
        var world = JsonNode.Parse((await place.RunAsync("world", "dump", place.Project)).Exits(0).Output)!.AsArray();
        var latest = JsonNode.Parse(await File.ReadAllTextAsync(place.State("peered")))!["checkpoint"]!["latest"]!;
        var resources = latest["resources"]!.AsArray();
        var provider = resources.Single(static r => ((string)r!["type"]!).StartsWith("pulumi:providers:", StringComparison.Ordinal))!;
        var text = string.Join('\n', [.. Lines(world), .. Lines(resources), latest["pending_operations"]?.ToJsonString()]);
        return text.Replace((string)provider["id"]!, "PROVIDER", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(JsonArray items) => items.Select(static item => Timeless(item!).ToJsonString()).Order(StringComparer.Ordinal);

    private static JsonNode Timeless(JsonNode node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var name in fields.Select(static field => field.Key).ToList())
                {
                    if (name is "created" or "modified" || name.EndsWith("Time", StringComparison.Ordinal))
                    {
                        fields.Remove(name);
                    }
                    else if (fields[name] is { } inner)
                    {
                        Timeless(inner);
                    }
                }

                break;
            case JsonArray items:
                foreach (var inner in items.OfType<JsonNode>())
                {
                    Timeless(inner);
                }

                break;
        }

        return node;
    }
}
