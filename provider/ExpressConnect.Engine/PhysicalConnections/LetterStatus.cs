namespace ExpressConnect.Engine;

/// <summary>Statuses of a letter of authorization, in the words of the API.</summary>
public static class LetterStatus
{
    /// <summary>Applied for; Alibaba looks at it.</summary>
    public const string Applying = "Applying";

    /// <summary>Approved: the carrier's engineers may come.</summary>
    public const string Available = "Available";

    /// <summary>Refused.</summary>
    public const string Rejected = "Rejected";

    /// <summary>The carrier is done; Alibaba connects the line inside the building.</summary>
    public const string Completing = "Completing";

    /// <summary>The line is built.</summary>
    public const string Complete = "Complete";

    /// <summary>Withdrawn.</summary>
    public const string Deleted = "Deleted";
}
