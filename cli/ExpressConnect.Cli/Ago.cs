using System.Globalization;

namespace ExpressConnect.Cli;

/// <summary>Times as distances, in words.</summary>
internal static class Ago
{
    /// <summary>How long ago something was: <c>3 minutes ago</c>.</summary>
    public static string Text(TimeSpan passed) => passed switch
    {
        { TotalSeconds: < 1 } => "now",
        { TotalMinutes: < 1 } => Count(passed.TotalSeconds, "second"),
        { TotalHours: < 1 } => Count(passed.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Count(passed.TotalHours, "hour"),
        { TotalDays: < 7 } => Count(passed.TotalDays, "day"),
        { TotalDays: < 30 } => Count(passed.TotalDays / 7, "week"),
        { TotalDays: < 365 } => Count(passed.TotalDays / 30, "month"),
        _ => Count(passed.TotalDays / 365, "year"),
    };

    private static string Count(double amount, string unit)
    {
        var whole = (long)amount;
        return string.Create(CultureInfo.InvariantCulture, $"{whole} {unit}{(whole == 1 ? "" : "s")} ago");
    }
}
