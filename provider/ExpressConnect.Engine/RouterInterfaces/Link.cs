namespace ExpressConnect.Engine;

/// <summary>What two interfaces do together: both ends change status in one step.</summary>
internal static class Link
{
    private static readonly TimeSpan Connection = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Switching = TimeSpan.FromSeconds(10);
    private static readonly RouterInterfaceKind Kind = RouterInterfaceKind.Instance;

    /// <summary>Asks for the connection: all that does not fit is found at once, and then both ends stay as they are.</summary>
    public static async Task<RouterInterface> ConnectAsync(Work work, RouterInterface initiator)
    {
        work.Await(initiator);
        var acceptor = await work.GetAsync(Kind, initiator.OppositeInterfaceId);
        work.Await(acceptor);
        var near = await Surroundings.VpcOfRouterAsync(work, initiator.RouterId);
        var far = await Surroundings.VpcOfRouterAsync(work, acceptor?.RouterId ?? initiator.OppositeRouterId);
        var border = await work.GetAsync(VirtualBorderRouterKind.Instance, initiator.RouterId);
        var change = new PairChange
        {
            Caller = work.Caller,
            Initiator = initiator,
            Acceptor = acceptor,
            InitiatorFacts = await work.FactsAsync(initiator.Account),
            AcceptorFacts = await work.FactsAsync(acceptor?.Account ?? initiator.OppositeInterfaceOwnerId),
            Near = await Surroundings.NetworkAsync(work, near),
            Far = await Surroundings.NetworkAsync(work, far),
            Reached = border is null ? [] : await Surroundings.NetworksBehindAsync(work, border.Id),
            Neighbours = [.. (await Surroundings.InterfacesOnAsync(work, initiator.RouterId)).Where(i => i.Id != initiator.Id)],
        };
        work.Check(PairRules.All, change);
        Meeting.Check(work, change.Near, change.Far);
        LineMeeting.Check(work, border, await Surroundings.RoutesOverAsync(work, border?.VlanInterfaceId), change.Far);
        var connected = initiator with
        {
            Phase = work.Reach(RouterInterfaceStatus.Connecting, RouterInterfaceStatus.Active, Connection),
            ConnectedTime = initiator.ConnectedTime ?? work.Now,
        };
        await work.PutAsync(Kind, connected);
        await work.SayAsync("connected", Kind, connected, $"with {initiator.OppositeInterfaceId}");
        if (acceptor is not null)
        {
            var accepted = acceptor with
            {
                Phase = work.Reach(RouterInterfaceStatus.AcceptingConnecting, RouterInterfaceStatus.Active, Connection),
                ConnectedTime = acceptor.ConnectedTime ?? work.Now,
            };
            await work.PutAsync(Kind, accepted);
            await work.SayAsync("connected", Kind, accepted, $"with {initiator.Id}");
        }

        return connected;
    }

    public static Task<RouterInterface> ActivateAsync(Work work, RouterInterface end) =>
        SwitchAsync(work, end, activates: true, RouterInterfaceStatus.Activating, RouterInterfaceStatus.Active, "activated");

    public static Task<RouterInterface> DeactivateAsync(Work work, RouterInterface end) =>
        SwitchAsync(work, end, activates: false, RouterInterfaceStatus.Deactivating, RouterInterfaceStatus.Inactive, "frozen");

    private static async Task<RouterInterface> SwitchAsync(Work work, RouterInterface end, bool activates, string via, string to, string what)
    {
        work.Await(end);
        var opposite = await work.GetAsync(Kind, end.OppositeInterfaceId);
        work.Await(opposite);
        work.Check(SwitchRules.All, new SwitchChange
        {
            Caller = work.Caller,
            Interface = end,
            Opposite = opposite,
            Activates = activates,
            Facts = await work.FactsAsync(end.Account),
        });
        var phase = work.Reach(via, to, Switching);
        var switched = end with { Phase = phase };
        await work.PutAsync(Kind, switched);
        await work.SayAsync(what, Kind, switched);
        if (opposite is not null && opposite.OppositeInterfaceId == end.Id && opposite.IsPaired)
        {
            await work.PutAsync(Kind, opposite with { Phase = phase });
            await work.SayAsync(what, Kind, opposite);
        }

        return switched;
    }
}
