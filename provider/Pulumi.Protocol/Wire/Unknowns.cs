using System.Collections.Frozen;

namespace Pulumi.Protocol.Wire;

/// <summary>The texts that stand for a value that is not known yet.</summary>
public static class Unknowns
{
    /// <summary>The usual text; the only one that is sent.</summary>
    public const string Text = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        Text,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    /// <summary>Whether the text is one of those that peers use for an unknown value.</summary>
    public static bool IsUnknown(string text) => All.Contains(text);
}
