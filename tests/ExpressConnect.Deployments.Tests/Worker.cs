using System.Diagnostics;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Tests;

/// <summary>What this assembly does when the tests start it as another process: <c>WORKER_JOB</c> says.</summary>
public static class Worker
{
    public static readonly StackName Stack = new("network", "dev");

    public static async Task<int> Main()
    {
        var job = Environment.GetEnvironmentVariable("WORKER_JOB") ?? "";
        var folder = Environment.GetEnvironmentVariable("WORKER_FOLDER") ?? "";
        switch (job)
        {
            case "hold":
                var held = await new StackStore(folder).OpenAsync(Stack, new Base64Secrets());
                Console.WriteLine("held");
                await Console.In.ReadLineAsync();
                await held.DisposeAsync();
                return 0;
            case "append":
                // Tells each line only when it is durable, so that the reader knows what must be there.
                var open = await new StackStore(folder).OpenAsync(Stack, new Base64Secrets());
                await Parallel.ForAsync(0, 100_000, async (i, _) =>
                {
                    await open.Append($"line {i}");
                    Console.WriteLine($"line {i}");
                });
                return 0;
            case "compete":
                try
                {
                    await using var won = await new StackStore(folder).OpenAsync(Stack, new Base64Secrets());
                    Console.WriteLine("won");
                    await Console.In.ReadLineAsync();
                    return 0;
                }
                catch (DeploymentException e)
                {
                    Console.WriteLine(e.Message);
                    return 1;
                }

            case "print":
                // Stands for a program: says what it was told.
                Console.WriteLine($"folder {Environment.CurrentDirectory}");
                foreach (var (name, value) in ProcessEnvironment.Read().Where(variable => variable.Key.StartsWith("PULUMI_", StringComparison.Ordinal)).OrderBy(variable => variable.Key, StringComparer.Ordinal))
                {
                    Console.WriteLine($"{name}={value}");
                }

                await Console.Error.WriteLineAsync("an error line");
                return int.Parse(Environment.GetEnvironmentVariable("WORKER_EXIT") ?? "0");
            default:
                await Console.Error.WriteLineAsync($"no such job: {job}");
                return 2;
        }
    }

    /// <summary>Starts this assembly as another process.</summary>
    public static Process Start(string job, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Worker).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["WORKER_JOB"] = job, ["WORKER_FOLDER"] = folder },
        };
        return Process.Start(start)!;
    }
}
