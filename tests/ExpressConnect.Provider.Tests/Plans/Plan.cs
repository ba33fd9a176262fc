using Grpc.Core;
using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests.Plans;

/// <summary>One call that changes something: what it does, and whether that is refused.</summary>
/// <param name="Name">Name of the resource.</param>
/// <param name="What">What is asked.</param>
/// <param name="Refusal">The provider's words; null: it went through.</param>
internal sealed record Verdict(string Name, Step What, string? Refusal)
{
    /// <summary>Ids of the rules that refuse, sorted.</summary>
    public string Rules => Refusal is null
        ? ""
        : string.Join(' ', Refusal.Split('\n').Where(line => !line.StartsWith(' ')).Select(line => line.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
}

/// <summary>What becomes of a resource.</summary>
internal enum Step
{
    Same,
    Create,
    Update,
    Replace,
    DeleteThenCreate,
}

/// <summary>A preview of a program, and the deployment of the same calls in the same order.</summary>
/// <param name="providers">Where it lives.</param>
/// <param name="state">What is deployed, by name; changed by the deployment.</param>
internal sealed class Plan(Providers providers, Dictionary<string, Recorded> state)
{
    private readonly List<Verdict> _planned = [];
    private readonly List<Verdict> _done = [];

    /// <summary>Verdicts of the preview, in order.</summary>
    public IReadOnlyList<Verdict> Planned => _planned;

    /// <summary>Verdicts of the deployment, in order, up to the first refusal.</summary>
    public IReadOnlyList<Verdict> Done => _done;

    /// <summary>Warnings of the preview.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Ids that the deployment takes away at its end: of what is replaced, and of what left the program.</summary>
    public HashSet<string> Leaving { get; } = [];

    /// <summary>How many deletions were refused at the end; a preview does not hear of them.</summary>
    public int DeletesRefused { get; private set; }

    public async Task PreviewAsync(IReadOnlyList<Declaration> program)
    {
        await using var run = await providers.BeginAsync(Settings);
        var made = new Dictionary<string, Recorded>(StringComparer.Ordinal);
        foreach (var declared in program)
        {
            // After a refusal the picture shows what will not be; there is nothing to compare any more.
            if (declared.Inputs(made) is { } inputs && !await PlanAsync(run, declared, inputs, made))
            {
                break;
            }
        }

        foreach (var gone in state.Where(old => program.All(declared => declared.Name != old.Key)))
        {
            Leaving.Add(gone.Value.Id);
        }

        Warnings = run.Messages;
        await run.EndAsync();
    }

    public async Task DeployAsync(IReadOnlyList<Declaration> program)
    {
        await using var run = await providers.BeginAsync(Settings);
        var made = new Dictionary<string, Recorded>(StringComparer.Ordinal);
        var leaving = new List<Recorded>();
        var planned = new Queue<Verdict>(_planned);
        foreach (var declared in program)
        {
            if (declared.Inputs(made) is { } inputs && planned.TryDequeue(out var plan))
            {
                Assert.Equal(plan.Name, declared.Name);
                if (!await DoAsync(run, declared, inputs, made, plan.What, leaving))
                {
                    break;
                }
            }
        }

        // A refusal ends the run; what was to go stays.
        if (_done.TrueForAll(verdict => verdict.Refusal is null))
        {
            leaving.AddRange(state.Where(old => program.All(declared => declared.Name != old.Key)).Select(old => old.Value));
            foreach (var old in Enumerable.Reverse(leaving))
            {
                await DeleteLastAsync(run, old);
            }
        }

        await run.EndAsync();
    }

    private static PropertyMap Settings { get; } =
        Providers.Settings.With("accounts", PropertyValue.List("1000000000000001", "1000000000000002"));

    /// <returns>Whether it went through.</returns>
    private async Task<bool> PlanAsync(Run run, Declaration declared, PropertyMap inputs, Dictionary<string, Recorded> made)
    {
        var step = Step.Create;
        try
        {
            if (!state.TryGetValue(declared.Name, out var old))
            {
                made[declared.Name] = await run.CreateAsync(declared.Urn, await run.CheckAsync(declared.Urn, inputs), preview: true);
            }
            else
            {
                var (checkedInputs, diff) = await run.CompareAsync(old, inputs);
                step = diff switch
                {
                    { Replaces.Count: > 0, DeleteBeforeReplace: true } => Step.DeleteThenCreate,
                    { Replaces.Count: > 0 } => Step.Replace,
                    { Changes: Pulumirpc.DiffResponse.Types.DiffChanges.DiffNone } => Step.Same,
                    _ => Step.Update,
                };
                if (step is Step.Replace or Step.DeleteThenCreate)
                {
                    Leaving.Add(old.Id);
                }

                made[declared.Name] = step switch
                {
                    Step.Same => old,
                    Step.Update => await run.UpdateAsync(old, checkedInputs, preview: true),
                    _ => await run.CreateAsync(declared.Urn, await run.CheckAsync(declared.Urn, inputs), preview: true),
                };
            }

            _planned.Add(new Verdict(declared.Name, step, null));
            return true;
        }
        catch (RpcException refused) when (refused.StatusCode != StatusCode.Internal)
        {
            _planned.Add(new Verdict(declared.Name, step, refused.Status.Detail));
            return false;
        }
    }

    /// <returns>Whether the run goes on.</returns>
    private async Task<bool> DoAsync(
        Run run, Declaration declared, PropertyMap inputs, Dictionary<string, Recorded> made, Step step, List<Recorded> leaving)
    {
        try
        {
            if (step is Step.Create)
            {
                state[declared.Name] = await run.CreateAsync(declared.Urn, await run.CheckAsync(declared.Urn, inputs));
            }
            else
            {
                var old = state[declared.Name];
                var (checkedInputs, _) = await run.CompareAsync(old, inputs);
                if (step is Step.DeleteThenCreate)
                {
                    await run.DeleteAsync(old);
                    state.Remove(declared.Name);
                }

                if (step is Step.Update)
                {
                    state[declared.Name] = await run.UpdateAsync(old, checkedInputs);
                }
                else if (step is Step.Replace or Step.DeleteThenCreate)
                {
                    state[declared.Name] = await run.CreateAsync(declared.Urn, await run.CheckAsync(declared.Urn, inputs));
                    if (step is Step.Replace)
                    {
                        leaving.Add(old);
                    }
                }
            }

            made[declared.Name] = state[declared.Name];
            _done.Add(new Verdict(declared.Name, step, null));
            return true;
        }
        catch (RpcException refused) when (refused.StatusCode != StatusCode.Internal)
        {
            _done.Add(new Verdict(declared.Name, step, refused.Status.Detail));
            return false;
        }
    }

    private async Task DeleteLastAsync(Run run, Recorded old)
    {
        try
        {
            await run.DeleteAsync(old);
            foreach (var name in state.Where(entry => entry.Value.Id == old.Id).Select(entry => entry.Key).ToList())
            {
                state.Remove(name);
            }
        }
        catch (RpcException refused) when (refused.StatusCode != StatusCode.Internal)
        {
            DeletesRefused++;
        }
    }
}
