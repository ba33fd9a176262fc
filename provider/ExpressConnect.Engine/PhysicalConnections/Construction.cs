namespace ExpressConnect.Engine;

/// <summary>
/// How a leased line goes on from its application to an open port, as far as the outside world lets it: at once, in the time
/// that it takes, or when a person says so.
/// </summary>
internal static class Construction
{
    private static readonly TimeSpan Review = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Allocation = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Building = TimeSpan.FromDays(30);
    private static readonly TimeSpan Ending = TimeSpan.FromMinutes(1);

    /// <summary>The status of a line that was applied for just now.</summary>
    public static Phase Applied(Work work) => work switch
    {
        { IsPreview: true } or { Settings.Behaviour: Behaviour.Instant } => new Phase(PhysicalConnectionStatus.Allocated),
        { Settings.Behaviour: Behaviour.Manual } => new Phase(PhysicalConnectionStatus.Initial),
        _ => new Phase(
            PhysicalConnectionStatus.Initial, PhysicalConnectionStatus.Allocating, work.Now + Review, Allocating(work.Now + Review)),
    };

    /// <summary>The line after people approved it (a port is reserved next), or its letter; null when nothing waits for them.</summary>
    public static PhysicalConnection? Approved(Work work, PhysicalConnection line) => line switch
    {
        { Phase: { Status: PhysicalConnectionStatus.Initial, IsTransient: false } } => Letters.Advance(
            work,
            line with { Phase = work.Settings.Behaviour == Behaviour.Realistic ? Allocating(work.Now) : new Phase(PhysicalConnectionStatus.Allocated) }),
        { HasLetterUnderReview: true } => line with { Letter = new Phase(LetterStatus.Available) },
        _ => null,
    };

    /// <summary>The line after people refused it, or its letter; null when nothing waits for them.</summary>
    public static PhysicalConnection? Refused(PhysicalConnection line) => line switch
    {
        { Phase: { Status: PhysicalConnectionStatus.Initial, IsTransient: false } } => line with { Phase = new Phase(PhysicalConnectionStatus.Rejected) },
        { HasLetterUnderReview: true } => line with { Letter = new Phase(LetterStatus.Rejected) },
        _ => null,
    };

    /// <summary>The line after somebody said that it is built; null when nobody can have built it yet.</summary>
    public static PhysicalConnection? Confirmed(Work work, PhysicalConnection line) =>
        line.Phase is not { Status: PhysicalConnectionStatus.Allocated, IsTransient: false } || Letters.ApprovalOf(line) is not null
            ? null
            : line with
            {
                BuiltTime = work.Now,
                Letter = line.Letter is null or { Status: LetterStatus.Deleted } ? line.Letter : new Phase(LetterStatus.Complete),
            };

    /// <summary>The line, as far on its way to the wanted status as the world lets it come now.</summary>
    public static PhysicalConnection Advance(Work work, PhysicalConnection line)
    {
        // A plan looks at what will be once everybody has acted.
        var on = Letters.Advance(work, Built(work, work.IsPreview && line.Status is (PhysicalConnectionStatus.Initial or PhysicalConnectionStatus.Approved)
            ? line with { Phase = new Phase(PhysicalConnectionStatus.Allocated) }
            : line));
        return (on.Status, on.Wanted) switch
        {
            (PhysicalConnectionStatus.Allocated, PhysicalConnectionStatus.Confirmed or PhysicalConnectionStatus.Enabled) when on.IsBuilt(work.Now) =>
                Advance(work, on with { Phase = new Phase(PhysicalConnectionStatus.Confirmed) }),
            (PhysicalConnectionStatus.Confirmed, PhysicalConnectionStatus.Enabled) => Opened(work, on),
            (PhysicalConnectionStatus.Initial or PhysicalConnectionStatus.Approved or PhysicalConnectionStatus.Allocated or PhysicalConnectionStatus.Confirmed,
                PhysicalConnectionStatus.Canceled) => on with { Phase = new Phase(PhysicalConnectionStatus.Canceled) },
            (PhysicalConnectionStatus.Enabled, PhysicalConnectionStatus.Terminated) =>
                on with { Phase = work.Reach(PhysicalConnectionStatus.Terminating, PhysicalConnectionStatus.Terminated, Ending) },
            _ => on,
        };
    }

    /// <summary>The status that a line is brought to before it is deleted; null when it can be deleted as it is.</summary>
    public static string? EndOf(PhysicalConnection line) => line.Status switch
    {
        PhysicalConnectionStatus.Initial or PhysicalConnectionStatus.Approved => PhysicalConnectionStatus.Canceled,
        PhysicalConnectionStatus.Enabled => PhysicalConnectionStatus.Terminated,
        _ => null,
    };

    private static Phase Allocating(DateTimeOffset from) =>
        new(PhysicalConnectionStatus.Allocating, PhysicalConnectionStatus.Allocated, from + Allocation);

    // The carrier begins when a port is reserved.
    private static PhysicalConnection Built(Work work, PhysicalConnection line)
    {
        if (line.Status != PhysicalConnectionStatus.Allocated || line.BuiltTime is not null)
        {
            return line.BuiltTime > work.Now && work.IsPreview ? line with { BuiltTime = work.Now } : line;
        }

        return work switch
        {
            { IsPreview: true } or { Settings.Behaviour: Behaviour.Instant } => line with { BuiltTime = work.Now },
            { Settings.Behaviour: Behaviour.Realistic } => line with { BuiltTime = work.Now + Building },
            _ => line,
        };
    }

    private static PhysicalConnection Opened(Work work, PhysicalConnection line) => line with
    {
        Phase = new Phase(PhysicalConnectionStatus.Enabled),
        OrderId = Identity.Part("", line.Id, "order"),
        EnabledTime = work.Now,
        EndTime = line.Spec.PricingCycle.OrDefault == PricingCycles.Year ? work.Now.AddYears(line.Spec.Period.OrDefault ?? 1) : work.Now.AddMonths(line.Spec.Period.OrDefault ?? 1),
    };
}
