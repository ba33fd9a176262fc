using Pulumirpc;

namespace Pulumi;

/// <summary>The hooks of a resource, by when they run. Hooks of a component run around its registration and its outputs.</summary>
public class ResourceHookBinding
{
    private List<ResourceHook>? beforeCreate;
    private List<ResourceHook>? afterCreate;
    private List<ResourceHook>? beforeUpdate;
    private List<ResourceHook>? afterUpdate;
    private List<ResourceHook>? beforeDelete;
    private List<ResourceHook>? afterDelete;
    private List<ErrorHook>? onError;

    /// <summary>Run before the resource is created.</summary>
    public List<ResourceHook> BeforeCreate
    {
        get => beforeCreate ??= [];
        set => beforeCreate = value;
    }

    /// <summary>Run after the resource was created.</summary>
    public List<ResourceHook> AfterCreate
    {
        get => afterCreate ??= [];
        set => afterCreate = value;
    }

    /// <summary>Run before the resource is updated.</summary>
    public List<ResourceHook> BeforeUpdate
    {
        get => beforeUpdate ??= [];
        set => beforeUpdate = value;
    }

    /// <summary>Run after the resource was updated.</summary>
    public List<ResourceHook> AfterUpdate
    {
        get => afterUpdate ??= [];
        set => afterUpdate = value;
    }

    /// <summary>Run before the resource is deleted.</summary>
    public List<ResourceHook> BeforeDelete
    {
        get => beforeDelete ??= [];
        set => beforeDelete = value;
    }

    /// <summary>Run after the resource was deleted.</summary>
    public List<ResourceHook> AfterDelete
    {
        get => afterDelete ??= [];
        set => afterDelete = value;
    }

    /// <summary>Run when an operation has failed, and may want it tried again.</summary>
    public List<ErrorHook> OnError
    {
        get => onError ??= [];
        set => onError = value;
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty =>
        beforeCreate is not { Count: > 0 }
        && afterCreate is not { Count: > 0 }
        && beforeUpdate is not { Count: > 0 }
        && afterUpdate is not { Count: > 0 }
        && beforeDelete is not { Count: > 0 }
        && afterDelete is not { Count: > 0 }
        && onError is not { Count: > 0 };

    /// <summary>The same hooks in lists of their own.</summary>
    public ResourceHookBinding Clone() => Concat(new ResourceHookBinding());

    /// <summary>These hooks and then the others, in a new object.</summary>
    /// <param name="other">The others.</param>
    public ResourceHookBinding Concat(ResourceHookBinding other) => new()
    {
        BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
        AfterCreate = [.. AfterCreate, .. other.AfterCreate],
        BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
        AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
        BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
        AfterDelete = [.. AfterDelete, .. other.AfterDelete],
        OnError = [.. OnError, .. other.OnError],
    };

    /// <summary>The hooks that the engine has named.</summary>
    internal static ResourceHookBinding Of(RegisterResourceRequest.Types.ResourceHooksBinding? named) => named is null ? new() : new()
    {
        BeforeCreate = [.. named.BeforeCreate.Select(static name => new ResourceHook.Known(name))],
        AfterCreate = [.. named.AfterCreate.Select(static name => new ResourceHook.Known(name))],
        BeforeUpdate = [.. named.BeforeUpdate.Select(static name => new ResourceHook.Known(name))],
        AfterUpdate = [.. named.AfterUpdate.Select(static name => new ResourceHook.Known(name))],
        BeforeDelete = [.. named.BeforeDelete.Select(static name => new ResourceHook.Known(name))],
        AfterDelete = [.. named.AfterDelete.Select(static name => new ResourceHook.Known(name))],
        OnError = [.. named.OnError.Select(static name => new ErrorHook.Known(name))],
    };

    /// <summary>The names of the hooks, once the engine knows all of them.</summary>
    internal async Task<RegisterResourceRequest.Types.ResourceHooksBinding> NamesAsync() => new()
    {
        BeforeCreate = { await NamesAsync(BeforeCreate) },
        AfterCreate = { await NamesAsync(AfterCreate) },
        BeforeUpdate = { await NamesAsync(BeforeUpdate) },
        AfterUpdate = { await NamesAsync(AfterUpdate) },
        BeforeDelete = { await NamesAsync(BeforeDelete) },
        AfterDelete = { await NamesAsync(AfterDelete) },
        OnError = { await Task.WhenAll(OnError.Select(static async hook =>
        {
            await hook.Registered;
            return hook.Name;
        })) },
    };

    private static Task<string[]> NamesAsync(List<ResourceHook> hooks) => Task.WhenAll(hooks.Select(static async hook =>
    {
        await hook.Registered;
        return hook.Name;
    }));
}
