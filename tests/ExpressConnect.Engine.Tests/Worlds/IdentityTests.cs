namespace ExpressConnect.Engine.Tests.Worlds;

/// <summary>Who made what: planned ids, incarnations, and what a run that died left behind.</summary>
public sealed class IdentityTests : IDisposable
{
    private static readonly VpcSpec Spec = new() { CidrBlock = "10.0.0.0/16" };
    private readonly string _folder = Directory.CreateTempSubdirectory("expressconnect-tests-").FullName;

    [Fact]
    public async Task A_preview_names_the_id_that_the_deployment_gives()
    {
        await using var engine = await OpenAsync();
        var planned = await Vpcs(engine, preview: true).CreateAsync(Spec);
        var made = await Vpcs(engine).CreateAsync(Spec);
        Assert.Equal(planned.Id, made.Id);
        Assert.Equal(planned.State!.RouterId, made.State!.RouterId);
    }

    [Fact]
    public async Task The_same_name_again_in_a_living_process_is_a_new_object()
    {
        await using var engine = await OpenAsync();
        var first = await Vpcs(engine).CreateAsync(Spec);
        var second = await Vpcs(engine).CreateAsync(Spec);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task The_same_name_after_an_orderly_end_is_a_new_object()
    {
        var first = await MakeAndEndAsync(engine => engine.EndInOrderAsync());
        await using var engine = await OpenAsync();
        Assert.NotEqual(first, (await Vpcs(engine).CreateAsync(Spec)).Id);
    }

    [Fact]
    public async Task The_same_name_after_the_id_was_mentioned_is_a_new_object()
    {
        var first = await MakeAndEndAsync(_ => Task.CompletedTask);
        await using var engine = await OpenAsync();
        await Vpcs(engine).MentionAsync(first);
        Assert.NotEqual(first, (await Vpcs(engine).CreateAsync(Spec)).Id);
    }

    [Fact]
    public async Task What_a_dead_maker_left_is_taken_over_when_it_is_what_is_asked()
    {
        var left = await MakeAndEndAsync(_ => Task.CompletedTask);
        await using var engine = await OpenAsync();
        Assert.Equal(left, (await Vpcs(engine, preview: true).CreateAsync(Spec)).Id);
        var made = await Vpcs(engine).CreateAsync(Spec);
        Assert.Equal(left, made.Id);
        Assert.Contains("taken over", Assert.Single(made.Notes), StringComparison.Ordinal);
        Assert.Single(await Vpcs(engine).ListAsync());
    }

    [Fact]
    public async Task What_a_dead_maker_left_is_removed_first_when_something_else_is_asked()
    {
        var left = await MakeAndEndAsync(_ => Task.CompletedTask);
        await using var engine = await OpenAsync();
        var other = Spec with { CidrBlock = "10.1.0.0/16" };
        var planned = await Vpcs(engine, preview: true).CreateAsync(other);
        var made = await Vpcs(engine).CreateAsync(other);
        Assert.NotEqual(left, made.Id);
        Assert.Equal(planned.Id, made.Id);
        Assert.Equal([made.Id], (await Vpcs(engine).ListAsync()).Select(v => v.Id));
        Assert.Contains("removed first", Assert.Single(made.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_is_not_certain_while_it_is_not_known_whether_the_left_object_fits()
    {
        await MakeAndEndAsync(_ => Task.CompletedTask);
        await using var engine = await OpenAsync();
        var planned = await Vpcs(engine, preview: true).CreateAsync(Spec with { VpcName = Planned<string?>.Unknown });
        Assert.Null(planned.Id);
        Assert.NotNull(planned.State);
    }

    [Fact]
    public async Task A_run_that_took_an_object_over_does_not_destroy_it()
    {
        var left = await MakeAndEndAsync(_ => Task.CompletedTask);
        await using (var engine = await OpenAsync())
        {
            await Vpcs(engine).CreateAsync(Spec);
            await Vpcs(engine).DeleteAsync(left);
            Assert.NotNull(await Vpcs(engine).GetAsync(left));
            await engine.EndInOrderAsync();
        }

        await using var next = await OpenAsync();
        await Vpcs(next, run: "127.0.0.1:9").DeleteAsync(left);
        Assert.Null(await Vpcs(next).GetAsync(left));
    }

    [Fact]
    public async Task Nobody_else_takes_over_what_a_living_process_is_making()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        var first = await Vpcs(one).CreateAsync(Spec);
        Assert.NotEqual(first.Id, (await Vpcs(other).CreateAsync(Spec)).Id);
    }

    [Fact]
    public async Task A_preview_without_account_or_region_promises_no_id()
    {
        await using var engine = await OpenAsync();
        var planned = await Vpcs(engine, preview: true).CreateAsync(Spec with { Region = Planned<string?>.Unknown });
        Assert.Null(planned.Id);
        Assert.Null(planned.Refusal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IResourceSet<VpcSpec, Vpc> Vpcs(ExpressConnectEngine engine, bool preview = false, string run = TestWorld.Run) => engine.Session(
        new Caller(TestWorld.Account) { Region = TestWorld.Beijing, Token = "urn:vpc", Origin = new Origin("project", "dev", "vpc") },
        preview ? SessionMode.Preview(run) : SessionMode.Commit(run)).Vpcs;

    private async Task<string> MakeAndEndAsync(Func<ExpressConnectEngine, Task> end)
    {
        await using var engine = await OpenAsync();
        var made = await Vpcs(engine).CreateAsync(Spec);
        await end(engine);
        return made.Id!;
    }

    private Task<ExpressConnectEngine> OpenAsync() => ExpressConnectEngine.OpenAsync(new EngineOptions
    {
        Store = "sqlite:world.db",
        Directory = _folder,
        ScratchDirectory = Path.Combine(_folder, "scratch"),
    });
}
