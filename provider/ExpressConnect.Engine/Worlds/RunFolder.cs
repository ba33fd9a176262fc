using System.Security.Cryptography;
using System.Text;

namespace ExpressConnect.Engine;

/// <summary>
/// A run whose members are processes of one machine: a scratch folder with a lease for each. The last to leave removes it; a
/// folder none of whose members lives is what a dead run left, and is never joined.
/// </summary>
internal sealed class RunFolder : IRun
{
    private const string Members = "members";
    private const string Committed = "committed";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _scratch;
    private readonly string _folder;
    private readonly string _store;
    private readonly ILease _lease;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _opening = new(1);
    private SqliteStore? _picture;
    private bool _committed;

    private RunFolder(string scratch, string folder, string store, ILease lease, TimeProvider time, IReadOnlyList<string> otherStores)
    {
        _scratch = scratch;
        _folder = folder;
        _store = store;
        _lease = lease;
        _time = time;
        OtherStores = otherStores;
    }

    public IReadOnlyList<string> OtherStores { get; }

    public bool HasCommitted => _committed || File.Exists(Path.Combine(_folder, Committed));

    public DateTimeOffset? LastCall => Directory
        .EnumerateFiles(Path.Combine(_folder, Members))
        .Select(path => (DateTimeOffset?)new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero))
        .Max();

    private string MemberPath => Path.Combine(_folder, Members, _lease.Name);

    public static async Task<RunFolder> JoinAsync(string scratch, string name, string store, TimeProvider time)
    {
        CreateOwn(scratch);
        await using var mutex = await LockAsync(scratch);
        await RemoveDeadAsync(scratch);
        var folder = Path.Combine(scratch, name);
        var members = new LeaseFolder(Path.Combine(folder, Members));
        CreateOwn(Path.Combine(folder, Members));
        CreateOwn(Path.Combine(folder, "stores"));
        var others = Directory.EnumerateFiles(Path.Combine(folder, "stores")).Select(File.ReadAllText).Where(s => s != store).Distinct().ToList();
        await File.WriteAllTextAsync(Path.Combine(folder, "stores", Hash(store)), store);
        return new RunFolder(scratch, folder, store, members.Take(), time, others);
    }

    public void NoteCommit()
    {
        if (!_committed)
        {
            File.WriteAllText(Path.Combine(_folder, Committed), "");
            _committed = true;
        }
    }

    public void NoteCall() => File.SetLastWriteTimeUtc(MemberPath, _time.GetUtcNow().UtcDateTime);

    public async Task<IStore> PictureAsync(CancellationToken stop)
    {
        await _opening.WaitAsync(stop);
        try
        {
            return _picture ??= await SqliteStore.OpenAsync(Path.Combine(_folder, $"picture-{Hash(_store)}.db"), durable: false, stop);
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_picture is not null)
        {
            await _picture.DisposeAsync();
        }

        _opening.Dispose();
        await using var mutex = await LockAsync(_scratch);
        await _lease.DisposeAsync();
        await RemoveDeadAsync(_scratch);
    }

    private static async Task RemoveDeadAsync(string scratch)
    {
        foreach (var folder in Directory.EnumerateDirectories(scratch))
        {
            var path = Path.Combine(folder, Members);
            var members = new LeaseFolder(path);
            var lives = false;
            foreach (var member in Directory.Exists(path) ? Directory.EnumerateFiles(path) : [])
            {
                lives |= await members.IsAliveAsync(Path.GetFileName(member), CancellationToken.None);
            }

            if (!lives)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    // Joining and leaving are one at a time, or a folder could be removed under a member that just comes.
    private static async Task<FileStream> LockAsync(string scratch)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(scratch, "runs.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Directory.Exists(scratch))
            {
                await Task.Delay(5);
            }
        }
    }

    private static void CreateOwn(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
