using System.Security.Cryptography;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Makes objects that exist resources of the stack, without a program.</summary>
internal sealed class Importer(Phase phase, Executor executor, ProviderRegistry providers, DefaultProviders defaults)
{
    public async Task ImportAsync()
    {
        // Before anything is made.
        foreach (var wanted in phase.Options.Imports)
        {
            MustBeNew(wanted);
        }

        try
        {
            foreach (var old in phase.Olds.All.Where(o => !o.State.Delete).ToList())
            {
                await executor.SameAsync(old, old.State);
            }

            await MakeStackAsync();
            await Task.WhenAll(phase.Options.Imports.Select(ImportAsync));
        }
        catch (Exception ended) when (ended is StepFailedException or RunEndedException)
        {
            // Reported.
        }
    }

    private async Task MakeStackAsync()
    {
        if (phase.Olds.Find(phase.StackUrn) is null)
        {
            var now = phase.Setup.Time.GetUtcNow();
            var stack = new ResourceState(phase.StackUrn, ResourceUrn.RootStackType) { Created = now, Modified = now };
            await executor.RecordAsync(new StepInfo(StepKind.Create, phase.StackUrn, Old: null, stack), stack, old: null);
        }
    }

    private async Task ImportAsync(ImportedObject wanted)
    {
        var urn = UrnOf(wanted);
        var old = phase.Olds.Find(urn.ToString());
        if (old is { State.External: false })
        {
            phase.Diagnose(urn.ToString(), Severity.Info, $"'{wanted.Id}' is in the state already, as this resource: there is nothing to import.");
            return;
        }

        var provider = await ProviderAsync(wanted.Type.Split(':')[0]);
        var plugin = await providers.GetAsync(provider);
        var state = new ResourceState(urn.ToString(), wanted.Type) { Custom = true, Parent = phase.StackUrn, Provider = provider, Protect = wanted.Protect };
        await phase.Slots.WaitAsync(phase.Kill);
        try
        {
            if (!phase.CutOff.IsCancellationRequested)
            {
                await executor.ImportAsync(state, wanted.Id, plugin, old, inputs => CheckAsync(urn, plugin, inputs));
            }
        }
        finally
        {
            phase.Slots.Release();
        }
    }

    /// <exception cref="DeploymentException">The name stands for another object, or the object has another name.</exception>
    private void MustBeNew(ImportedObject wanted)
    {
        var urn = UrnOf(wanted).ToString();
        if (phase.Olds.Find(urn) is { State.External: false } old && old.State.Id != wanted.Id)
        {
            throw new DeploymentException(
                $"resource '{urn}' already exists: it is '{old.State.Id}'. Import '{wanted.Id}' under another name, or take the resource out of the state first: state delete '{urn}'.");
        }

        var known = phase.Olds.All.FirstOrDefault(o =>
            o.State is { External: false, Delete: false } && o.State.Type == wanted.Type && o.State.Id == wanted.Id && o.State.Urn != urn);
        if (known is not null)
        {
            throw new DeploymentException(
                $"'{wanted.Id}' is in the state already, as '{known.State.Urn}'. To give it another name: state rename '{known.State.Urn}' {wanted.Name}.");
        }
    }

    private ResourceUrn UrnOf(ImportedObject wanted)
    {
        if (wanted.Type.Split(':') is not [{ Length: > 0 }, _, { Length: > 0 }] || wanted.Name.Length == 0 || wanted.Id.Length == 0)
        {
            throw new DeploymentException(
                $"'{wanted.Type}' '{wanted.Name}' '{wanted.Id}' cannot be imported. Give a type (expressconnect:index:Vpc), the name that the resource gets, and the id of the object.");
        }

        return ResourceUrn.Create(phase.Setup.Stack.Stack, phase.Setup.Stack.Project, ResourceUrn.Parse(phase.StackUrn), wanted.Type, wanted.Name);
    }

    private async Task<string> ProviderAsync(string package)
    {
        var recorded = phase.Olds.All.LastOrDefault(o =>
            !o.State.Delete && o.State.Type == ProviderReference.TypePrefix + package && ProviderReference.IsDefaultName(ResourceUrn.Parse(o.State.Urn).Name));
        return recorded is null
            ? await defaults.GetAsync(new PluginRequest(package))
            : new ProviderReference(recorded.State.Urn, recorded.State.Id).ToString();
    }

    // What exists is adopted whatever its provider says of it; the program that is written for it will have to be right.
    private async Task CheckAsync(ResourceUrn urn, ProviderPlugin plugin, PropertyMap inputs)
    {
        var check = await plugin.CheckAsync(urn, inputs, inputs, RandomNumberGenerator.GetBytes(32), phase.Kill);
        foreach (var text in CheckFailures.Texts(urn, inputs, check.Failures))
        {
            phase.Diagnose(urn.ToString(), Severity.Warning, text);
        }
    }
}
