namespace ExpressConnect.Engine;

/// <summary>A line from a data centre to an access point.</summary>
public sealed record MapLine : MapItem
{
    /// <summary>Name of the data centre, one of <see cref="NetworkMap.Sites"/>.</summary>
    public required string Site { get; init; }

    /// <summary>Alibaba's access point where it enters the backbone, <c>ap-…</c>; null while it is not known.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>Name of the partner's access point that it is built to; null: it is built to Alibaba's itself.</summary>
    public string? PartnerAccessPoint { get; init; }

    /// <summary>Who builds it: <c>CT</c>, <c>CU</c>, <c>CM</c>, <c>CO</c>, <c>Equinix</c> or <c>Other</c>; null when it is not said.</summary>
    public string? LineOperator { get; init; }

    /// <summary>Mbit/s of the carrier's contract.</summary>
    public int Bandwidth { get; init; }

    /// <summary><c>Normal</c>, <c>FinancialLocked</c> or <c>SecurityLocked</c>.</summary>
    public string BusinessStatus { get; init; } = "Normal";

    /// <summary>Access device that has its port: 1 or 2.</summary>
    public int Device { get; init; } = 1;

    /// <summary>The line that is to back it up, <c>pc-…</c>; null when none is named.</summary>
    public string? RedundantLineId { get; init; }

    /// <summary>Whether it is taken to have failed: a question of what that would cut.</summary>
    public bool HasFailed { get; init; }

    /// <summary>Its parts from the data centre on: what has to be installed, and by whom.</summary>
    public required IReadOnlyList<LineSection> Sections { get; init; }

    /// <summary>Whether it was given up or ended.</summary>
    public bool HasEnded => Status is PhysicalConnectionStatus.Canceled or PhysicalConnectionStatus.Rejected or PhysicalConnectionStatus.AllocationFailed
        or PhysicalConnectionStatus.Terminating or PhysicalConnectionStatus.Terminated;

    /// <summary>Whether it carries traffic (VBR-86).</summary>
    public bool IsUp => Status == PhysicalConnectionStatus.Enabled && BusinessStatus == "Normal" && !HasFailed;
}

/// <summary>A part of a line that one party installs.</summary>
/// <param name="From">Name of the data centre or the partner's access point where it begins.</param>
/// <param name="To">Name of the access point where it ends.</param>
/// <param name="Installer">Who installs it.</param>
public sealed record LineSection(string From, string To, Installer Installer);

/// <summary>Who installs a part of a line.</summary>
public enum Installer
{
    /// <summary>The customer's own service provider: the only lines that have to be ordered.</summary>
    YourProvider,

    /// <summary>The partner, who has a dedicated line to Alibaba's access point.</summary>
    Partner,
}
