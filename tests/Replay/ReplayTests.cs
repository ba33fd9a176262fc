namespace Replay;

/// <summary>Recordings of the real engine, replayed on ours: what the provider is asked, what the program gets, the state, the output, the exit code.</summary>
public sealed class ReplayTests
{
    private static string Recordings { get; } = Path.Combine(AppContext.BaseDirectory, "recordings");

    private static IEnumerable<Scenario> Scenarios => Scenario.In(Recordings);

    public static TheoryData<string> Steps => [.. Scenarios.SelectMany(s => s.Steps).Where(IsReplayed).Select(s => s.Name)];

    public static TheoryData<string> Whole => [.. Scenarios.Where(s => s.Steps.All(IsReplayed)).Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_is_done_as_recorded(string name)
    {
        var scenario = new Scenario(Path.Combine(Recordings, name.Split('/')[0]));
        var outcome = await new StepReplay(scenario, scenario.Steps.Single(s => s.Name == name)).RunAsync();
        Assert.False(outcome.Failed, string.Join('\n', outcome.Differences));
        Assert.Null(outcome.Skipped);
        Assert.Equal(InsteadOf(name), outcome.Instead);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task A_scenario_goes_on_from_our_own_state(string name)
    {
        var scenario = new Scenario(Path.Combine(Recordings, name));
        var folder = new StackFolder(scenario.Steps[0].Stack);
        var recordedBefore = StepReplay.Nothing;
        foreach (var step in scenario.Steps)
        {
            var (outcome, after) = await new StepReplay(scenario, step).RunAsync(folder, recordedBefore);
            if (after != folder)
            {
                folder.Dispose();
                folder = after;
            }

            Assert.False(outcome.Failed, $"{step.Name}\n{string.Join('\n', outcome.Differences)}");
            recordedBefore = Plaintexts.StateAfter(scenario, step.Index);
            if (outcome.Instead.Contains(Instead.Lock))
            {
                // From here on we are further than the recording.
                break;
            }
        }

        folder.Dispose();
    }

    [Fact]
    public void Where_we_do_better_stands_in_a_table() =>
        Assert.All(Json.Read(Path.Combine(Recordings, "expected-instead.json")).Properties(), p => Assert.Contains(Scenarios.SelectMany(s => s.Steps), s => s.Name == p.Name));

    private static bool IsReplayed(RecordedStep step) => StepReplay.CannotBecause(step) is null;

    private static IEnumerable<string> InsteadOf(string name) => Json.Read(Path.Combine(Recordings, "expected-instead.json"))[name]?.Select(r => (string)r!) ?? [];
}
