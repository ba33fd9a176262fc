namespace ExpressConnect.Engine;

/// <summary>BGP peers of other virtual border routers whose lines end on the same access device.</summary>
internal static class DeviceNeighbours
{
    public static async Task<IReadOnlyList<BgpPeer>> WithPeerAddressAsync(Work work, VirtualBorderRouter router, string? address)
    {
        var found = new List<BgpPeer>();
        if (address is not null && router.AccessPointId is { } point)
        {
            foreach (var peer in await work.FindAsync(BgpPeerKind.Instance, BgpPeerKind.Instance.PointEntry(point, address)))
            {
                if (await ShareDeviceAsync(work, router, await work.GetAsync(VirtualBorderRouterKind.Instance, peer.RouterId)))
                {
                    found.Add(peer);
                }
            }
        }

        return found;
    }

    public static async Task<IReadOnlyList<BgpPeer>> WithLocalAddressAsync(
        Work work, VirtualBorderRouter router, IReadOnlyList<SubInterface>? subInterfaces, string? version)
    {
        var found = new List<BgpPeer>();
        if (subInterfaces is null || router.AccessPointId is not { } point)
        {
            return found;
        }

        foreach (var subInterface in subInterfaces)
        {
            foreach (var other in await work.FindAsync(VirtualBorderRouterKind.Instance, VirtualBorderRouterKind.Instance.LocalAddressEntry(point, subInterface.Local)))
            {
                if (await ShareDeviceAsync(work, router, other))
                {
                    found.AddRange((await Surroundings.BgpPeersOnAsync(work, other.Id)).Where(peer => peer.IpVersion == version));
                }
            }
        }

        return found;
    }

    private static async Task<bool> ShareDeviceAsync(Work work, VirtualBorderRouter router, VirtualBorderRouter? other) =>
        other is not null && other.Id != router.Id
        && await work.GetAsync(PhysicalConnectionKind.Instance, router.LineId) is { } near
        && await work.GetAsync(PhysicalConnectionKind.Instance, other.LineId) is { } far
        && (near.AccessPointId, near.Device) == (far.AccessPointId, far.Device);
}
