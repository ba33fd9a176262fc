using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Tests.States;

/// <summary>Lock and journal between real processes, one of which is killed.</summary>
public sealed class TwoProcessesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Base64Secrets secrets = new();

    private StackStore Store => new(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_lock_of_a_living_process_is_refused_with_its_name()
    {
        using var other = Worker.Start("hold", folder.Path);
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync());

        var error = await Assert.ThrowsAsync<DeploymentException>(() => Store.OpenAsync(Worker.Stack, secrets));
        Assert.Contains($"process {other.Id}", error.Message, StringComparison.Ordinal);
        Assert.Contains("Wait until that process has ended", error.Message, StringComparison.Ordinal);

        await other.StandardInput.WriteLineAsync();
        await other.WaitForExitAsync();
        await using var mine = await Store.OpenAsync(Worker.Stack, secrets);
        Assert.Empty(mine.Notes);
    }

    [Fact]
    public async Task The_lock_of_a_killed_process_is_taken_over_and_said()
    {
        using var other = Worker.Start("hold", folder.Path);
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync());
        other.Kill();
        await other.WaitForExitAsync();

        await using (var mine = await Store.OpenAsync(Worker.Stack, secrets))
        {
            Assert.Contains($"process {other.Id}", Assert.Single(mine.Notes), StringComparison.Ordinal);
        }

        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task What_a_killed_process_was_told_to_be_durable_is_there()
    {
        using var other = Worker.Start("append", folder.Path);
        var told = new List<string>();
        while (told.Count < 200 && await other.StandardOutput.ReadLineAsync() is { } line)
        {
            told.Add(line);
        }

        other.Kill();
        while (await other.StandardOutput.ReadLineAsync() is { } line)
        {
            told.Add(line);
        }

        await other.WaitForExitAsync();
        told.RemoveAt(told.Count - 1);
        await using var mine = await Store.OpenAsync(Worker.Stack, secrets);
        Assert.Subset(mine.Journal.ToHashSet(), told.ToHashSet());
        Assert.All(mine.Journal, line => Assert.StartsWith("line ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_processes_at_once_one_wins()
    {
        var others = Enumerable.Range(0, 4).Select(_ => Worker.Start("compete", folder.Path)).ToList();
        var answers = await Task.WhenAll(others.Select(other => other.StandardOutput.ReadLineAsync()));

        Assert.Equal("won", Assert.Single(answers, answer => answer == "won"));
        Assert.All(answers.Where(answer => answer != "won"), answer => Assert.Contains("is in use", answer, StringComparison.Ordinal));

        foreach (var other in others)
        {
            other.StandardInput.Close();
            await other.WaitForExitAsync();
            other.Dispose();
        }

        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task The_same_process_cannot_open_a_stack_twice()
    {
        await using var first = await Store.OpenAsync(Worker.Stack, secrets);

        await Assert.ThrowsAsync<DeploymentException>(() => Store.OpenAsync(Worker.Stack, secrets));
    }

    [Theory]
    [InlineData("""{"pid":1,"username":"ann","hostname":"elsewhere","timestamp":"2026-01-02T03:04:05Z"}""", "locked from another machine: ann@elsewhere")]
    [InlineData("something", "which this program did not write")]
    public async Task Other_locks_are_respected(string content, string reason)
    {
        var other = folder.Write(".pulumi/locks/organization/network/dev/00000000-0000-0000-0000-000000000002.json", content);

        var error = await Assert.ThrowsAsync<DeploymentException>(() => Store.OpenAsync(Worker.Stack, secrets));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains(other, error.Message, StringComparison.Ordinal);
        Assert.Single(folder.Files());
    }

    [Fact]
    public async Task A_later_process_with_the_same_number_does_not_keep_the_lock_alive()
    {
        // This very process lives, but the lock is of one that had its number before.
        folder.Write(
            ".pulumi/locks/organization/network/dev/00000000-0000-0000-0000-000000000002.json",
            $$"""{"pid":{{Environment.ProcessId}},"username":"ann","hostname":"{{Environment.MachineName}}","timestamp":"2026-01-02T03:04:05Z","process":"an earlier boot:17"}""");

        await using var mine = await Store.OpenAsync(Worker.Stack, secrets);

        Assert.Single(mine.Notes);
    }
}
