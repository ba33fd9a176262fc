using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>How the outside world behaves.</summary>
public enum Behaviour
{
    /// <summary>Everything that was asked for is there at once.</summary>
    Instant,

    /// <summary>Statuses take the time that they take in the cloud.</summary>
    Realistic,

    /// <summary>As instant, but a leased line waits until a person approves it, and until one says that the carrier has built it.</summary>
    Manual,
}

/// <summary>What belongs to a world as a whole.</summary>
/// <param name="Behaviour">How the outside world behaves.</param>
/// <param name="FixedTime">The time at which the clock stands; null: it runs.</param>
/// <param name="Shift">How far the running clock is ahead of the real one.</param>
public sealed record WorldSettings(Behaviour Behaviour = Behaviour.Instant, DateTimeOffset? FixedTime = null, TimeSpan Shift = default)
{
    internal const string Key = "#settings/world";

    internal DateTimeOffset Now(TimeProvider time) => FixedTime ?? time.GetUtcNow() + Shift;

    internal static WorldSettings Read(IReadOnlyDictionary<string, string> values) => new(
        values.TryGetValue("behaviour", out var behaviour) ? Enum.Parse<Behaviour>(behaviour) : Behaviour.Instant,
        values.TryGetValue("fixedTime", out var at) ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null,
        values.TryGetValue("shift", out var shift) ? TimeSpan.Parse(shift, CultureInfo.InvariantCulture) : default);

    internal Dictionary<string, string> Write()
    {
        var values = new Dictionary<string, string> { ["behaviour"] = Behaviour.ToString(), ["shift"] = Shift.ToString("c", CultureInfo.InvariantCulture) };
        if (FixedTime is { } at)
        {
            values["fixedTime"] = at.ToString("O", CultureInfo.InvariantCulture);
        }

        return values;
    }
}
