namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>What is written on nodes, their parts and edges.</summary>
internal static class NodeText
{
    /// <summary>Kind and status, name, the rest, broken rules.</summary>
    public static TextBlock Of(SceneNode node) => new(
    [
        new TextLine(WithStatus(node.Kind.Words(), node.Condition), TextStyle.Kind, node.Condition.Shown),
        new TextLine(node.Name, TextStyle.Name),
        .. node.Lines.Select(static line => new TextLine(line, TextStyle.Detail)),
        .. Rules(node.Condition),
    ]);

    /// <summary>Name, the rest, status, broken rules.</summary>
    public static TextBlock Of(SceneCell cell) => new(
    [
        new TextLine(cell.Name, TextStyle.PartName),
        .. cell.Lines.Select(static line => new TextLine(line, TextStyle.Detail)),
        .. Status(cell.Condition),
        .. Rules(cell.Condition),
    ]);

    /// <summary>What is written on it, status, broken rules.</summary>
    public static TextBlock Of(SceneEdge edge) => new(
    [
        .. edge.Lines.Select(static (line, number) => new TextLine(line, number == 0 ? TextStyle.PartName : TextStyle.Detail)),
        .. Status(edge.Condition),
        .. Rules(edge.Condition),
    ]);

    /// <summary>What the kind is called.</summary>
    public static string Words(this NodeKind kind) => kind switch
    {
        NodeKind.Site => "data centre",
        NodeKind.PartnerAccessPoint => "partner's access point",
        NodeKind.AccessPoint => "access point",
        NodeKind.BorderRouter => "VBR",
        NodeKind.Vpc => "VPC",
        _ => "elsewhere",
    };

    /// <summary>Ids of broken rules as they are written at a resource.</summary>
    public static string Words(IReadOnlyList<string> rules) => "✕ " + string.Join(", ", rules);

    private static string WithStatus(string kind, Condition condition) => condition.Status.Length == 0 ? kind : $"{kind} · {condition.Status}";

    private static IEnumerable<TextLine> Status(Condition condition) =>
        condition.Status.Length == 0 ? [] : [new TextLine(condition.Status, TextStyle.Detail, condition.Shown)];

    private static IEnumerable<TextLine> Rules(Condition condition) =>
        condition.IsBroken ? [new TextLine(Words(condition.Rules), TextStyle.Rules, Tone.Broken)] : [];
}
