using System.Diagnostics.CodeAnalysis;

namespace ExpressConnect.Deployments;

/// <summary>Exit codes of commands, as the Pulumi CLI has them.</summary>
[SuppressMessage("Design", "CA1027:Mark enums with FlagsAttribute", Justification = "Exit codes, not flags.")]
public enum ExitStatus
{
    /// <summary>Done; drift found by a refresh, logged errors and warnings included.</summary>
    Success = 0,

    /// <summary>A step, a check, the program or the preview failed.</summary>
    Failed = 1,

    /// <summary>A setting is missing or wrong.</summary>
    ConfigurationError = 2,

    /// <summary>There is no such stack.</summary>
    StackNotFound = 6,

    /// <summary>Changes were proposed or made although none were expected.</summary>
    ChangesNotExpected = 7,

    /// <summary>The user cancelled.</summary>
    Cancelled = 8,

    /// <summary>A fault of the engine itself.</summary>
    InternalError = 255,
}
