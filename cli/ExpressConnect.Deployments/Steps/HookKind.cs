namespace ExpressConnect.Deployments.Steps;

/// <summary>When a hook of the program runs; in states these names are the keys.</summary>
internal enum HookKind
{
    BeforeCreate,
    AfterCreate,
    BeforeUpdate,
    AfterUpdate,
    BeforeDelete,
    AfterDelete,
    OnError,
}
