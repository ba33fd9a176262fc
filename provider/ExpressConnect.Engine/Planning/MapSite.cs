namespace ExpressConnect.Engine;

/// <summary>A data centre: where one line or several begin.</summary>
/// <param name="Name">The <c>peerLocation</c> that its lines share; the line's own label where it says none.</param>
/// <param name="LineIds">Its lines, <c>pc-…</c>.</param>
public sealed record MapSite(string Name, IReadOnlyList<string> LineIds);
