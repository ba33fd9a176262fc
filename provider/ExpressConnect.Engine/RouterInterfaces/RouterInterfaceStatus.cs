namespace ExpressConnect.Engine;

/// <summary>Statuses of a router interface, in the words of the API.</summary>
public static class RouterInterfaceStatus
{
    /// <summary>Made, never connected.</summary>
    public const string Idle = "Idle";

    /// <summary>Initiating side: the connection is asked for.</summary>
    public const string Connecting = "Connecting";

    /// <summary>Accepting side: the connection is being accepted.</summary>
    public const string AcceptingConnecting = "AcceptingConnecting";

    /// <summary>Being switched on again, or its size being changed.</summary>
    public const string Activating = "Activating";

    /// <summary>Carries traffic.</summary>
    public const string Active = "Active";

    /// <summary>Being frozen.</summary>
    public const string Deactivating = "Deactivating";

    /// <summary>Frozen: the pair is known, no traffic.</summary>
    public const string Inactive = "Inactive";

    /// <summary>Only as the status of the other end: it is gone.</summary>
    public const string Deleted = "Deleted";

    /// <summary>Statuses that do not change by themselves.</summary>
    internal static bool IsStable(string status) => status is Idle or Active or Inactive;
}

/// <summary>Roles of a router interface.</summary>
internal static class Roles
{
    public const string Initiating = "InitiatingSide";
    public const string Accepting = "AcceptingSide";
}

/// <summary>Kinds of routers.</summary>
internal static class RouterTypes
{
    public const string VRouter = "VRouter";
    public const string Vbr = "VBR";
}
