using CsCheck;
using ExpressConnect.Tests;

namespace ExpressConnect.Engine.Tests.Invariants;

/// <summary>Random sequences of operations, on every store: what must be true stays true, and a preview says what the deployment does.</summary>
public abstract class InvariantSuite
{
    // Without a few VPCs, an open line and a link from it nearly everything is refused.
    private static readonly Operation[] Beginnings =
    [
        new(0, 0, 0, 0), new(0, 0, 2, 1), new(0, 3, 3, 2), new(2, 1, 0, 1), new(2, 0, 1, 0), new(12, 0, 0, 2), new(15, 0, 0, 1),
        new(18, 0, 0, 2), new(18, 1, 0, 2), new(3, 0, 3, 2), new(3, 0, 2, 3),
    ];

    private static readonly Gen<Operation[]> Sequences =
        Gen.Select(Gen.Int[0, Operation.Verbs - 1], Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 7], (v, a, b, c) => new Operation(v, a, b, c)).Array[1, 60]
            .Select(ops => Beginnings.Concat(ops).ToArray());

    private protected abstract long Iterations { get; }

    [SkippableFact]
    public Task Whatever_is_done_the_world_holds_together() => Sequences.SampleAsync(
        async ops =>
        {
            await using var engine = await OpenAsync();
            var people = new Operator(engine);
            foreach (var op in ops)
            {
                await people.DoAsync(op, preview: false);
                Assert.Null(await WorldState.BrokenAsync(engine));
            }
        },
        iter: Iterations);

    [SkippableFact]
    public Task What_is_refused_and_what_is_only_previewed_changes_nothing() => Sequences.SampleAsync(
        async ops =>
        {
            await using var engine = await OpenAsync();
            var people = new Operator(engine);
            foreach (var op in ops)
            {
                var before = await WorldState.DumpAsync(engine);
                await people.DoAsync(op, preview: true);
                Assert.Equal(before, await WorldState.DumpAsync(engine));
                await engine.LeaveAsync("run");
                if (await people.DoAsync(op, preview: false) is not null)
                {
                    Assert.Equal(before, await WorldState.DumpAsync(engine));
                }
            }
        },
        iter: Iterations);

    [SkippableFact]
    public Task A_preview_refuses_exactly_what_the_deployment_refuses() => Sequences.SampleAsync(
        async ops =>
        {
            await using var engine = await OpenAsync();
            var people = new Operator(engine);
            foreach (var op in ops)
            {
                var previewed = await people.DoAsync(op, preview: true);
                await engine.LeaveAsync("run");
                var done = await people.DoAsync(op, preview: false);
                Assert.Equal(Rules(done), Rules(previewed));
            }
        },
        iter: Iterations);

    private protected abstract Task<ExpressConnectEngine> OpenAsync();

    private static string Rules(ExpressConnectException? refusal) =>
        refusal is null ? "" : string.Join(' ', refusal.Findings.Where(f => f.Level == FindingLevel.Error).Select(f => f.Rule + f.Code).Order(StringComparer.Ordinal));
}

public sealed class MemoryInvariants : InvariantSuite
{
    private protected override long Iterations => 100;

    private protected override Task<ExpressConnectEngine> OpenAsync() =>
        ExpressConnectEngine.OpenAsync(new EngineOptions { Store = "memory:", PicturesInProcess = true });
}

public sealed class SqliteInvariants : InvariantSuite, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("expressconnect-tests-").FullName;
    private int _last;

    private protected override long Iterations => 10;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override Task<ExpressConnectEngine> OpenAsync() => ExpressConnectEngine.OpenAsync(new EngineOptions
    {
        Store = $"sqlite:world-{Interlocked.Increment(ref _last)}.db",
        Directory = _folder,
        ScratchDirectory = Path.Combine(_folder, $"scratch-{_last}"),
    });
}

public sealed class PostgresInvariants : InvariantSuite, IDisposable
{
    private readonly PostgresWorlds _worlds = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("expressconnect-tests-").FullName;

    private protected override long Iterations => 3;

    public void Dispose()
    {
        _worlds.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private protected override Task<ExpressConnectEngine> OpenAsync() => ExpressConnectEngine.OpenAsync(new EngineOptions
    {
        Store = _worlds.NewAddress(),
        ScratchDirectory = Path.Combine(_folder, _worlds.Schema),
    });
}
