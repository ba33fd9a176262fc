using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.States;

/// <summary>Who holds a lock: what a lock file says, in the CLI's form.</summary>
/// <param name="Pid">The process.</param>
/// <param name="Username">Whose process.</param>
/// <param name="Hostname">On which machine.</param>
/// <param name="Timestamp">When the lock was taken.</param>
/// <param name="Process">What tells the process from a later one of the same number; null in locks of the CLI.</param>
internal sealed record LockHolder(int Pid, string Username, string Hostname, string Timestamp, string? Process)
{
    public static LockHolder Me(DateTimeOffset now) => new(
        Environment.ProcessId, Environment.UserName, Environment.MachineName, JsonText.Time(now), IdentityOf(Environment.ProcessId));

    /// <summary>What the file says; null if it is gone.</summary>
    /// <exception cref="FormatException">The file is not a lock.</exception>
    public static LockHolder? Read(string path)
    {
        try
        {
            var entry = (JObject)JsonText.Parse(File.ReadAllText(path));
            return new LockHolder(
                (int)entry["pid"]!, (string?)entry["username"] ?? "", (string?)entry["hostname"] ?? "", (string?)entry["timestamp"] ?? "",
                (string?)entry["process"]);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or ArgumentException or FormatException)
        {
            throw new FormatException("it is not a lock file", e);
        }
    }

    public string ToJson() => new JObject
    {
        ["pid"] = Pid, ["username"] = Username, ["hostname"] = Hostname, ["timestamp"] = Timestamp, ["process"] = Process,
    }.ToString(Formatting.None);

    public bool IsOnThisMachine => Hostname == Environment.MachineName;

    /// <summary>Whether the process is known to have ended. Of other machines nothing is known.</summary>
    public bool IsDead
    {
        get
        {
            if (!IsOnThisMachine)
            {
                return false;
            }

            var now = IdentityOf(Pid);
            return now is null || (Process is not null && now != Process);
        }
    }

    public override string ToString() => $"{Username}@{Hostname}, process {Pid}, since {Timestamp}";

    /// <summary>When the process started, in whatever unit the system counts; null if there is no such process.</summary>
    private static string? IdentityOf(int pid)
    {
        if (OperatingSystem.IsLinux())
        {
            return LinuxIdentityOf(pid);
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            return process.HasExited ? null : process.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
        catch (Win32Exception)
        {
            // It lives, but belongs to somebody else.
            return "";
        }
    }

    private static string? LinuxIdentityOf(int pid)
    {
        try
        {
            // The name in parentheses may hold anything; the fields after it are state (3rd) … start in ticks since boot (22nd).
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}:{fields[19]}";
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            // The process ended while it was asked.
            return null;
        }
    }
}
