namespace ExpressConnect.Engine;

/// <summary>Statuses of a virtual border router, in the words of the API.</summary>
public static class VirtualBorderRouterStatus
{
    /// <summary>Made for another account, which has not accepted it yet.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>In use.</summary>
    public const string Active = "active";

    /// <summary>Being switched off.</summary>
    public const string Terminating = "terminating";

    /// <summary>Off; its VLAN stays reserved for seven days.</summary>
    public const string Terminated = "terminated";

    /// <summary>Being switched on again.</summary>
    public const string Recovering = "recovering";
}
