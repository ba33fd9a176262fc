using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Provider.Tests;

/// <summary>Walks a resource through everything an engine asks of it, each phase in a run of its own, and holds what must hold for all.</summary>
/// <param name="providers">Where it lives.</param>
/// <param name="type">Its type without package and module.</param>
/// <param name="program">What the program says first.</param>
internal sealed class Lifecycle(Providers providers, string type, PropertyMap program)
{
    private const string Name = "it";

    private readonly string _urn = Run.Urn(type, Name);

    /// <summary>Check, preview, create, refresh without change, import with the same inputs, a second run that is empty.</summary>
    public async Task<Recorded> ComesAsync()
    {
        var (planned, inputs) = await providers.InRunAsync(async run =>
        {
            var checkedInputs = await run.CheckAsync(_urn, program);
            Assert.Equal(checkedInputs, await run.CheckAsync(_urn, checkedInputs, checkedInputs));
            return (await run.CreateAsync(_urn, checkedInputs, preview: true), checkedInputs);
        });
        await providers.InRunAsync(async run => Assert.Null(await run.RefreshAsync(planned)));

        var made = await providers.InRunAsync(run => run.CreateAsync(_urn, inputs));
        Assert.Equal(planned.Id, made.Id);
        AssertKept(planned.Outputs, made.Outputs);

        await providers.InRunAsync(async run =>
        {
            var read = await run.RefreshAsync(made);
            Assert.Equal(made, read);
            AssertNone(await run.DiffAsync(read!, made.Inputs));

            var imported = await run.ImportAsync(_urn, made.Id);
            Assert.Equal(made, imported);
            var again = await run.CheckAsync(_urn, program, imported!.Inputs);
            Assert.Equal(inputs, again);
            AssertNone(await run.DiffAsync(imported, again));

            var got = await run.GetAsync(Run.Urn(type, "got"), made.Id);
            Assert.Equal(made.Id, got!.Id);
            Assert.Equal(made.Outputs, got.Outputs);
            AssertNone((await run.CompareAsync(made, program)).Diff);
        });
        return made;
    }

    /// <summary>An update in place: the preview's promises hold, the id stays, the run after it is empty.</summary>
    public async Task<Recorded> ChangesAsync(Recorded old, PropertyMap changed, params string[] differences)
    {
        var planned = await providers.InRunAsync(async run =>
        {
            var (inputs, diff) = await run.CompareAsync(old, changed);
            AssertSome(diff, replaces: false, differences);
            return await run.UpdateAsync(old, inputs, preview: true);
        });
        var left = await providers.InRunAsync(async run => await run.UpdateAsync(old, (await run.CompareAsync(old, changed)).Inputs));
        AssertKept(planned.Outputs, left.Outputs);
        await providers.InRunAsync(async run =>
        {
            Assert.Equal(left, await run.RefreshAsync(left));
            AssertNone((await run.CompareAsync(left, changed)).Diff);
        });
        return left;
    }

    /// <summary>A replacement in the order that Diff demands: previewed as it then happens.</summary>
    public async Task<Recorded> IsReplacedAsync(Recorded old, PropertyMap changed, bool deletesFirst, params string[] differences)
    {
        var planned = await providers.InRunAsync(async run =>
        {
            var (_, diff) = await run.CompareAsync(old, changed);
            AssertSome(diff, replaces: true, differences);
            Assert.Equal(deletesFirst, diff.DeleteBeforeReplace);
            return await run.CreateAsync(_urn, await run.CheckAsync(_urn, changed), preview: true);
        });
        return await providers.InRunAsync(async run =>
        {
            var (_, diff) = await run.CompareAsync(old, changed);
            Assert.Equal(deletesFirst, diff.DeleteBeforeReplace);
            var inputs = await run.CheckAsync(_urn, changed);
            if (deletesFirst)
            {
                await run.DeleteAsync(old);
            }

            var made = await run.CreateAsync(_urn, inputs);
            Assert.Equal(planned.Id, made.Id);
            AssertKept(planned.Outputs, made.Outputs);
            if (!deletesFirst)
            {
                Assert.NotEqual(old.Id, made.Id);
                await run.DeleteAsync(old);
            }

            Assert.Equal(made, await run.RefreshAsync(made));
            return made;
        });
    }

    /// <summary>Delete: gone for every reader, and deleting it again is fine.</summary>
    public async Task GoesAsync(Recorded old)
    {
        await providers.InRunAsync(run => run.DeleteAsync(old));
        await providers.InRunAsync(async run =>
        {
            await run.DeleteAsync(old);
            Assert.Null(await run.RefreshAsync(old));
            Assert.Null(await run.ImportAsync(_urn, old.Id));
            Assert.Null(await run.GetAsync(_urn, old.Id));
        });
    }

    public static void AssertNone(DiffResponse diff) =>
        Assert.Equal((DiffResponse.Types.DiffChanges.DiffNone, ""), (diff.Changes, string.Join(",", diff.DetailedDiff.Keys)));

    /// <summary>What a preview said is what is; what it did not know may be anything.</summary>
    public static void AssertKept(PropertyMap promised, PropertyMap real)
    {
        foreach (var (name, value) in promised)
        {
            if (!value.ContainsUnknowns)
            {
                Assert.Equal((name, value.IsNull ? null : value), (name, real.Find(name)));
            }
        }
    }

    private static void AssertSome(DiffResponse diff, bool replaces, string[] differences)
    {
        Assert.Equal((DiffResponse.Types.DiffChanges.DiffSome, true), (diff.Changes, diff.HasDetailedDiff));
        Assert.Equal(differences.Order(StringComparer.Ordinal), diff.DetailedDiff.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(replaces, diff.Replaces.Count > 0);
    }
}
