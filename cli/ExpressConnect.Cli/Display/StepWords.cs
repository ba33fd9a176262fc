using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Cli.Display;

/// <summary>The symbols and words for steps. They are those of Pulumi.</summary>
internal static class StepWords
{
    /// <summary>Two characters that stand for the step.</summary>
    public static string Symbol(StepKind kind) => kind switch
    {
        StepKind.Create => "+ ",
        StepKind.Delete => "- ",
        StepKind.Update or StepKind.Refresh or StepKind.RemovePendingReplace => "~ ",
        StepKind.Replace => "+-",
        StepKind.CreateReplacement => "++",
        StepKind.DeleteReplaced => "--",
        StepKind.Read => "> ",
        StepKind.ReadReplacement => ">>",
        StepKind.Discard => "< ",
        StepKind.DiscardReplaced => "<<",
        StepKind.Import => "= ",
        StepKind.ImportReplacement => "=>",
        _ => "  ",
    };

    /// <summary>The word while a preview is looking at the step.</summary>
    public static string Planning(StepKind kind) => kind switch
    {
        StepKind.Create => "create",
        StepKind.Update => "update",
        StepKind.Delete => "delete",
        StepKind.Replace => "replace",
        StepKind.CreateReplacement => "create replacement",
        StepKind.DeleteReplaced => "delete original",
        StepKind.Read => "read",
        StepKind.ReadReplacement => "read for replacement",
        StepKind.Refresh => "refreshing",
        StepKind.Discard => "discard",
        StepKind.DiscardReplaced => "discard original",
        StepKind.Import => "import",
        StepKind.ImportReplacement => "import replacement",
        _ => "",
    };

    /// <summary>The word once a preview has decided: a replacement as a whole.</summary>
    public static string Planned(StepKind kind) => kind switch
    {
        StepKind.Create => "create",
        StepKind.Update => "update",
        StepKind.Delete => "delete",
        StepKind.Replace or StepKind.CreateReplacement or StepKind.DeleteReplaced
            or StepKind.ReadReplacement or StepKind.DiscardReplaced => "replace",
        StepKind.Read => "read",
        StepKind.Refresh => "refresh",
        StepKind.Discard => "discard",
        StepKind.Import or StepKind.ImportReplacement => "import",
        _ => "",
    };

    /// <summary>The word while the step runs.</summary>
    public static string Running(StepKind kind) => kind switch
    {
        StepKind.Create => "creating",
        StepKind.Update => "updating",
        StepKind.Delete => "deleting",
        StepKind.Replace => "replacing",
        StepKind.CreateReplacement => "creating replacement",
        StepKind.DeleteReplaced => "deleting original",
        StepKind.Read => "reading",
        StepKind.ReadReplacement => "reading for replacement",
        StepKind.Refresh => "refreshing",
        StepKind.Discard => "discarding",
        StepKind.DiscardReplaced => "discarding original",
        StepKind.Import => "importing",
        StepKind.ImportReplacement => "importing replacement",
        _ => "",
    };

    /// <summary>The word once the step is done.</summary>
    public static string Done(StepKind kind) => kind switch
    {
        StepKind.Create => "created",
        StepKind.Update => "updated",
        StepKind.Delete => "deleted",
        StepKind.Replace => "replaced",
        StepKind.CreateReplacement => "created replacement",
        StepKind.DeleteReplaced => "deleted original",
        StepKind.Read => "read",
        StepKind.ReadReplacement => "read for replacement",
        StepKind.Refresh => "refresh",
        StepKind.Discard => "discarded",
        StepKind.DiscardReplaced => "discarded original",
        StepKind.Import => "imported",
        StepKind.ImportReplacement => "imported replacement",
        _ => "",
    };

    /// <summary>The words for a step that failed.</summary>
    public static string Failed(StepKind kind) => kind switch
    {
        StepKind.Create or StepKind.CreateReplacement => "creating failed",
        StepKind.Update => "updating failed",
        StepKind.Delete or StepKind.DeleteReplaced => "deleting failed",
        StepKind.Replace => "replacing failed",
        StepKind.Read or StepKind.ReadReplacement => "reading failed",
        StepKind.Refresh => "refreshing failed",
        StepKind.Discard or StepKind.DiscardReplaced => "discarding failed",
        StepKind.Import or StepKind.ImportReplacement => "importing failed",
        _ => "failed",
    };

    /// <summary>The word of the summary: what was done so many times.</summary>
    public static string Counted(StepKind kind) => kind is StepKind.Refresh ? "refreshed" : Done(kind);
}
