using System.Globalization;
using System.Text;

namespace ExpressConnect.Engine;

/// <summary>The page <c>docs/rules.md</c>, written from the cards.</summary>
public static class RulesPage
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["ACCT"] = "accounts",
        ["AP"] = "access points",
        ["ASSOC"] = "extra circuits of a virtual border router",
        ["BFD"] = "bidirectional forwarding detection",
        ["BGPG"] = "BGP groups",
        ["BGPN"] = "BGP networks",
        ["BGPP"] = "BGP peers",
        ["CEN"] = "grants to a Cloud Enterprise Network",
        ["COM"] = "all actions on physical connections",
        ["ECMP"] = "several next hops",
        ["ECR"] = "Express Connect Router",
        ["FEE"] = "billing",
        ["FT"] = "failover tests",
        ["GRANT"] = "authorisations",
        ["HA"] = "failover groups",
        ["HC"] = "health checks",
        ["HPC"] = "hosted physical connections",
        ["LOA"] = "letters of authorization",
        ["LOC"] = "the choice of an access point",
        ["PC"] = "physical connections",
        ["PEER"] = "pairs of router interfaces",
        ["PORT"] = "ports",
        ["QOS"] = "traffic QoS",
        ["RED"] = "redundancy",
        ["REG"] = "regions and zones",
        ["RI"] = "router interfaces",
        ["ROUTE"] = "routes",
        ["RTB"] = "route tables",
        ["TAG"] = "tags",
        ["VBR"] = "virtual border routers",
        ["VPC"] = "VPCs",
        ["VPEER"] = "VPC peering connections",
        ["VSW"] = "vSwitches",
    };

    private static readonly (Effect Effect, string Words, string Meaning)[] Effects =
    [
        (Effect.Refuse, "refuse", "the change is refused"),
        (Effect.Warn, "warn", "the change goes on, with a warning"),
        (Effect.Wait, "wait", "another operation runs: the engine waits for its end"),
        (Effect.Permit, "permit", "it is never refused"),
        (Effect.Fact, "fact", "it says what something is"),
    ];

    /// <summary>The whole page in Markdown, lines ended by a line feed.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append("Written from the engine's catalogue (`expressconnect rules --markdown`); do not edit.\n\n");
        page.Append("Every plan is held to these rules, in a preview as in a deployment. Messages cite them by id.\n\n");
        foreach (var (_, words, meaning) in Effects)
        {
            page.Append(CultureInfo.InvariantCulture, $"- **{words}**: {meaning}\n");
        }

        page.Append("\nA rule that refuses is decided from the inputs of the resource (*input*), from the world around it (*world*), or when something is removed (*delete*). ");
        page.Append("The setting `expressconnect:warn` lowers those that say so to a warning. What is not known yet breaks no rule; the deployment looks again.\n\n");
        WriteFamilies(page);
        foreach (var family in RuleCatalogue.Cards.GroupBy(card => card.Family))
        {
            page.Append(CultureInfo.InvariantCulture, $"## {family.Key}: {Title(family.Key)}\n\n");
            foreach (var card in family)
            {
                WriteCard(page, card);
            }
        }

        WriteLater(page);
        return page.ToString();
    }

    private static void WriteFamilies(StringBuilder page)
    {
        page.Append("| family | about |");
        foreach (var (_, words, _) in Effects)
        {
            page.Append(CultureInfo.InvariantCulture, $" {words} |");
        }

        page.Append(" later |\n|---|---|");
        page.Insert(page.Length, "---|", Effects.Length + 1).Append('\n');
        var later = LaterRules.All.Keys.ToLookup(Family);
        var cards = RuleCatalogue.Cards.ToLookup(card => card.Family);
        foreach (var family in cards.Select(g => g.Key).Union(later.Select(g => g.Key)).Order(StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {family} | {Title(family)} |");
            foreach (var (effect, _, _) in Effects)
            {
                page.Append(CultureInfo.InvariantCulture, $" {cards[family].Count(card => card.Effect == effect)} |");
            }

            page.Append(CultureInfo.InvariantCulture, $" {later[family].Count()} |\n");
        }

        page.Append('\n');
    }

    // The heading is the id alone, so that its anchor is what messages cite.
    private static void WriteCard(StringBuilder page, RuleCard card)
    {
        page.Append(CultureInfo.InvariantCulture, $"### {card.Id}\n\n{card.Statement}\n\n");
        var effect = Effects.First(e => e.Effect == card.Effect).Words;
        var lowered = card.MayBeLowered ? "; may be lowered to a warning" : "";
        var transient = card.IsTransient ? "; the same again later may succeed" : "";
        page.Append(CultureInfo.InvariantCulture, $"- effect: {effect}, {card.When.ToString().ToLowerInvariant()}{lowered}{transient}\n");
        WriteLine(page, "why", card.Why);
        WriteLine(page, card.Effect is Effect.Refuse or Effect.Warn ? "what to do" : "what it means", card.Remedy);
        WriteLine(page, "source", card.Source);
        WriteLine(page, "code", card.Code.Length == 0 ? "" : $"`{card.Code}`");
        WriteLine(page, "not verified", card.Unverified);
        page.Append('\n');
    }

    private static void WriteLine(StringBuilder page, string title, string text)
    {
        if (text.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {title}: {text}\n");
        }
    }

    private static void WriteLater(StringBuilder page)
    {
        page.Append("## Later\n\nThese rules wait for kinds and features that are not there yet.\n\n| rules | come with |\n|---|---|\n");
        foreach (var (first, last, waitsFor) in Runs())
        {
            page.Append(CultureInfo.InvariantCulture, $"| {(first == last ? first : $"{first} to {last}")} | {waitsFor} |\n");
        }
    }

    /// <summary>Neighbours that wait for the same.</summary>
    private static IEnumerable<(string First, string Last, string WaitsFor)> Runs()
    {
        (string First, string Last, string WaitsFor)? run = null;
        foreach (var (id, waitsFor) in LaterRules.All.OrderBy(later => Family(later.Key), StringComparer.Ordinal).ThenBy(later => Number(later.Key)))
        {
            if (run is { } open && open.WaitsFor == waitsFor && Family(open.Last) == Family(id) && Number(open.Last) + 1 == Number(id))
            {
                run = open with { Last = id };
                continue;
            }

            if (run is { } ended)
            {
                yield return ended;
            }

            run = (id, id, waitsFor);
        }

        if (run is { } left)
        {
            yield return left;
        }
    }

    private static string Title(string family) => Titles.GetValueOrDefault(family, family);

    private static string Family(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)];

    private static int Number(string id) => int.Parse(id.AsSpan(id.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
}
