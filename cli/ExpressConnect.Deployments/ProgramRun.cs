namespace ExpressConnect.Deployments;

/// <summary>What a program is told when it starts: the logical inputs of <c>LanguageRuntime.Run</c>.</summary>
public sealed record ProgramRun
{
    /// <summary>Where the resource monitor listens: <c>127.0.0.1:PORT</c>.</summary>
    public required string MonitorAddress { get; init; }

    /// <summary>Where the engine service listens: <c>127.0.0.1:PORT</c>.</summary>
    public required string EngineAddress { get; init; }

    /// <summary>The organization; always <c>organization</c> for local state.</summary>
    public required string Organization { get; init; }

    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name without organization.</summary>
    public required string Stack { get; init; }

    /// <summary>Whether this is a preview.</summary>
    public required bool DryRun { get; init; }

    /// <summary>How many steps may run at once.</summary>
    public required int Parallel { get; init; }

    /// <summary>Configuration by <c>namespace:name</c>, secrets in clear text, structures as JSON text.</summary>
    public required IReadOnlyDictionary<string, string> Config { get; init; }

    /// <summary>The keys of <see cref="Config"/> whose values are secret.</summary>
    public required IReadOnlyCollection<string> ConfigSecretKeys { get; init; }

    /// <summary>The folder of <c>Pulumi.yaml</c>.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The folder of the program, and the working directory of its process.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Takes each line that the program prints.</summary>
    public Action<ProgramLine> Print { get; init; } = static _ => { };
}

/// <summary>A line that a program printed.</summary>
/// <param name="Text">The line without its end.</param>
/// <param name="IsError">Whether it came on the error stream.</param>
public sealed record ProgramLine(string Text, bool IsError);
