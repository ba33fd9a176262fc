namespace ExpressConnect.Engine;

/// <summary>A change of a leased line, with the lines beside it and what stands on it.</summary>
internal sealed record PhysicalConnectionChange : Change<PhysicalConnectionSpec, PhysicalConnection>
{
    /// <summary>The access point; null when it is not known, or there is none.</summary>
    public AccessPoint? Point { get; init; }

    /// <summary>The partner's access point that is named; null when none is, it is not known, there is none, or there are several.</summary>
    public AccessPoint? Partner { get; init; }

    /// <summary>Other lines of the account at the access point that hold a port of it.</summary>
    public IReadOnlyList<PhysicalConnection> Neighbours { get; init; } = [];

    /// <summary>Other lines of the account, wherever they are, that are not open yet.</summary>
    public IReadOnlyList<PhysicalConnection> Unopened { get; init; } = [];

    /// <summary>The line that is to back this one up; null when none is named, it is not known, or there is none.</summary>
    public PhysicalConnection? Redundant { get; init; }

    /// <summary>Virtual border routers on it, of any account.</summary>
    public IReadOnlyList<VirtualBorderRouter> Routers { get; init; } = [];

    /// <summary>The line that the same place of the program made before, and that this one takes the place of; only for a create.</summary>
    public PhysicalConnection? Predecessor { get; init; }

    /// <summary>Lines that name it as the one that backs them up; only for a delete.</summary>
    public IReadOnlyList<PhysicalConnection> BackedUp { get; init; } = [];

    /// <summary>Time by the clock of the world.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Whether the carrier is done with it by the clock of the world, as far as it was asked until now.</summary>
    public bool IsBuilt => Old is { } old && old.IsBuilt(Now) && !AppliesAnew;

    /// <summary>The letter of authorization that is asked for; null when none is, or that is not known.</summary>
    public LetterOfAuthorization? Letter => Verb == Verb.Delete ? null : Spec.Loa.OrDefault;

    /// <summary>Whether it asks for a letter of authorization that was not asked for yet, or in another way; false while that is not known.</summary>
    public bool AppliesAnew =>
        Letter is { IsApplicationKnown: true } asked && Old?.Spec.Loa.OrDefault?.IsSameApplication(asked) != true;

    /// <summary>The access point that the carrier builds to: the partner's where one is named; null when it is not known, or there is none.</summary>
    public AccessPoint? Entry => Spec.PartnerAccessPoint is { IsKnown: true, Value: null } ? Point : Partner;

    /// <summary>Whether it says anew which line backs it up.</summary>
    public bool NamesRedundant => Verb != Verb.Delete && IsNew(s => s.RedundantPhysicalConnectionId, Old?.Spec);

    /// <summary>Whether it asks for this status anew.</summary>
    public bool Wants(string status) => Verb != Verb.Delete && Wanted == status && IsNew(s => s.Status, Old?.Spec);

    /// <summary>The status that it is to have; null: as far as the application goes.</summary>
    public string? Wanted => Spec.Status.OrDefault;

    /// <summary>Whether the change makes it something that an order of the port's fee is needed for.</summary>
    public bool Opens => Verb != Verb.Delete && Wanted == PhysicalConnectionStatus.Enabled && Old is not { Status: PhysicalConnectionStatus.Enabled };
}
