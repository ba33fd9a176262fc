using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ExpressConnect.Deployments.States;

/// <summary>
/// Lines that are only ever appended, each durable before its task ends. Many callers at once share one write and one flush.
/// Every line stands behind a checksum, so that a torn end is told from a whole line; the first line names the checkpoint
/// that the journal continues, so that it is never applied to another.
/// </summary>
internal sealed class JournalFile(string path, string fingerprint, long length) : IAsyncDisposable
{
    private const string BaseMark = "base ";
    private const string CommitMark = "committed ";
    private const int ChecksumLength = 8;

    private readonly Lock gate = new();
    private readonly List<(byte[] Line, TaskCompletionSource Written)> waiting = [];
    private Task writing = Task.CompletedTask;
    private SafeFileHandle? file;
    private long end = length;
    private DeploymentException? failure;

    /// <summary>The lines of a journal file, up to the first that is not whole.</summary>
    /// <param name="Base">The fingerprint of the checkpoint that it continues; null if there is no journal.</param>
    /// <param name="Committed">The fingerprint of the checkpoint that was about to replace it, or null.</param>
    /// <param name="Lines">What was appended.</param>
    /// <param name="Length">The bytes of the whole lines.</param>
    public sealed record Content(string? Base, string? Committed, IReadOnlyList<string> Lines, long Length)
    {
        public static Content None { get; } = new(null, null, [], 0);
    }

    public static Content Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Content.None;
        }

        string? start = null;
        string? committed = null;
        var lines = new List<string>();
        var length = 0;
        while (Array.IndexOf(bytes, (byte)'\n', length) is >= 0 and var lineEnd)
        {
            if (Check(bytes.AsSpan(length, lineEnd - length)) is not { } line)
            {
                break;
            }

            length = lineEnd + 1;
            if (start is null)
            {
                start = line.StartsWith(BaseMark, StringComparison.Ordinal) ? line[BaseMark.Length..] : "";
            }
            else if (line.StartsWith(CommitMark, StringComparison.Ordinal))
            {
                committed = line[CommitMark.Length..];
            }
            else
            {
                lines.Add(line);
            }
        }

        return new Content(start, committed, lines, length);
    }

    /// <summary>Appends a line. The task ends when it is on the disk.</summary>
    /// <exception cref="DeploymentException">This or an earlier write failed; nothing can be appended any more.</exception>
    public Task AppendAsync(string line)
    {
        if (line.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException("A line of the journal cannot hold a line break.", nameof(line));
        }

        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Add((Frame(line), written));
            if (writing.IsCompleted)
            {
                writing = Task.Run(WriteWaiting);
            }
        }

        return written.Task;
    }

    /// <summary>Notes which checkpoint is about to take the place of this journal; nothing is written for an empty journal.</summary>
    public Task AppendCommitAsync(string newFingerprint) =>
        end == 0 && file is null ? Task.CompletedTask : AppendAsync(CommitMark + newFingerprint);

    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (gate)
        {
            last = writing;
        }

        await last;
        file?.Dispose();
        file = null;
    }

    private void WriteWaiting()
    {
        while (true)
        {
            (byte[] Line, TaskCompletionSource Written)[] batch;
            lock (gate)
            {
                if (waiting.Count == 0)
                {
                    // Under the lock: whoever comes next must start a new writer.
                    writing = Task.CompletedTask;
                    return;
                }

                batch = [.. waiting];
                waiting.Clear();
            }

            failure ??= TryWrite(batch);
            foreach (var (_, written) in batch)
            {
                if (failure is null)
                {
                    written.SetResult();
                }
                else
                {
                    written.SetException(failure);
                }
            }
        }
    }

    private DeploymentException? TryWrite((byte[] Line, TaskCompletionSource Written)[] batch)
    {
        try
        {
            if (file is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
                RandomAccess.SetLength(file, end);
            }

            IEnumerable<byte[]> lines = batch.Select(entry => entry.Line);
            byte[] bytes = [.. (end == 0 ? lines.Prepend(Frame(BaseMark + fingerprint)) : lines).SelectMany(line => line)];
            RandomAccess.Write(file, bytes, end);
            RandomAccess.FlushToDisk(file);
            end += bytes.Length;
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What stands on the disk now is not known: nothing may follow it.
            return new DeploymentException($"The journal {path} cannot be written: {e.Message}", e);
        }
    }

    private static byte[] Frame(string line)
    {
        var content = Encoding.UTF8.GetBytes(line);
        return [.. Checksum(content), (byte)' ', .. content, (byte)'\n'];
    }

    private static string? Check(ReadOnlySpan<byte> frame)
    {
        if (frame.Length <= ChecksumLength || frame[ChecksumLength] != (byte)' ')
        {
            return null;
        }

        var content = frame[(ChecksumLength + 1)..];
        return frame[..ChecksumLength].SequenceEqual(Checksum(content)) ? Encoding.UTF8.GetString(content) : null;
    }

    private static byte[] Checksum(ReadOnlySpan<byte> content) =>
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, ChecksumLength / 2)));
}
