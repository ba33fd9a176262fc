using CsCheck;
using Xunit.Abstractions;

namespace ExpressConnect.Provider.Tests.Plans;

/// <summary>For the same order of calls the preview's verdict is the deployment's, both ways.</summary>
public sealed class PlanTests(ITestOutputHelper output)
{
    private const int Programs = 25;

    private static readonly Gen<int[]> Numbers = Gen.Int[0, 10_000].Array[120];

    // A program, and the same one with a few numbers changed.
    private static readonly Gen<int[][]> Pairs = Gen.Select(
        Numbers,
        Gen.Select(Gen.Int[0, 119], Gen.Int[0, 10_000]).Array[1, 8],
        (first, changes) =>
        {
            var second = first.ToArray();
            foreach (var (at, number) in changes)
            {
                second[at] = number;
            }

            return new[] { first, second };
        });

    [Fact]
    public async Task What_a_preview_says_of_a_random_program_and_of_its_change_is_what_the_deployment_does()
    {
        var (agreed, refused, handedOver, deletes) = (0, 0, 0, 0);
        var reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await Pairs.SampleAsync(
            async pair =>
            {
                await using var providers = await Providers.StartAsync();
                var state = new Dictionary<string, Recorded>(StringComparer.Ordinal);
                foreach (var numbers in pair)
                {
                    var program = new RandomProgram(numbers).Declarations;
                    var plan = new Plan(providers, state);
                    await plan.PreviewAsync(program);
                    await plan.DeployAsync(program);
                    for (var at = 0; at < plan.Done.Count; at++)
                    {
                        var (planned, done) = (plan.Planned[at], plan.Done[at]);
                        if (planned.Rules == done.Rules)
                        {
                            Interlocked.Increment(ref agreed);
                        }
                        else if (IsHandedOver(plan, planned, done))
                        {
                            Interlocked.Increment(ref handedOver);
                        }
                        else
                        {
                            Assert.Fail($"{done.Name} ({done.What})\npreview: {planned.Refusal ?? "accepted"}\ndeployment: {done.Refusal ?? "accepted"}");
                        }

                        if (planned.Refusal is not null || done.Refusal is not null)
                        {
                            // From here on the two look at different worlds.
                            Interlocked.Increment(ref refused);
                            reasons[planned.Rules] = reasons.GetValueOrDefault(planned.Rules) + 1;
                            break;
                        }
                    }

                    Interlocked.Add(ref deletes, plan.DeletesRefused);
                }
            },
            iter: Programs,
            threads: 1);
        output.WriteLine(string.Join(", ", reasons.Select(reason => $"{reason.Key}: {reason.Value}")));
        output.WriteLine($"{agreed} calls agreed, {refused} runs ended in a refusal, {handedOver} hand-overs, {deletes} deletions were refused");
        Assert.True(agreed > 10 * Programs && refused > 0, $"{agreed} calls agreed and {refused} refusals: the programs say too little");
    }

    /// <summary>
    /// The deployment is refused by what it takes away at its end, or what goes first is still needed: the preview cannot know
    /// the order, but it must have warned.
    /// </summary>
    private static bool IsHandedOver(Plan plan, Verdict planned, Verdict done)
    {
        if (planned.Refusal is not null || done.Refusal is null)
        {
            return false;
        }

        return done.What is Step.DeleteThenCreate
            || plan.Leaving.Any(id => done.Refusal.Contains(id, StringComparison.Ordinal) && plan.Warnings.Any(warning => warning.StartsWith($"Warning {done.Name}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_programs_have_resources_of_every_type()
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        Numbers.Sample(numbers => written.UnionWith(new RandomProgram(numbers).Declarations.Select(declared => $"expressconnect:index:{declared.Type}")), iter: 50, threads: 1);
        Assert.Equal(new ExpressConnectProvider("/").Resources.Select(resource => resource.Token).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }
}
