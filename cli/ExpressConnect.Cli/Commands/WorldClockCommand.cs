using System.CommandLine;
using System.Globalization;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect world clock</c>: what the clock of the world says; for tests it can stand still or run ahead.</summary>
internal sealed class WorldClockCommand : OnWorldCommand
{
    private readonly Option<DateTimeOffset?> stand = new("--stand-at") { Description = "Let the clock stand at this time (ISO 8601)" };
    private readonly Option<TimeSpan?> shift = new("--shift") { Description = "Let the clock run ahead of the real one by [days.]hours:minutes[:seconds]" };
    private readonly Option<bool> real = new("--real") { Description = "Let the clock say the real time again" };

    public WorldClockCommand(Terminal terminal)
        : base("clock", "Print what the clock of the world says, or set it", terminal)
    {
        Add(stand);
        Add(shift);
        Add(real);
        AddWorldOptions();
        Validators.Add(result =>
        {
            if (new Option[] { stand, shift, real }.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            {
                result.AddError("--stand-at, --shift and --real exclude each other: give one of them.");
            }
        });
    }

    private protected override async Task RunAsync(World world, ParseResult given, CancellationToken cancel)
    {
        var settings = await world.SettingsAsync(cancel);
        var wanted = (given.GetValue(stand), given.GetValue(shift), given.GetValue(real)) switch
        {
            ({ } time, _, _) => settings with { FixedTime = time.ToUniversalTime(), Shift = TimeSpan.Zero },
            (_, { } ahead, _) => settings with { FixedTime = null, Shift = ahead },
            (_, _, true) => settings with { FixedTime = null, Shift = TimeSpan.Zero },
            _ => settings,
        };
        if (wanted != settings)
        {
            await world.SetSettingsAsync(wanted, cancel);
        }

        var now = (await world.NowAsync(cancel)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        await Terminal.Out.WriteLineAsync(wanted switch
        {
            { FixedTime: not null } => $"{now} (stands still)",
            { Shift: var ahead } when ahead != TimeSpan.Zero => $"{now} (runs {ahead:c} ahead of the real one)",
            _ => now,
        });
    }
}
