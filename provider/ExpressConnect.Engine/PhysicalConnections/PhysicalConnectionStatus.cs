namespace ExpressConnect.Engine;

/// <summary>Statuses of a leased line, in the words of the API.</summary>
public static class PhysicalConnectionStatus
{
    /// <summary>Applied for; Alibaba looks at it.</summary>
    public const string Initial = "Initial";

    /// <summary>Accepted.</summary>
    public const string Approved = "Approved";

    /// <summary>Refused.</summary>
    public const string Rejected = "Rejected";

    /// <summary>A port is being reserved.</summary>
    public const string Allocating = "Allocating";

    /// <summary>A port is reserved; the carrier builds.</summary>
    public const string Allocated = "Allocated";

    /// <summary>No port was free.</summary>
    public const string AllocationFailed = "Allocation Failed";

    /// <summary>Built and accepted; waits for the fee of the port.</summary>
    public const string Confirmed = "Confirmed";

    /// <summary>Open.</summary>
    public const string Enabled = "Enabled";

    /// <summary>Given up before it was opened.</summary>
    public const string Canceled = "Canceled";

    /// <summary>Being ended.</summary>
    public const string Terminating = "Terminating";

    /// <summary>Ended.</summary>
    public const string Terminated = "Terminated";
}
