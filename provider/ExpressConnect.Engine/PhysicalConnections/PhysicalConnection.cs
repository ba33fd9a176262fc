using System.Text.Json.Serialization;

namespace ExpressConnect.Engine;

/// <summary>A leased line that is: one port at an access point, to which a carrier builds.</summary>
public sealed record PhysicalConnection : Resource
{
    /// <summary>What was asked of it.</summary>
    public PhysicalConnectionSpec Spec { get; init; } = new();

    /// <summary><c>Normal</c>, <c>FinancialLocked</c> or <c>SecurityLocked</c>.</summary>
    public string BusinessStatus { get; init; } = "Normal";

    /// <summary>Class of the port: <c>1G and below</c>, <c>10G</c>, <c>40G</c> or <c>100G</c>; null while the type of the port is not known.</summary>
    public string? PortClass { get; init; }

    /// <summary>Access device of the access point that has the port: 1 or 2. The API does not show it.</summary>
    public int Device { get; init; } = 1;

    /// <summary>Status of its letter of authorization, and what that becomes by itself; null: none was applied for.</summary>
    public Phase? Letter { get; init; }

    /// <summary>When the carrier has built the line; null: nobody knows yet.</summary>
    public DateTimeOffset? BuiltTime { get; init; }

    /// <summary>Order of the port's fee; null before it is paid.</summary>
    public string? OrderId { get; init; }

    /// <summary>When it was opened; null before that.</summary>
    public DateTimeOffset? EnabledTime { get; init; }

    /// <summary>Until when the port is paid for; null before it is.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WaitsFor => Phase.IsTransient ? null : Status switch
    {
        PhysicalConnectionStatus.Allocated when Letters.ApprovalOf(this) is { } letter => letter,
        _ when Status == Wanted => null,
        PhysicalConnectionStatus.Rejected => "another application: this one was refused",
        PhysicalConnectionStatus.Initial => $"the approval of Alibaba Cloud (in this world: expressconnect approve {Id})",
        PhysicalConnectionStatus.Allocated when Letters.CompletionOf(this) is { } completion => completion,
        PhysicalConnectionStatus.Allocated when BuiltTime is { } built => $"the carrier, who is done on {Letters.Day(built)} by the clock of its world",
        PhysicalConnectionStatus.Allocated => $"the carrier, who builds it (in this world: expressconnect confirm {Id})",
        _ => null,
    };

    /// <summary>What it waits for at a time of its world's clock: once it is built, the next run accepts it. Null for nothing.</summary>
    /// <param name="now">The time.</param>
    public string? WaitsForAt(DateTimeOffset now) =>
        WaitsFor is not null && Status == PhysicalConnectionStatus.Allocated && IsBuilt(now) ? "the next up: the carrier has built it" : WaitsFor;

    internal override Kind Kind => PhysicalConnectionKind.Instance;

    /// <summary>The status that was asked for; without one, where an application comes to by itself.</summary>
    internal string Wanted => Spec.Status.OrDefault ?? PhysicalConnectionStatus.Allocated;

    /// <summary>Whether it has the status that routers on it need.</summary>
    internal bool IsEnabled => Status == PhysicalConnectionStatus.Enabled;

    /// <summary>Whether it came to nothing, or to its end: it holds no port.</summary>
    internal bool IsOver => Status is PhysicalConnectionStatus.Rejected or PhysicalConnectionStatus.AllocationFailed
        or PhysicalConnectionStatus.Canceled or PhysicalConnectionStatus.Terminated;

    /// <summary>Whether it carries traffic: open, and not locked.</summary>
    internal bool IsUsable => IsEnabled && BusinessStatus == "Normal";

    /// <summary>Whether the carrier is done at this time, and with it the letter of authorization where it has one.</summary>
    internal bool IsBuilt(DateTimeOffset now) => BuiltTime <= now && Letter?.At(now).Status is null or LetterStatus.Complete or LetterStatus.Deleted;

    /// <summary>Whether its letter of authorization waits for people.</summary>
    internal bool HasLetterUnderReview =>
        Phase is { Status: PhysicalConnectionStatus.Allocated, IsTransient: false } && Letter is { Status: LetterStatus.Applying, IsTransient: false };

    internal string? AccessPointId => Spec.AccessPointId.OrDefault;
}
