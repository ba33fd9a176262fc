namespace ExpressConnect.Engine;

/// <summary>Something that a plan deletes: previews of providers never hear of it.</summary>
/// <param name="Kind">Name of its kind, such as <c>Vpc</c>.</param>
/// <param name="Id">Its id.</param>
public sealed record PlannedRemoval(string Kind, string Id);
