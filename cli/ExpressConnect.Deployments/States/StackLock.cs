using System.Globalization;
using System.Text;

namespace ExpressConnect.Deployments.States;

/// <summary>
/// The lock of a stack, in the CLI's form: whoever finds no other lock file beside its own has it. The CLI respects ours and
/// we respect the CLI's. A lock whose process has ended on this machine is removed.
/// </summary>
internal sealed class StackLock : IDisposable
{
    private const int Attempts = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string path;

    private StackLock(string path) => this.path = path;

    /// <summary>Takes the lock.</summary>
    /// <param name="files">Of which stack.</param>
    /// <param name="time">Reads the time.</param>
    /// <param name="notes">Gets a line for each lock that was taken over.</param>
    /// <param name="cancel">Give up.</param>
    /// <exception cref="DeploymentException">Somebody else has it; the message says who, and what to do.</exception>
    public static async Task<StackLock> TakeAsync(StackFiles files, TimeProvider time, List<string> notes, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var mine = new StackLock(Path.Combine(files.LockFolder, $"{Guid.NewGuid():D}.json"));
            var isTaken = false;
            try
            {
                StackFiles.WriteAtomically(mine.path, Encoding.UTF8.GetBytes(LockHolder.Me(time.GetUtcNow()).ToJson()));
                var refusal = FindOther(files, mine.path, notes);
                isTaken = refusal is null;
                if (isTaken)
                {
                    return mine;
                }

                if (attempt == Attempts)
                {
                    throw new DeploymentException(refusal!);
                }
            }
            catch (DirectoryNotFoundException) when (attempt < Attempts)
            {
                // Somebody who left has just removed the empty folder.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new DeploymentException($"Stack {files.Stack.Stack} cannot be locked: {e.Message}", e);
            }
            finally
            {
                if (!isTaken)
                {
                    mine.Dispose();
                }
            }

            // Two who come at the same moment see each other and both step back; chance decides who is first next time.
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20, 120)), time, cancel);
        }
    }

    /// <summary>Ends whoever has the lock, and removes it.</summary>
    /// <returns>What was done, a line for each lock that was found.</returns>
    /// <exception cref="DeploymentException">A process cannot be told to end, or does not.</exception>
    public static async Task<List<string>> CancelAsync(StackFiles files, TimeProvider time, CancellationToken cancel)
    {
        var notes = new List<string>();
        foreach (var file in Directory.Exists(files.LockFolder) ? Directory.GetFiles(files.LockFolder).Where(static file => !IsDraft(file)) : [])
        {
            LockHolder? holder = null;
            try
            {
                holder = LockHolder.Read(file);
            }
            catch (FormatException)
            {
                // Whatever it is, it locks the stack.
            }

            if (holder is { IsOnThisMachine: true, IsDead: false })
            {
                await InterruptAsync(holder, time, cancel);
                notes.Add($"Ended: {holder}.");
            }
            else
            {
                notes.Add(holder is null ? $"Removed the lock {file}." : $"Removed the lock of {holder}.");
            }

            try
            {
                File.Delete(file);
                RemoveEmptyFolders(file);
            }
            catch (DirectoryNotFoundException)
            {
                // Whoever ended in order has given it back.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new DeploymentException($"The lock {file} cannot be removed: {e.Message}", e);
            }
        }

        return notes;
    }

    private static async Task InterruptAsync(LockHolder holder, TimeProvider time, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new DeploymentException($"{holder} still runs. Press Ctrl-C there.");
        }

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", holder.Pid.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(cancel);
        }

        for (var begun = time.GetTimestamp(); !holder.IsDead; await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancel))
        {
            if (time.GetElapsedTime(begun) > Patience)
            {
                throw new DeploymentException($"{holder} was told to end, and is still at its last steps. Wait for it, or end it at once with a second cancel.");
            }
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(path);
            RemoveEmptyFolders(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever comes next finds the lock of a process that has ended, and takes it over.
        }
    }

    /// <summary>Removes the folders above a file as far up as they are empty.</summary>
    private static void RemoveEmptyFolders(string file)
    {
        try
        {
            for (var folder = Path.GetDirectoryName(file)!; ; folder = Path.GetDirectoryName(folder)!)
            {
                Directory.Delete(folder);
                if (Path.GetFileName(folder) == StackFiles.Bookkeeping)
                {
                    return;
                }
            }
        }
        catch (IOException)
        {
            // Not empty: it is in use.
        }
    }

    private static string? FindOther(StackFiles files, string mine, List<string> notes)
    {
        foreach (var other in Directory.EnumerateFiles(files.LockFolder).Where(file => file != mine && !IsDraft(file)))
        {
            LockHolder? holder;
            try
            {
                holder = LockHolder.Read(other);
            }
            catch (FormatException)
            {
                return $"Stack {files.Stack.Stack} is locked by {other}, which this program did not write. Remove it if nothing runs on this stack.";
            }

            if (holder is null)
            {
                continue;
            }

            if (!holder.IsDead)
            {
                return holder.IsOnThisMachine
                    ? $"Stack {files.Stack.Stack} is in use: {holder}. Wait until that process has ended, or end it with cancel. (lock: {other})"
                    : $"Stack {files.Stack.Stack} is locked from another machine: {holder}. Wait for it, or, if it no longer runs there, remove {other}.";
            }

            File.Delete(other);
            notes.Add($"Took over the lock of a process that has ended: {holder}.");
        }

        return null;
    }

    private static bool IsDraft(string file) => file.EndsWith(".tmp", StringComparison.Ordinal);
}
