using System.Collections.Immutable;
using System.Diagnostics;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Tests.States;

public sealed class StackStoreTests : IDisposable
{
    private static readonly StackName Stack = Worker.Stack;
    private readonly TemporaryFolder folder = new();
    private readonly Base64Secrets secrets = new();

    private StackStore Store => new(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Opening_and_closing_leaves_nothing()
    {
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            Assert.False(open.Exists);
            Assert.Equal(Snapshot.Empty, open.Snapshot);
            Assert.Empty(open.Journal);
        }

        Assert.False(Store.Exists(Stack));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_committed_state_is_found_again_in_the_layout_of_the_CLI()
    {
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.CommitAsync(With("one"));
            await open.CommitAsync(With("two"));
        }

        Assert.Equal([".pulumi/meta.yaml", ".pulumi/stacks/network/dev.json", ".pulumi/stacks/network/dev.json.bak"], folder.Files());
        var file = JObject.Parse(await File.ReadAllTextAsync(folder[".pulumi/stacks/network/dev.json"]));
        Assert.Equal(3, (int?)file["version"]);
        Assert.Equal("organization/network/dev", (string?)file["checkpoint"]!["stack"]);
        Assert.Equal("two", Names((await Store.LoadAsync(Stack, secrets)).Snapshot));
        Assert.Contains("::one", await File.ReadAllTextAsync(folder[".pulumi/stacks/network/dev.json.bak"]), StringComparison.Ordinal);
        Assert.Equal(["dev"], Store.List("network"));
        Assert.Empty(Store.List("other"));
    }

    [Fact]
    public async Task The_history_says_what_was_done()
    {
        var start = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var entry = new HistoryEntry(OperationKind.Update, start, start.AddSeconds(7), Succeeded: true)
        {
            Message = "a note",
            Changes = ImmutableSortedDictionary<StepKind, int>.Empty.Add(StepKind.Create, 2).Add(StepKind.CreateReplacement, 1),
            Config = new Dictionary<string, ConfigValue> { ["a:b"] = new("c"), ["a:key"] = new("hidden", IsSecret: true) },
        };

        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.CommitAsync(With("one"), entry);
        }

        var history = folder.Files().Where(file => file.StartsWith(".pulumi/history/network/dev/dev-", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, history.Count);
        var text = await File.ReadAllTextAsync(folder[history.Single(file => file.EndsWith(".history.json", StringComparison.Ordinal))]);
        Assert.Equal(
            """{"kind":"update","startTime":1767323045,"message":"a note","environment":{},"config":{"a:b":"c","a:key":{"secure":"aGlkZGVu"}},"result":"succeeded","endTime":1767323052,"version":0,"resourceChanges":{"create":2,"create-replacement":1}}""",
            text);
    }

    [Fact]
    public async Task The_journal_of_a_run_that_did_not_commit_is_found_and_continued()
    {
        await using (var first = await Store.OpenAsync(Stack, secrets))
        {
            await first.CommitAsync(With("one"));
            await Task.WhenAll(first.Append("a"), first.Append("b"));
        }

        await using (var second = await Store.OpenAsync(Stack, secrets))
        {
            Assert.Equal(["a", "b"], second.Journal);
            Assert.Equal("one", Names(second.Snapshot));
            await second.Append("c");
        }

        Assert.Equal(["a", "b", "c"], (await Store.LoadAsync(Stack, secrets)).Journal);
        await using (var third = await Store.OpenAsync(Stack, secrets))
        {
            await third.CommitAsync(With("two"));
            Assert.Empty(third.Journal);
        }

        Assert.Empty((await Store.LoadAsync(Stack, secrets)).Journal);
    }

    [Fact]
    public async Task A_stack_that_has_only_a_journal_exists()
    {
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.Append("a");
        }

