namespace ExpressConnect.Engine;

/// <summary>What a health check says of the line behind an interface, in the words of the API.</summary>
public static class HealthCheckStatus
{
    /// <summary>No probes are sent.</summary>
    public const string NotConfigured = "NoHealthCheckConfig";

    /// <summary>Probes are sent, and no route has another next hop that could take over.</summary>
    public const string NotRedundant = "NoRedundantRoute";

    /// <summary>Probes are answered.</summary>
    public const string Normal = "Normal";

    /// <summary>Probes are not answered.</summary>
    public const string Abnormal = "Abnormal";

    /// <summary>As this world has it: link, virtual border router and line are in use, and answers find back (HC-12).</summary>
    internal static async Task<string> OfAsync(Work work, RouterInterface end)
    {
        if (!end.Spec.HealthCheckSourceIp.TryGet(out _))
        {
            return NotConfigured;
        }

        if (!(await Surroundings.RoutesOverAsync(work, end.Id)).Any(route => route.IsRedundant))
        {
            return NotRedundant;
        }

        return end is { Status: RouterInterfaceStatus.Active, OppositeIsGone: false }
            && await ProbeReturn.FindAsync(work, end) is { IsRouted: true, Router.IsActive: true } way
            && await work.GetAsync(PhysicalConnectionKind.Instance, way.Router.LineId) is { IsUsable: true }
            ? Normal
            : Abnormal;
    }
}
