using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>A folder with the state of one stack, for as long as it is used.</summary>
internal sealed class StackFolder(StackName stack) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("expressconnect-replay-").FullName;

    public StackName Stack => stack;

    public StackStore Store => new(Path);

    public Base64Secrets Secrets { get; } = new();

    /// <summary>Puts a state there.</summary>
    public async Task PutAsync(JObject state)
    {
        await using var open = await Store.OpenAsync(stack, Secrets);
        await open.CommitAsync(DeploymentJson.Read(state.ToString(), Secrets));
    }

    /// <summary>The state as it is now, secrets in the open.</summary>
    public async Task<JObject> ReadAsync() =>
        Plaintexts.Opened(Json.Parse(DeploymentJson.Write(await Store.ReadAsync(stack, Secrets), Secrets)));

    /// <summary>The folder as a process leaves it that is killed now: its files as they are, its lock held by nobody that lives.</summary>
    public StackFolder AfterCrash()
    {
        var copy = new StackFolder(stack);
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var file in Directory.EnumerateFiles(copy.Locks, "*.json", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, OfTheDead(Json.Read(file)));
        }

        return copy;
    }

    /// <summary>Locks it for a process that has ended.</summary>
    public void LockForTheDead()
    {
        Directory.CreateDirectory(Locks);
        File.WriteAllText(System.IO.Path.Combine(Locks, "dead.json"), OfTheDead(new JObject
        {
            ["pid"] = Environment.ProcessId, ["username"] = "user", ["hostname"] = Environment.MachineName, ["timestamp"] = "2026-01-01T00:00:00Z",
        }));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Locks => System.IO.Path.Combine(Path, ".pulumi", "locks", StackName.Organization, stack.Project, stack.Stack);

    // Its number belongs to another process now.
    private static string OfTheDead(JObject holder)
    {
        holder["process"] = "has ended";
        return holder.ToString();
    }
}
