using System.Globalization;
using ExpressConnect.Deployments.States;
using Pulumirpc;

namespace ExpressConnect.Deployments.Steps;

/// <summary>The options of a resource as hooks are told them.</summary>
internal static class RecordedOptions
{
    public static ResourceOptions? Of(ResourceState? state)
    {
        if (state is null)
        {
            return null;
        }

        var options = new ResourceOptions
        {
            Protect = state.Protect,
            RetainOnDelete = state.RetainOnDelete,
            Provider = state.Provider ?? "",
            DeletedWith = state.DeletedWith ?? "",
            Import = state.ImportId ?? "",
            Parent = state.Parent ?? "",
            Hooks = Hooks(state),
        };
        options.DependsOn.AddRange(state.Dependencies);
        options.IgnoreChanges.AddRange(state.IgnoreChanges);
        options.ReplaceOnChanges.AddRange(state.ReplaceOnChanges);
        options.HideDiff.AddRange(state.HideDiffs);
        options.ReplaceWith.AddRange(state.ReplaceWith);
        options.AdditionalSecretOutputs.AddRange(state.AdditionalSecretOutputs);
        options.Aliases.AddRange(state.Aliases.Select(urn => new Alias { Urn = urn }));
        if (state.CustomTimeouts != CustomTimeouts.None)
        {
            options.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts
            {
                Create = Duration(state.CustomTimeouts.Create),
                Update = Duration(state.CustomTimeouts.Update),
                Delete = Duration(state.CustomTimeouts.Delete),
                Read = Duration(state.CustomTimeouts.Read),
            };
        }

        return options;
    }

    private static RegisterResourceRequest.Types.ResourceHooksBinding? Hooks(ResourceState state)
    {
        if (state.Hooks.IsEmpty)
        {
            return null;
        }

        var hooks = new RegisterResourceRequest.Types.ResourceHooksBinding();
        hooks.BeforeCreate.AddRange(Names(HookKind.BeforeCreate));
        hooks.AfterCreate.AddRange(Names(HookKind.AfterCreate));
        hooks.BeforeUpdate.AddRange(Names(HookKind.BeforeUpdate));
        hooks.AfterUpdate.AddRange(Names(HookKind.AfterUpdate));
        hooks.BeforeDelete.AddRange(Names(HookKind.BeforeDelete));
        hooks.AfterDelete.AddRange(Names(HookKind.AfterDelete));
        hooks.OnError.AddRange(Names(HookKind.OnError));
        return hooks;

        IEnumerable<string> Names(HookKind kind) => state.Hooks.GetValueOrDefault(kind.ToString(), []);
    }

    private static string Duration(double? seconds) => seconds is { } given ? given.ToString(CultureInfo.InvariantCulture) + "s" : "";
}
