namespace ExpressConnect.Deployments;

/// <summary>How a program ended.</summary>
/// <param name="Error">What went wrong and has not been reported yet; null if nothing, or if all is reported.</param>
/// <param name="Bailed">Whether the program failed and has already reported why: the run fails without a further message.</param>
public sealed record ProgramExit(string? Error = null, bool Bailed = false)
{
    private const int ErrorAlreadyReported = 32;

    /// <summary>The program ran to its end.</summary>
    public static ProgramExit Success { get; } = new();

    /// <summary>The program failed and has logged why.</summary>
    public static ProgramExit Reported { get; } = new(Bailed: true);

    /// <summary>Whether the program ran to its end.</summary>
    public bool Succeeded => Error is null && !Bailed;

    /// <summary>What the exit code of a program's process means: 0 success, 32 failure that it has reported itself.</summary>
    public static ProgramExit FromExitCode(int code) => code switch
    {
        0 => Success,
        ErrorAlreadyReported => Reported,
        _ => new ProgramExit($"Program exited with non-zero exit code: {code}"),
    };
}
