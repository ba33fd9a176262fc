namespace ExpressConnect.Engine;

/// <summary>A change of a leased line, with the lines beside it and what stands on it.</summary>
internal sealed record PhysicalConnectionChange : Change<PhysicalConnectionSpec, PhysicalConnection>
{
    /// <summary>The access point; null when it is not known, or there is none.</summary>
    public AccessPoint? Point { get; init; }

    /// <summary>Other lines of the account at the access point.</summary>
    public IReadOnlyList<PhysicalConnection> Neighbours { get; init; } = [];

    /// <summary>Other lines of the account, wherever they are, that are not open yet.</summary>
    public IReadOnlyList<PhysicalConnection> Unopened { get; init; } = [];

    /// <summary>The line that is to back this one up; null when none is named, it is not known, or there is none.</summary>
    public PhysicalConnection? Redundant { get; init; }

    /// <summary>Virtual border routers on it, of any account.</summary>
    public IReadOnlyList<VirtualBorderRouter> Routers { get; init; } = [];

    /// <summary>Lines that name it as the one that backs them up; only for a delete.</summary>
    public IReadOnlyList<PhysicalConnection> BackedUp { get; init; } = [];

    /// <summary>The status that it is to have; null: as far as the application goes.</summary>
    public string? Wanted => Spec.Status.OrDefault;

    /// <summary>Whether the change makes it something that an order of the port's fee is needed for.</summary>
    public bool Opens => Verb != Verb.Delete && Wanted == PhysicalConnectionStatus.Enabled && Old is not { Status: PhysicalConnectionStatus.Enabled };
}
