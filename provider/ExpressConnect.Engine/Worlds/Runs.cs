using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ExpressConnect.Engine;

/// <summary>The runs that this engine takes part in, each with the picture that its previews share.</summary>
internal sealed class Runs(EngineOptions options, IStore store) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Task<IRun>> _joined = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<string>> JoinAsync(string run, CancellationToken stop) => (await GetAsync(run, stop)).OtherStores;

    /// <summary>The run, joined if it was not yet.</summary>
    public Task<IRun> GetAsync(string run, CancellationToken stop) =>
        _joined.GetOrAdd(run, static (name, all) => all.Start(name), this).WaitAsync(stop);

    /// <summary>The run if this process has joined it; its joining may still be under way, which is no time to ask.</summary>
    public IRun? Find(string run) =>
        _joined.TryGetValue(run, out var joined) && joined.IsCompletedSuccessfully ? joined.Result : null;

    public async Task LeaveAsync(string run)
    {
        if (_joined.TryRemove(run, out var joined))
        {
            await (await joined).DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var run in _joined.Keys)
        {
            await LeaveAsync(run);
        }
    }

    private async Task<IRun> Start(string run)
    {
        if (options.PicturesInProcess)
        {
            return new MemoryRun(options.Time);
        }

        var scratch = options.ScratchDirectory ?? Path.Combine(Path.GetTempPath(), $"expressconnect-{Environment.UserName}");
        return await RunFolder.JoinAsync(scratch, Hash(run), store.Name, options.Time);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}

/// <summary>One run, as one of its members sees it.</summary>
internal interface IRun : IAsyncDisposable
{
    /// <summary>Stores of other members that are not this one's.</summary>
    IReadOnlyList<string> OtherStores { get; }

    /// <summary>Whether a member changed the world: from then on the picture counts for previews only.</summary>
    bool HasCommitted { get; }

    /// <summary>When the last call of any member came in.</summary>
    DateTimeOffset? LastCall { get; }

    void NoteCommit();

    void NoteCall();

    /// <summary>The scratch store of the picture, made on first use.</summary>
    Task<IStore> PictureAsync(CancellationToken stop);
}

/// <summary>A run of which no other process is a member.</summary>
internal sealed class MemoryRun(TimeProvider time) : IRun
{
    private readonly MemoryStore _picture = new();

    public IReadOnlyList<string> OtherStores => [];

    public bool HasCommitted { get; private set; }

    public DateTimeOffset? LastCall { get; private set; }

    public void NoteCommit() => HasCommitted = true;

    public void NoteCall() => LastCall = time.GetUtcNow();

    public Task<IStore> PictureAsync(CancellationToken stop) => Task.FromResult<IStore>(_picture);

    public ValueTask DisposeAsync() => _picture.DisposeAsync();
}
