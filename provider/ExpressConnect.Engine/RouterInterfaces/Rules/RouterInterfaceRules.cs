namespace ExpressConnect.Engine;

/// <summary>Rules about single router interfaces.</summary>
internal static class RouterInterfaceRules
{
    private static readonly InterfaceUnknown Reference = new();

    public static UnknownResource Unknown { get; } = new(Reference.Card, "router interface");

    public static IReadOnlyList<Rule<InterfaceReference>> References { get; } = [Reference, new InterfaceOfSomebodyElse()];

    /// <summary>About what is said of the other end.</summary>
    public static IReadOnlyList<Rule<OppositeChange>> OfOpposites { get; } = [new OppositeChangedAfterPairing(), new VbrOppositeChanged()];

    public static IReadOnlyList<Rule<RouterInterfaceChange>> All { get; } =
    [
        .. RegionRules.OfLinks,
        new RoleUnknown(),
        new RouterTypeUnknown(),
        new OppositeRouterTypeUnknown(),
        new InterfaceNameMalformed(),
        new InterfaceDescriptionMalformed(),
        new InterfaceTagsMalformed(),
        .. SideRules.All,
        new RouterUnknown(),
        new AccessPointMissing(),
        new AccessPointOfVpc(),
        new OppositeAccessPointMissing(),
        new OppositeAccessPointOfVpc(),
        new AccessPointOfLinkUnknown(),
        new AccessPointOfAnotherLine(),
        new OppositeAccessPointWrong(),
        new BorderRouterNotActive(),
        new SizeUnknown(),
        new AcceptorHasSize(),
        new InitiatorHasNoSize(),
        new AcceptorResized(),
        new ResizedWithoutOpposite(),
        new LineOversold(),
        new RouterFull(),
        new AccountFull(),
        new InterfacesNotAllowed(),
        new RoutersAlreadyConnected(),
        new AccountOwesForInterfaces(),
        new OutboundTrafficNotBilled(),
        new FixedPropertyChanged(),
        new DeletedWhileActive(),
        new InterfaceCarriesRoutes(),
        .. HealthChecks.Rules,
        new AcceptorSubscribed(),
        new FreeLinkSubscribed(),
        new PaymentTypeUnknown(),
        new BalanceNegative(),
        new DebitNotAgreed(),
        new PaymentTypeChanged(),
    ];
}
