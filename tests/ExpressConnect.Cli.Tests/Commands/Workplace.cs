using System.Diagnostics;
using ExpressConnect.Cli.Commands;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>A machine as the command finds it at first: an empty home, no terminal, no settings; and a project in it.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The home.</summary>
    public string Home { get; } = Directory.CreateTempSubdirectory("expressconnect-").FullName;

    /// <summary>The folder of the project.</summary>
    public string Project => Path.Combine(Home, "project");

    /// <summary>Environment variables beside those of this process.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>The state of the stack <c>dev</c>.</summary>
    public string State(string project) => Path.Combine(Home, ".expressconnect", "state", ".pulumi", "stacks", project, "dev.json");

    /// <summary>Makes the project of an example, whose program is built already.</summary>
    public Workplace WithExample(string name, string assembly)
    {
        var source = File.ReadAllText(Path.Combine(Checkout.Root, "examples", name, "Pulumi.yaml"));
        return WithProject(source.Replace(
            "runtime: dotnet\n", $"runtime:\n  name: dotnet\n  options:\n    binary: {Checkout.Built($"examples/{name}", assembly)}\n", StringComparison.Ordinal));
    }

    /// <summary>Makes the project of the tests' own program, with configuration.</summary>
    public Workplace WithPeeredVpcs(params (string Key, string Value)[] settings)
    {
        var program = Checkout.Built("tests/ExpressConnect.Cli.Tests/Programs/PeeredVpcs", "PeeredVpcs");
        var lines = settings.Select(static setting => $"  {setting.Key}: {setting.Value}\n");
        return WithProject(
            $"""
            name: peered
            runtime:
              name: dotnet
              options:
                binary: {program}
            config:
              expressconnect:region:
                value: cn-beijing

            """ + string.Concat(lines));
    }

    /// <summary>Lets the project use the plugin in the folder <c>plugin</c> of the home.</summary>
    public void UsePlugin() => File.AppendAllText(
        Path.Combine(Project, "Pulumi.yaml"), $"plugins:\n  providers:\n    - name: expressconnect\n      path: {Path.Combine(Home, "plugin")}\n");

    /// <summary>Runs the command to its end.</summary>
    public async Task<Finished> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"expressconnect {string.Join(' ', arguments)} did not end.\n{await output}\n{await error}", e);
        }

        return new Finished(process.ExitCode, await output, await error);
    }

    /// <summary>Runs the command within this process: for commands that start no program, and are given their folder.</summary>
    public static async Task<Finished> InProcessAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var interrupts = new Interrupts(error.WriteLine);
        var exit = await CommandLine.RunAsync(arguments, new Terminal { Out = output, Error = error }, interrupts);
        return new Finished(exit, output.ToString(), error.ToString());
    }

    /// <summary>Starts the command.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Checkout.CommandLine[0], [.. Checkout.CommandLine.Skip(1), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Home,
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("PULUMI", StringComparison.Ordinal) || name.StartsWith("EXPRESSCONNECT", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = Home;
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Home, recursive: true);

    public Workplace WithProject(string yaml)
    {
        Directory.CreateDirectory(Project);
        File.WriteAllText(Path.Combine(Project, "Pulumi.yaml"), yaml);
        return this;
    }
}
