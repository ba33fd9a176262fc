using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>How the letter of authorization of a line goes on from its application to the end of the work.</summary>
internal static class Letters
{
    private static readonly TimeSpan Review = TimeSpan.FromDays(2);
    private static readonly TimeSpan Connecting = TimeSpan.FromDays(2);

    /// <summary>The line with the status that its letter has now, in a preview too: nobody waits days for a letter.</summary>
    public static PhysicalConnection Settled(Work work, PhysicalConnection line) =>
        line.Letter is { } letter ? line with { Letter = letter.At(work.Now) } : line;

    /// <summary>The line without the letter that the change asks for anew, or takes back.</summary>
    public static PhysicalConnection Renewed(PhysicalConnectionChange change, PhysicalConnection line) => change switch
    {
        // A line that was built with the old letter is built on with the new one.
        { AppliesAnew: true } => line with { Letter = null, BuiltTime = line.Letter?.Status == LetterStatus.Complete ? null : line.BuiltTime },
        { Spec.Loa: { IsKnown: true, Value: null } } when line.Letter is { Status: not LetterStatus.Complete } =>
            line with { Letter = new Phase(LetterStatus.Deleted) },
        _ => line,
    };

    /// <summary>The line with its letter as far as the world lets it come now. Only a line whose port is reserved can have one.</summary>
    public static PhysicalConnection Advance(Work work, PhysicalConnection line)
    {
        if (line.Status != PhysicalConnectionStatus.Allocated || line.Phase.IsTransient || !line.Spec.Loa.TryGet(out _) || line.Letter?.Status == LetterStatus.Rejected)
        {
            return line;
        }

        return work switch
        {
            { IsPreview: true } or { Settings.Behaviour: Behaviour.Instant } => line with { Letter = new Phase(LetterStatus.Complete) },
            _ when line.Letter is not (null or { Status: LetterStatus.Deleted }) => line,
            { Settings.Behaviour: Behaviour.Manual } => line with { Letter = new Phase(LetterStatus.Applying) },
            _ => Applied(work, line),
        };
    }

    /// <summary>What a line whose port is reserved waits for before its carrier may build; null: for nothing.</summary>
    public static string? ApprovalOf(PhysicalConnection line) => line switch
    {
        { Letter: null or { Status: LetterStatus.Deleted } } => line.Spec.Loa.TryGet(out _) ? "the next run, which applies for its letter of authorization" : null,
        { Letter: { Status: LetterStatus.Applying, Until: { } until } } => $"its letter of authorization, which comes on {Day(until)} by the clock of its world",
        { Letter.Status: LetterStatus.Applying } => $"the approval of its letter of authorization (in this world: expressconnect approve {line.Id})",
        { Letter.Status: LetterStatus.Rejected } => "another letter of authorization: this one was refused, and a changed loa is looked at again",
        _ => null,
    };

    /// <summary>What it waits for after the carrier is done; null: for nothing.</summary>
    public static string? CompletionOf(PhysicalConnection line) => line.Letter switch
    {
        { Status: LetterStatus.Completing, Until: { } until } => $"Alibaba Cloud, which has connected it inside the building on {Day(until)} by the clock of its world",
        _ => null,
    };

    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Nobody builds before the letter is there.
    private static PhysicalConnection Applied(Work work, PhysicalConnection line)
    {
        var approved = work.Now + Review;
        var built = line.BuiltTime > approved ? line.BuiltTime.Value : approved;
        var connecting = new Phase(LetterStatus.Completing, LetterStatus.Complete, built + Connecting);
        var available = new Phase(LetterStatus.Available, LetterStatus.Completing, built, connecting);
        return line with { BuiltTime = built, Letter = new Phase(LetterStatus.Applying, LetterStatus.Available, approved, available) };
    }
}
