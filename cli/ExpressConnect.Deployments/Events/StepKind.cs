namespace ExpressConnect.Deployments.Events;

/// <summary>What a step does to a resource. The order is that of the summary.</summary>
public enum StepKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Make it.</summary>
    Create,

    /// <summary>Change it in place.</summary>
    Update,

    /// <summary>Remove it.</summary>
    Delete,

    /// <summary>The replacement as a whole; what is done are the steps before or after it.</summary>
    Replace,

    /// <summary>Make the new one of a replacement.</summary>
    CreateReplacement,

    /// <summary>Remove the old one of a replacement.</summary>
    DeleteReplaced,

    /// <summary>Look an existing one up (<c>get</c>).</summary>
    Read,

    /// <summary>Look an existing one up where there was a managed one.</summary>
    ReadReplacement,

    /// <summary>Read its real state.</summary>
    Refresh,

    /// <summary>Forget one that was only looked up.</summary>
    Discard,

    /// <summary>Forget one that was only looked up, for a replacement.</summary>
    DiscardReplaced,

    /// <summary>Forget an entry whose object an interrupted replacement has removed.</summary>
    RemovePendingReplace,

    /// <summary>Adopt an existing one.</summary>
    Import,

    /// <summary>Adopt an existing one instead of another.</summary>
    ImportReplacement,
}
