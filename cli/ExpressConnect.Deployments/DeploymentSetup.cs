using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments;

/// <summary>What a deployment of one stack stands on.</summary>
public sealed record DeploymentSetup
{
    /// <summary>Which stack.</summary>
    public required StackName Stack { get; init; }

    /// <summary>The program; not needed to refresh or destroy.</summary>
    public IProgram? Program { get; init; }

    /// <summary>Starts provider plugins.</summary>
    public required IProviderLauncher Providers { get; init; }

    /// <summary>Where the state is kept.</summary>
    public required StackStore Store { get; init; }

    /// <summary>How secrets in the state are encrypted.</summary>
    public required ISecretsProvider Secrets { get; init; }

    /// <summary>Configuration by <c>namespace:name</c>: the stack's, over the project's defaults.</summary>
    public IReadOnlyDictionary<string, ConfigValue> Config { get; init; } = new Dictionary<string, ConfigValue>(StringComparer.Ordinal);

    /// <summary>The folder of <c>Pulumi.yaml</c>.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The folder of the program.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Reads the time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>A configuration value.</summary>
/// <param name="Value">The value in clear text; a structure as JSON text.</param>
/// <param name="IsSecret">Whether it, or a part of it, is secret.</param>
public sealed record ConfigValue(string Value, bool IsSecret = false);

/// <summary>The name of a stack.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
public sealed record StackName(string Project, string Stack)
{
    /// <summary>The organization of all local state.</summary>
    public const string Organization = "organization";

    private const int LongestName = 100;

    /// <summary>Whether the text can be the name of a project or a stack: letters, digits, hyphens, underscores and dots.</summary>
    public static bool IsValid(string? name) =>
        name is { Length: > 0 and <= LongestName } && name is not ("." or "..")
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Refuses names that cannot be names of files.</summary>
    /// <exception cref="DeploymentException">A part is empty, too long, or has other characters.</exception>
    public void Validate()
    {
        foreach (var (what, name) in new[] { ("project", Project), ("stack", Stack) })
        {
            if (!IsValid(name))
            {
                throw new DeploymentException(
                    $"'{name}' cannot be the name of a {what}. Use letters, digits, hyphens, underscores and dots, at most {LongestName}.",
                    ExitStatus.ConfigurationError);
            }
        }
    }

    /// <summary><c>organization/PROJECT/STACK</c></summary>
    public override string ToString() => $"{Organization}/{Project}/{Stack}";
}
