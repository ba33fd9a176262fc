using System.CommandLine;
using System.CommandLine.Invocation;
using ExpressConnect.Cli.Commands.Configuration;
using ExpressConnect.Cli.Commands.Stacks;
using ExpressConnect.Cli.Commands.States;
using ExpressConnect.Deployments;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary>The <c>expressconnect</c> command: its subcommands, and how their failures end.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code: one of <see cref="ExitStatus"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, Interrupts interrupts)
    {
        var root = new RootCommand("Plans and deploys networks on Alibaba Cloud Express Connect, without an account, a cloud or a bill.")
        {
            new PreviewCommand(terminal, interrupts),
            new UpCommand(terminal, interrupts),
            new RefreshCommand(terminal, interrupts),
            new DestroyCommand(terminal, interrupts),
            new ImportCommand(terminal, interrupts),
            new StackCommand(terminal),
            new ConfigCommand(terminal),
            new StateCommand(terminal),
            new CancelCommand(terminal),
            new PathCommand(terminal, interrupts),
            new BillCommand(terminal, interrupts),
            new RedundancyCommand(terminal, interrupts),
            new GraphCommand(terminal, interrupts),
            new WorldCommand(terminal),
            new AccountCommand(terminal),
            new QuotaCommand(terminal),
            new RulesCommand(terminal),
            new EventsCommand(terminal),
            new LinesCommand(terminal),
            OnLineCommand.Approve(terminal),
            OnLineCommand.Reject(terminal),
            OnLineCommand.Confirm(terminal),
        };
        var configuration = new InvocationConfiguration
        {
            // Signals are ours: the first one lets running steps end, however long they take.
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
            Output = terminal.Out,
            Error = terminal.Error,
        };
        try
        {
            var given = root.Parse(args);
            if (given.Action is ParseErrorAction && given.CommandResult.Command.Subcommands.Count == 0)
            {
                // Who named a command sees what is wrong with its arguments; the help is a --help away.
                foreach (var wrong in given.Errors)
                {
                    terminal.Fail(wrong.Message);
                }

                return (int)ExitStatus.Failed;
            }

            return await given.InvokeAsync(configuration, interrupts.Cancel);
        }
        catch (DeploymentException e)
        {
            terminal.Fail(e.Message);
            return (int)e.Status;
        }
        catch (ExpressConnectException e)
        {
            terminal.Fail($"{e.Detail} {e.Remedy}".TrimEnd());
            return (int)ExitStatus.Failed;
        }
        catch (OperationCanceledException) when (interrupts.Cancel.IsCancellationRequested)
        {
            terminal.Fail("cancelled");
            return (int)ExitStatus.Cancelled;
        }
#pragma warning disable CA1031 // The last line of defence: users never see a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Defect.Report(e, terminal.Error);
            return (int)ExitStatus.InternalError;
        }
    }
}
