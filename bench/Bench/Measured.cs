using System.Diagnostics;
using System.Globalization;

namespace Bench;

/// <summary>One run of a command, with what it cost.</summary>
/// <param name="Elapsed">From its start to its end.</param>
/// <param name="Processor">Processor time of it and all that it started: on a busy machine it says more than the time that passed.</param>
/// <param name="Peaks">The most memory that each process of it held, in MB, by name.</param>
internal sealed record Measured(TimeSpan Elapsed, TimeSpan Processor, IReadOnlyDictionary<string, long> Peaks)
{
    // Of Linux's clock, on every platform that .NET runs on.
    private const long MillisecondsPerTick = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static async Task<Measured> RunAsync(string file, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peaks = new Dictionary<string, long>(StringComparer.Ordinal);
        var processor = new Dictionary<int, long>();
        var ended = process.WaitForExitAsync();
        while (!ended.IsCompleted)
        {
            Note(process.Id, peaks, processor);
            await Task.WhenAny(ended, Task.Delay(Pause));
        }

        var elapsed = Stopwatch.GetElapsedTime(begun);
        return process.ExitCode == 0
            ? new Measured(elapsed, TimeSpan.FromMilliseconds(processor.Values.Sum() * MillisecondsPerTick), peaks)
            : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}\n{await output}\n{await error}");
    }

    // Linux keeps the peak of every process; it is gone with the process, so the last look counts.
    private static void Note(int root, Dictionary<string, long> peaks, Dictionary<int, long> processor)
    {
        var parents = new Dictionary<int, int>();
        var found = new List<(int Id, string Name, long Peak, long Ticks)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(static folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                var id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
                var status = File.ReadLines(Path.Combine(folder, "status")).Select(static line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToLookup(static field => field[0], static field => field[1]);
                parents[id] = int.Parse(status["PPid"].First(), CultureInfo.InvariantCulture);
                if (status["VmHWM"].FirstOrDefault() is { } peak)
                {
                    var words = File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0');
                    var name = words.FirstOrDefault(static word => word.EndsWith(".dll", StringComparison.Ordinal)) ?? words[0];
                    var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                    var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                    var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
                    found.Add((id, Path.GetFileNameWithoutExtension(name), long.Parse(peak.Split(' ')[0], CultureInfo.InvariantCulture) / 1024, ticks));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has just ended.
            }
        }

        foreach (var (id, name, peak, ticks) in found.Where(process => IsBelow(process.Id)))
        {
            peaks[name] = Math.Max(peaks.GetValueOrDefault(name), peak);
            processor[id] = ticks;
        }

        bool IsBelow(int id) => id == root || (parents.TryGetValue(id, out var parent) && IsBelow(parent));
    }
}
