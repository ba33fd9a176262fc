using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Cli.Commands.Stacks;

/// <summary><c>expressconnect stack import</c>: makes what <c>stack export</c> wrote the state of a stack.</summary>
internal sealed class StackImportCommand : OnStackCommand
{
    private readonly Option<FileInfo?> file = new("--file") { Description = "Read this file; without it, the standard input" };
    private readonly Option<bool> force = new("--force", "-f") { Description = "Even if the state does not fit the stack, or does not fit together" };

    public StackImportCommand(Terminal terminal)
        : base("import", "Make what stack export wrote, here or elsewhere, the state of the stack", terminal)
    {
        Add(file);
        Add(force);
        AddStackOptions();
    }

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        var state = DeploymentJson.Read(await ReadAsync(given.GetValue(file), cancel), project.Secrets);
        foreach (var pending in state.PendingOperations)
        {
            await Terminal.Error.WriteLineAsync($"warning: removing pending operation '{pending.Kind.ToString().ToLowerInvariant()}' on '{pending.Resource.Urn}' from snapshot");
        }

        await project.Store.ImportAsync(project.Stack, project.Secrets, state, given.GetValue(force), cancel);
        Terminal.Out.WriteLine("Import complete.");
    }

    private static async Task<string> ReadAsync(FileInfo? file, CancellationToken cancel)
    {
        try
        {
            return file is null ? await Console.In.ReadToEndAsync(cancel) : await File.ReadAllTextAsync(file.FullName, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The state cannot be read: {e.Message}", e);
        }
    }
}
