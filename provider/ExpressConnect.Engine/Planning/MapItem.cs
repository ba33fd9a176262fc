namespace ExpressConnect.Engine;

/// <summary>What everything on a map has that is a resource.</summary>
public abstract record MapItem
{
    /// <summary>Its id, with the prefix of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in the program that made it; empty when no program did.</summary>
    public string Name { get; init; } = "";

    /// <summary>The program that made it, as <c>project/stack</c>; empty when none did.</summary>
    public string Program { get; init; } = "";

    /// <summary>Its name in the cloud, such as <c>vpcName</c>; null when it has none, or it is not known yet.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its status, in the words of the API.</summary>
    public string Status { get; init; } = "";

    /// <summary>Account that owns it.</summary>
    public string Account { get; init; } = "";

    /// <summary>Region that it lies in.</summary>
    public string Region { get; init; } = "";

    /// <summary>What people call it: its name in the program, else in the cloud, else its id.</summary>
    public string Label => Name.Length > 0 ? Name : DisplayName ?? Id;
}