        Assert.True(Store.Exists(Stack));
        Assert.Equal(["dev"], Store.List("network"));
        Assert.Equal(["a"], (await Store.LoadAsync(Stack, secrets)).Journal);
    }

    [Fact]
    public async Task A_torn_last_line_is_dropped_and_overwritten()
    {
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.Append("whole");
        }

        var journal = folder[".pulumi/stacks/network/dev.journal"];
        var whole = await File.ReadAllBytesAsync(journal);
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.Append("a line that will be torn");
        }

        var full = await File.ReadAllBytesAsync(journal);
        for (var length = whole.Length; length < full.Length; length++)
        {
            await File.WriteAllBytesAsync(journal, full[..length]);
            Assert.Equal(["whole"], (await Store.LoadAsync(Stack, secrets)).Journal);
        }

        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.Append("next");
        }

        Assert.Equal(["whole", "next"], (await Store.LoadAsync(Stack, secrets)).Journal);
    }

    [Fact]
    public async Task Lines_after_a_damaged_one_are_not_trusted()
    {
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.Append("first");
            await open.Append("second");
            await open.Append("third");
        }

        var journal = folder[".pulumi/stacks/network/dev.journal"];
        await File.WriteAllTextAsync(journal, (await File.ReadAllTextAsync(journal)).Replace("second", "zecond", StringComparison.Ordinal));

        Assert.Equal(["first"], (await Store.LoadAsync(Stack, secrets)).Journal);
    }

    [Fact]
    public async Task A_crash_between_new_state_and_removed_journal_applies_nothing_twice()
    {
        string journal;
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.Append("a");
            journal = folder[".pulumi/stacks/network/dev.journal"];
            using var kept = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await open.CommitAsync(With("one"));
            // The open file still has what stood in the journal when it was removed.
            using var copy = File.Create(journal);
            await kept.CopyToAsync(copy);
        }

        await using var after = await Store.OpenAsync(Stack, secrets);
        Assert.Equal("one", Names(after.Snapshot));
        Assert.Empty(after.Journal);
        Assert.Empty(after.Notes);
    }

    [Fact]
    public async Task A_journal_that_continues_another_state_is_set_aside()
    {
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.CommitAsync(With("one"));
            await open.Append("a");
        }

        var checkpoint = folder[".pulumi/stacks/network/dev.json"];
        await File.WriteAllTextAsync(checkpoint, (await File.ReadAllTextAsync(checkpoint)).Replace("::one", "::by-another-program", StringComparison.Ordinal));

        var said = new List<string>();
        await Store.ReadAsync(Stack, secrets, said.Add);
        Assert.Contains("It is left out here.", Assert.Single(said), StringComparison.Ordinal);
        Assert.Equal(said, (await Store.LoadAsync(Stack, secrets)).Notes);

        await using var after = await Store.OpenAsync(Stack, secrets);
        Assert.Empty(after.Journal);
        Assert.Equal("by-another-program", Names(after.Snapshot));
        Assert.Contains("changed by another program", Assert.Single(after.Notes), StringComparison.Ordinal);
        Assert.Contains(folder.Files(), file => file.StartsWith(".pulumi/stacks/network/dev.journal.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_callers_share_few_flushes_and_lose_nothing()
    {
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => open.Append($"{i}")));
        }

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"{i}"), (await Store.LoadAsync(Stack, secrets)).Journal);
    }

    [Fact]
    public async Task A_state_with_secrets_cannot_be_committed_without_a_passphrase_and_stays_as_it_was()
    {
        var without = new StackSecrets(new Dictionary<string, string>());
        await using var open = await Store.OpenAsync(Stack, without);
        await open.CommitAsync(With("one"));
        var before = await File.ReadAllTextAsync(folder[".pulumi/stacks/network/dev.json"]);

        var error = await Assert.ThrowsAsync<DeploymentException>(() => open.CommitAsync(With("two", PropertyValue.SecretOf("hidden"))));

        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(folder[".pulumi/stacks/network/dev.json"]));
    }

    [Fact]
    public async Task A_secret_is_in_no_file_in_the_clear()
    {
        var passphrase = new StackSecrets(new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE"] = "password" });
        var state = With("one", PropertyValue.SecretOf("planted"));
        await using (var open = await Store.OpenAsync(Stack, passphrase))
        {
            await open.Append(ResourceStateJson.Write(state.Resources[0], passphrase));
            var now = DateTimeOffset.UnixEpoch;
            var config = new Dictionary<string, ConfigValue> { ["a:b"] = new("planted", IsSecret: true) };
            await open.CommitAsync(state, new HistoryEntry(OperationKind.Update, now, now, Succeeded: true) { Config = config });
            await open.Append(ResourceStateJson.Write(state.Resources[0], passphrase));
        }

        Assert.All(folder.Files(), file => Assert.DoesNotContain("planted", File.ReadAllText(folder[file]), StringComparison.Ordinal));
        var next = new StackSecrets(new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE"] = "password" });
        var content = await Store.LoadAsync(Stack, next);
        Assert.Equal(state.Resources[0].Outputs, content.Snapshot.Resources[0].Outputs);
        Assert.Equal(state.Resources[0].Outputs, ResourceStateJson.Read(content.Journal.Single(), next).Outputs);
        Assert.Equal(content.Snapshot.SecretsProvider, next.Current.State);
    }

    [Fact]
    public async Task A_state_that_is_not_JSON_is_refused_with_file_and_backup()
    {
        await using (var open = await Store.OpenAsync(Stack, secrets))
        {
            await open.CommitAsync(With("one"));
            await open.CommitAsync(With("two"));
        }

        var checkpoint = folder[".pulumi/stacks/network/dev.json"];
        await File.WriteAllTextAsync(checkpoint, "{");

        var error = await Assert.ThrowsAsync<DeploymentException>(() => Store.OpenAsync(Stack, secrets));

        Assert.Contains(checkpoint, error.Message, StringComparison.Ordinal);
        Assert.Contains(checkpoint + ".bak", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Files(), file => file.Contains("/locks/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("a/b")]
    public void A_name_that_is_a_path_is_refused(string name) =>
        Assert.Equal(ExitStatus.ConfigurationError, Assert.Throws<DeploymentException>(() => Store.Exists(new StackName("network", name))).Status);

    private static Snapshot With(string name, PropertyValue? value = null) => new()
    {
        Resources =
        [
            new ResourceState($"urn:pulumi:dev::network::a:b:C::{name}", "a:b:C")
            {
                Custom = true, Id = "1", Outputs = value is null ? PropertyMap.Empty : PropertyMap.Of(("value", value)),
            },
        ],
    };

    private static string Names(Snapshot snapshot) => string.Join(", ", snapshot.Resources.Select(resource => ResourceUrn.Parse(resource.Urn).Name));
}
