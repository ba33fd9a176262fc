namespace ExpressConnect.Cli.Drawing;

/// <summary>Small signs for kinds of nodes, each in a square of 20 px.</summary>
internal static class Icons
{
    /// <summary>The strokes of a sign.</summary>
    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Site => "M3 18V3h9v15M12 8h5v10M1 18h18M6 6.5h3M6 10h3M6 13.5h3",
        NodeKind.PartnerAccessPoint or NodeKind.AccessPoint => "M10 1.5l7.5 4.25v8.5L10 18.5l-7.5-4.25v-8.5zM10 7a3 3 0 1 0 .01 0z",
        NodeKind.BorderRouter => "M10 1.5a8.5 8.5 0 1 0 .01 0zM4.5 8h6M8.5 6l2 2-2 2M15.5 12h-6M11.5 10l-2 2 2 2",
        NodeKind.Vpc => "M5.5 16.5h9.5a4 4 0 0 0 .6-7.95A5.8 5.8 0 0 0 4.6 8.6a4 4 0 0 0 .9 7.9z",
        _ => "M10 1.5a8.5 8.5 0 1 0 .01 0zM7.5 8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.3v.7",
    };
}
