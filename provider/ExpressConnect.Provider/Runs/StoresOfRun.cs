using System.Security.Cryptography;
using System.Text;

namespace ExpressConnect.Provider;

/// <summary>
/// Which stores the processes of a run use. Two providers of one program that name different stores plan in different worlds
/// and cannot see each other: most likely a mistake, so it is said. A member is a file that lives as long as its process.
/// </summary>
internal sealed class StoresOfRun : IDisposable
{
    private readonly FileStream? _mine;

    private StoresOfRun(FileStream? mine, IReadOnlyList<string> others)
    {
        _mine = mine;
        Others = others;
    }

    /// <summary>Stores of other members that differ from this one's.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>Becomes a member.</summary>
    /// <param name="run">The run.</param>
    /// <param name="store">Store of this process, its path resolved.</param>
    public static StoresOfRun Join(string run, string store)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "expressconnect-runs", Name(run))).FullName;
            var mine = new FileStream(
                Path.Combine(folder, Path.GetRandomFileName()),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.Read | FileShare.Delete,
                bufferSize: 4096,
                FileOptions.DeleteOnClose);
            mine.Write(Encoding.UTF8.GetBytes(store));
            mine.Flush();
            var others = Directory.EnumerateFiles(folder).Where(file => file != mine.Name).Select(Read).OfType<string>();
            return new StoresOfRun(mine, [.. others.Where(other => other != store && other.Length > 0).Distinct().Order(StringComparer.Ordinal)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A warning that cannot be worked out is no reason to fail a run.
            return new StoresOfRun(null, []);
        }
    }

    public void Dispose()
    {
        if (_mine is not null)
        {
            _mine.Dispose();
            try
            {
                Directory.Delete(Path.GetDirectoryName(_mine.Name)!);
            }
            catch (IOException)
            {
                // Others are still members.
            }
        }
    }

    /// <summary>The store of another member; null, and the file removed, when its process no longer lives.</summary>
    private static string? Read(string file)
    {
        try
        {
            using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                // Nobody holds it any more.
            }

            File.Delete(file);
            return null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return ReadShared(file);
        }
    }

    private static string? ReadShared(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Name(string run) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)))[..16];
}
