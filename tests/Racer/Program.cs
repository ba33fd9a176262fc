using ExpressConnect.Engine;

// Racer STORE ACCOUNT REGION LINE NUMBER ATTEMPTS: one of many processes that want VLANs of one line. It says "ready", waits for a line
// of input, asks for that many routers with random VLANs of 1 to 400, which its number decides, and says what came of each:
// "won VLAN ID", "lost VLAN RULES", or "failed VLAN WHY".
const int Vlans = 400;

var (store, account, region, line, number, attempts) = (args[0], args[1], args[2], args[3], int.Parse(args[4]), int.Parse(args[5]));
await using var engine = await ExpressConnectEngine.OpenAsync(new EngineOptions { Store = store });
Console.WriteLine("ready");
Console.ReadLine();
var random = new Random(number);
for (var attempt = 1; attempt <= attempts; attempt++)
{
    var vlan = random.Next(1, Vlans + 1);
    Console.WriteLine(await AttemptAsync(attempt, vlan));
}

await engine.EndInOrderAsync();

async Task<string> AttemptAsync(int attempt, int vlan)
{
    var session = engine.Session(
        new Caller(account)
        {
            Region = region,
            Origin = new Origin("race", $"racer-{number}", $"vbr-{attempt}"),
            Token = $"urn:race:{number}:{attempt}",
        },
        SessionMode.Commit());
    var router = new VirtualBorderRouterSpec
    {
        PhysicalConnectionId = line,
        VlanId = vlan,
        LocalGatewayIp = $"10.{vlan / 200}.{vlan % 200}.1",
        PeerGatewayIp = $"10.{vlan / 200}.{vlan % 200}.2",
        PeeringSubnetMask = "255.255.255.252",
    };
    try
    {
        return $"won {vlan} {(await session.VirtualBorderRouters.CreateAsync(router)).Id}";
    }
    catch (ExpressConnectException refused) when (Errors(refused).All(error => error.Rule.Length > 0))
    {
        return $"lost {vlan} {string.Join(',', Errors(refused).Select(error => error.Rule))}";
    }
    catch (ExpressConnectException failed)
    {
        return $"failed {vlan} {failed.Code} {failed.Detail.ReplaceLineEndings(" ")}";
    }
}

static IEnumerable<Finding> Errors(ExpressConnectException refused) =>
    refused.Findings.Where(finding => finding.Level == FindingLevel.Error);
