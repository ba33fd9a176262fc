using System.CommandLine;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary>What somebody outside does to one leased line: <c>expressconnect approve</c>, <c>reject</c> and <c>confirm</c>.</summary>
internal sealed class OnLineCommand : OnWorldCommand
{
    private readonly Argument<string> line = new("LINE") { Description = "Id of the line, or its name in the program" };
    private readonly Func<World, string, CancellationToken, Task<PhysicalConnection>> act;
    private readonly string next;

    private OnLineCommand(
        string name, string description, string next, Func<World, string, CancellationToken, Task<PhysicalConnection>> act, Terminal terminal)
        : base(name, description, terminal)
    {
        this.act = act;
        this.next = next;
        Add(line);
        AddWorldOptions();
    }

    public static OnLineCommand Approve(Terminal terminal) => new(
        "approve",
        "Approve a line that was applied for, or then its letter of authorization, in the place of Alibaba Cloud",
        "the next up goes on from there",
        static (world, line, cancel) => world.ApproveAsync(line, cancel),
        terminal);

    public static OnLineCommand Reject(Terminal terminal) => new(
        "reject",
        "Refuse a line that was applied for, or its letter of authorization, in the place of Alibaba Cloud",
        "change the application and run up again, or remove it",
        static (world, line, cancel) => world.RejectAsync(line, cancel),
        terminal);

    public static OnLineCommand Confirm(Terminal terminal) => new(
        "confirm",
        "Say that the line is built, in the place of the carrier",
        "built; the next up accepts it",
        static (world, line, cancel) => world.ConfirmAsync(line, cancel),
        terminal);

    private protected override async Task RunAsync(World world, ParseResult given, CancellationToken cancel)
    {
        var changed = await act(world, given.GetRequiredValue(line), cancel);
        var letter = changed.Letter is { } status ? $", its letter of authorization {status.Status}" : "";
        await Terminal.Out.WriteLineAsync($"{changed.Id} {changed.Status}{letter}: {next}");
    }
}
