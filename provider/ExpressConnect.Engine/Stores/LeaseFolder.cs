using System.Diagnostics;

namespace ExpressConnect.Engine;

/// <summary>Leases as files that their holders keep locked: the operating system lets go when a process dies.</summary>
internal sealed class LeaseFolder(string folder)
{
    private static int last;

    public ILease Take()
    {
        Directory.CreateDirectory(folder);
        Sweep();
        while (true)
        {
            var name = $"{Environment.ProcessId}-{Stopwatch.GetTimestamp():x}-{Interlocked.Increment(ref last)}";
            var path = Path.Combine(folder, name);
            try
            {
                var held = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
                if (File.Exists(path))
                {
                    return new Lease(name, held, path);
                }

                // Swept between creation and lock.
                held.Dispose();
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                // A sweeper looks at it just now; the next name is free.
            }
        }
    }

    public async ValueTask<bool> IsAliveAsync(string lease, CancellationToken stop)
    {
        var path = Path.Combine(folder, lease);

        // A sweeper locks for an instant what nobody holds: only a lock that stays is a holder's.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                // Shared, so that two who look do not take each other for the holder.
                using var free = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
                return false;
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                return false;
            }
            catch (IOException)
            {
                await Task.Delay(10, stop);
            }
        }

        return true;
    }

    // Files of the dead say nothing that their absence does not say.
    private void Sweep()
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            try
            {
                using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                File.Delete(path);
            }
            catch (IOException)
            {
                // Held: alive.
            }
        }
    }

    private sealed class Lease(string name, FileStream held, string path) : ILease
    {
        public string Name => name;

        public async ValueTask DisposeAsync()
        {
            File.Delete(path);
            await held.DisposeAsync();
        }
    }
}
