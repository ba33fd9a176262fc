namespace ExpressConnect.Engine;

/// <summary>Destinations of routes.</summary>
internal static class RouteDestination
{
    /// <summary>A range, or a bare address that means /32.</summary>
    public static bool TryParse(string? text, out Cidr range)
    {
        if (Cidr.TryParseAddress(text, out var address))
        {
            range = new Cidr(address, 32);
            return true;
        }

        return Cidr.TryParse(text, out range);
    }
}
