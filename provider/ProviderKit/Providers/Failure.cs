namespace ProviderKit;

/// <summary>Why something cannot be done, in the words that people read.</summary>
/// <param name="Kind">Who must act.</param>
/// <param name="Message">Starts at the rule's id or the code; several lines are fine; never a stack trace.</param>
public sealed record Failure(FailureKind Kind, string Message);

/// <summary>Who must act on a failure.</summary>
public enum FailureKind
{
    /// <summary>The author of the program: the plan breaks rules. Nothing was changed.</summary>
    Plan,

    /// <summary>An operator: the outside world refuses. Nothing was changed.</summary>
    Outside,

    /// <summary>Nobody, maybe: the outside world is slow or busy, and trying again may help. Nothing was changed.</summary>
    Busy,

    /// <summary>Us: a defect. What was changed is not known.</summary>
    Defect,
}
