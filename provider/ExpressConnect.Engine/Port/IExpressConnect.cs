namespace ExpressConnect.Engine;

/// <summary>The port: everything that can be done with Express Connect, whatever stands behind it.</summary>
public interface IExpressConnect : IAsyncDisposable
{
    /// <summary>Opens a session. Cheap: one per call is meant.</summary>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="mode">Whether changes are made or only pictured.</param>
    /// <exception cref="ExpressConnectException"><see cref="Caller.Warn"/> names a rule that may not be lowered, or none at all.</exception>
    ISession Session(Caller caller, SessionMode mode);

    /// <summary>This process takes part in a run: it sees the run's picture and keeps it alive.</summary>
    /// <param name="run">The run: the address of the engine that drives it.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <returns>Other stores that processes of this run use: their plans do not see each other.</returns>
    Task<IReadOnlyList<string>> JoinAsync(string run, CancellationToken stop = default);

    /// <summary>This process's part in a run ends; the last one to leave removes the picture.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stop">Ends the call early.</param>
    Task LeaveAsync(string run, CancellationToken stop = default);

    /// <summary>What this process made is in the hands of its caller: the run ended in order.</summary>
    /// <param name="stop">Ends the call early.</param>
    Task EndInOrderAsync(CancellationToken stop = default);

    /// <summary>How reads of a run are to be answered: from its picture until any member changed the world.</summary>
    /// <param name="run">The run.</param>
    SessionMode ModeOfReads(string run);

    /// <summary>Notes that a call came in: what "quiet" is measured from, for all processes of a run.</summary>
    /// <param name="run">The run.</param>
    void NoteCall(string run);

    /// <summary>When the last call of any member of a run came in; null when none did.</summary>
    /// <param name="run">The run.</param>
    DateTimeOffset? LastCall(string run);
}

/// <summary>One caller's way to the resources.</summary>
public interface ISession
{
    /// <summary>Virtual private clouds.</summary>
    IResourceSet<VpcSpec, Vpc> Vpcs { get; }

    /// <summary>Subnets of VPCs.</summary>
    IResourceSet<VSwitchSpec, VSwitch> VSwitches { get; }

    /// <summary>Leased lines.</summary>
    IResourceSet<PhysicalConnectionSpec, PhysicalConnection> PhysicalConnections { get; }

    /// <summary>Routers between a leased line and the cloud.</summary>
    IResourceSet<VirtualBorderRouterSpec, VirtualBorderRouter> VirtualBorderRouters { get; }

    /// <summary>Ends of links.</summary>
    IRouterInterfaces RouterInterfaces { get; }

    /// <summary>One side's halves of links.</summary>
    IResourceSet<RouterInterfaceConnectionSpec, RouterInterfaceConnection> RouterInterfaceConnections { get; }

    /// <summary>Pairs of router interfaces between two VPCs, as one resource.</summary>
    IResourceSet<VpcPeeringSpec, VpcPeering> VpcPeerings { get; }

    /// <summary>Custom entries of route tables.</summary>
    IResourceSet<RouteEntrySpec, RouteEntry> RouteEntries { get; }

    /// <summary>What BGP sessions of one virtual border router have in common.</summary>
    IResourceSet<BgpGroupSpec, BgpGroup> BgpGroups { get; }

    /// <summary>BGP sessions with routers of data centres.</summary>
    IResourceSet<BgpPeerSpec, BgpPeer> BgpPeers { get; }

    /// <summary>Prefixes that virtual border routers announce.</summary>
    IResourceSet<BgpNetworkSpec, BgpNetwork> BgpNetworks { get; }
}

/// <summary>Resources of one kind.</summary>
/// <typeparam name="TSpec">What a user asks.</typeparam>
/// <typeparam name="TState">What is.</typeparam>
public interface IResourceSet<TSpec, TState>
    where TSpec : class
    where TState : class
{
    /// <summary>Makes one. An object that a dead maker left under the same token is adopted, or removed first.</summary>
    /// <param name="spec">What is asked.</param>
    /// <param name="stop">Ends the call early; nothing is half made then, but its status may still be a transient one.</param>
    /// <exception cref="ExpressConnectException">Rules refuse it (commit only; a preview says so in the outcome).</exception>
    Task<Outcome<TState>> CreateAsync(TSpec spec, CancellationToken stop = default);

    /// <summary>What is, whoever owns it; null when there is none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="stop">Ends the call early.</param>
    Task<TState?> GetAsync(string id, CancellationToken stop = default);

    /// <summary>Changes one in place. Properties that cannot change are refused.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="spec">What it is to be, whole.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ExpressConnectException">Rules refuse it (commit only), or it does not exist.</exception>
    Task<Outcome<TState>> UpdateAsync(string id, TSpec spec, CancellationToken stop = default);

    /// <summary>Removes one; one that is gone already is no error.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ExpressConnectException">Rules refuse it (commit only).</exception>
    Task<Outcome<TState>> DeleteAsync(string id, CancellationToken stop = default);

    /// <summary>Those of the caller's account in the caller's region, by id.</summary>
    /// <param name="stop">Ends the call early.</param>
    Task<IReadOnlyList<TState>> ListAsync(CancellationToken stop = default);

    /// <summary>Somebody's record names this id: its creation was not lost. Bookkeeping only; a preview may do it too.</summary>
    /// <param name="id">The id.</param>
    /// <param name="stop">Ends the call early.</param>
    Task MentionAsync(string id, CancellationToken stop = default);

    /// <summary>
    /// The plan of the session's run takes an object away. First: before its replacement comes, so the picture loses it at
    /// once. Not first: after everything else, and findings that collide with it say so.
    /// </summary>
    /// <param name="id">What goes.</param>
    /// <param name="first">Whether it goes before its replacement comes.</param>
    /// <param name="stop">Ends the call early.</param>
    Task NotePlannedRemovalAsync(string id, bool first, CancellationToken stop = default);
}

/// <summary>Router interfaces, and what can be done with them.</summary>
public interface IRouterInterfaces : IResourceSet<RouterInterfaceSpec, RouterInterface>
{
    /// <summary>Asks for the connection; called on the initiating side. Both ends become <c>Active</c>.</summary>
    /// <param name="id">The initiating interface.</param>
    /// <param name="stop">Ends the call early.</param>
    Task<Outcome<RouterInterface>> ConnectAsync(string id, CancellationToken stop = default);

    /// <summary>Brings a frozen link back; called on either end.</summary>
    /// <param name="id">The interface.</param>
    /// <param name="stop">Ends the call early.</param>
    Task<Outcome<RouterInterface>> ActivateAsync(string id, CancellationToken stop = default);

    /// <summary>Freezes a link; called on either end, both become <c>Inactive</c>.</summary>
    /// <param name="id">The interface.</param>
    /// <param name="stop">Ends the call early.</param>
    Task<Outcome<RouterInterface>> DeactivateAsync(string id, CancellationToken stop = default);
}
