using System.Diagnostics;

namespace ExpressConnect.Engine.Tests.Races;

/// <summary>One attempt of a racer.</summary>
/// <param name="Racer">Number of the process.</param>
/// <param name="Verdict"><c>won</c>, <c>lost</c> or <c>failed</c>.</param>
/// <param name="Vlan">VLAN that was asked for.</param>
/// <param name="What">Id of the router that was won, rules that were broken, or why it failed.</param>
internal sealed record Attempt(int Racer, string Verdict, int Vlan, string What)
{
    public static Attempt Parse(int racer, string line) =>
        line.Split(' ', 3) is [var verdict, var vlan, var what] ? new(racer, verdict, int.Parse(vlan), what) : throw new FormatException(line);
}

/// <summary>What sixteen processes (<c>tests/Racer</c>) get that ask for VLANs of one line at the same time.</summary>
internal sealed class Race(IReadOnlyList<Attempt> attempts)
{
    public const int Racers = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public IReadOnlyList<Attempt> Won { get; } = [.. attempts.Where(a => a.Verdict == "won")];

    public IReadOnlyList<Attempt> Lost { get; } = [.. attempts.Where(a => a.Verdict == "lost")];

    /// <summary>Neither won nor refused by a rule.</summary>
    public IReadOnlyList<Attempt> Failed { get; } = [.. attempts.Where(a => a.Verdict is not ("won" or "lost"))];

    /// <summary>Every VLAN that somebody asked for.</summary>
    public IReadOnlyList<int> Asked { get; } = [.. attempts.Select(a => a.Vlan).Distinct().Order()];

    public static async Task<Race> RunAsync(string store, PhysicalConnection line, int attemptsOfEach)
    {
        using var late = new CancellationTokenSource(Patience);
        var racers = Enumerable.Range(1, Racers).Select(number => Start(store, line, number, attemptsOfEach)).ToList();
        try
        {
            // All are there before the first one runs.
            foreach (var racer in racers)
            {
                var said = await racer.StandardOutput.ReadLineAsync(late.Token);
                Assert.True(said == "ready", said ?? await racer.StandardError.ReadToEndAsync(late.Token));
            }

            foreach (var racer in racers)
            {
                racer.StandardInput.Close();
            }

            var attempts = await Task.WhenAll(racers.Select((racer, index) => AttemptsAsync(racer, index + 1, late.Token)));
            return new Race([.. attempts.SelectMany(a => a)]);
        }
        finally
        {
            foreach (var racer in racers)
            {
                racer.Kill();
                racer.Dispose();
            }
        }
    }

    private static Process Start(string store, PhysicalConnection line, int number, int attempts) => Process.Start(
        new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Racer.dll"), store, line.Account, line.Region, line.Id, number.ToString(), attempts.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static async Task<IReadOnlyList<Attempt>> AttemptsAsync(Process racer, int number, CancellationToken stop)
    {
        var error = racer.StandardError.ReadToEndAsync(stop);
        var output = await racer.StandardOutput.ReadToEndAsync(stop);
        await racer.WaitForExitAsync(stop);
        Assert.True(racer.ExitCode == 0, await error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Attempt.Parse(number, line.TrimEnd()))];
    }
}
