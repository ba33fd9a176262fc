using Replay;

if (args is not [var folder] || !Directory.Exists(folder) || Scenario.In(folder) is not [_, ..] scenarios)
{
    Console.Error.WriteLine("Replays recordings of Pulumi's engine on ours: dotnet run --project tests/Replay -- DIR\nDIR holds scenarios: folders with a scenario.json.");
    return 2;
}

var outcomes = new List<StepOutcome>();
foreach (var scenario in scenarios)
{
    foreach (var step in scenario.Steps)
    {
        StepOutcome outcome;
        try
        {
            outcome = await new StepReplay(scenario, step).RunAsync();
        }
        catch (NotSupportedException e)
        {
            outcome = new StepOutcome(step, [], e.Message, []);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One recording that cannot be played must not hide what comes of the others.
            outcome = new StepOutcome(step, [e.ToString()], null, []);
        }

        outcomes.Add(outcome);
        Console.WriteLine(outcome switch
        {
            { Skipped: { } reason } => $"skipped  {step.Name}: {reason}",
            { Failed: true } => $"FAIL     {step.Name}\n  {string.Join("\n  ", outcome.Differences)}",
            { Instead: [_, ..] } => $"pass     {step.Name} (instead: {string.Join("; ", outcome.Instead)})",
            _ => $"pass     {step.Name}",
        });
    }
}

var failed = outcomes.Count(o => o.Failed);
var skipped = outcomes.Count(o => o.Skipped is not null);
Console.WriteLine($"{outcomes.Count} steps: {outcomes.Count - failed - skipped} passed, {failed} failed, {skipped} skipped");
return failed > 0 ? 1 : 0;
