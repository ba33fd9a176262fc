namespace ExpressConnect.Engine;

/// <summary>BGPG-14: what a key may look like.</summary>
internal sealed class AuthKeyMalformed : Rule<BgpGroupChange>
{
    private const int Longest = 80;

    public override RuleCard Card { get; } = new(
        "BGPG-14",
        "authKey has at most 80 printable ASCII characters and no blank.",
        "Both routers must be able to hold it, and people type it into theirs.",
        "Choose a key of letters, digits and signs.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidBgpAuthkey.Malformed", Unverified = "characters and length are not published; routers of all makers take these (RFC 2385)" };

    // Never a word of the key itself.
    public override IEnumerable<Finding> Check(BgpGroupChange change) => change.Spec.AuthKey.TryGet(out var key)
        ? key.Value.Length > Longest
            ? [Broken("key is too long", $"authKey has {key.Value.Length} characters, and {Longest} are allowed.", "authKey")]
            : key.Value.All(c => c is > ' ' and <= '~')
                ? []
                : [Broken("key has characters that are not allowed", "authKey has a blank, or a character that is not printable ASCII.", "authKey")]
        : [];
}

/// <summary>BGPG-15: a key is given or taken away.</summary>
internal sealed class KeyGivenAndCleared : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-15",
        "clearAuthKey is not true together with an authKey.",
        "One takes away what the other gives.",
        "Leave one of them out.",
        "ModifyBgpGroupAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "OperationFailed.ClearAuthKeyForbidden" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Spec.ClearAuthKey.OrDefault && change.Spec.AuthKey.TryGet(out var key) && key.Value.Length > 0
            ? [Broken("key is given and cleared", "clearAuthKey is true, and authKey is given.", "clearAuthKey")]
            : [];
}

/// <summary>BGPG-22: sessions begin anew.</summary>
internal sealed class SessionsReset : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-22",
        "A change of AS numbers or key resets all sessions of the group.",
        "Both sides agree on them when a session begins.",
        "Change the data centre's router at the same time, in a maintenance window.",
        "User guide, Configure BGP",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(BgpGroupChange change)
    {
        if (change is not { Verb: Verb.Update, Old: { } old, Peers.Count: > 0 })
        {
            yield break;
        }

        string?[] changed =
        [
            Differ(change.Spec.PeerAsn, old.Spec.PeerAsn) ? "peerAsn" : null,
            change.Spec.OwnAsn is not null && change.Spec.OwnAsn != old.Spec.OwnAsn ? "localAsn" : null,
            change.Spec is { AuthKey.IsKnown: true, ClearAuthKey.IsKnown: true } && !Equals(change.Spec.Key, old.Spec.Key) ? "authKey" : null,
        ];
        if (changed.OfType<string>().ToList() is { Count: > 0 } names)
        {
            yield return Broken(
                "sessions will be reset",
                $"{string.Join(" and ", names)} of {old.AsParty()} changes, and {change.Peers.Count} peers are in it.",
                names[0]);
        }
    }

    private static bool Differ<T>(Planned<T> one, Planned<T> other) => one.IsKnown && other.IsKnown && one != other;
}
