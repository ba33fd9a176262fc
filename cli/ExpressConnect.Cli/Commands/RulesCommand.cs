using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect rules</c>: the rules that plans are held to.</summary>
internal sealed class RulesCommand : Command
{
    private readonly Terminal terminal;
    private readonly Argument<string?> rule = new("RULE")
    {
        Description = "An id such as PEER-22, or a family such as PEER; without it all rules",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> markdown = new("--markdown") { Description = "Print the whole page docs/rules.md" };

    public RulesCommand(Terminal terminal)
        : base("rules", "Print the rules that plans are held to")
    {
        this.terminal = terminal;
        Add(rule);
        Add(markdown);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        if (given.GetValue(markdown))
        {
            terminal.Out.Write(RulesPage.Write());
            return (int)ExitStatus.Success;
        }

        var wanted = given.GetValue(rule)?.ToUpperInvariant();
        if (wanted is not null && LaterRules.All.TryGetValue(wanted, out var waitsFor))
        {
            terminal.Out.WriteLine($"{wanted} is not checked yet: it comes with {waitsFor}.");
            return (int)ExitStatus.Success;
        }

        if (wanted is not null && RuleCatalogue.Find(wanted) is { } card)
        {
            Print(card);
            return (int)ExitStatus.Success;
        }

        var cards = RuleCatalogue.Cards.Where(known => wanted is null || known.Family == wanted).ToList();
        var later = LaterRules.All.Where(rule => wanted is null || rule.Key.StartsWith(wanted + "-", StringComparison.Ordinal)).ToList();
        if (cards.Count + later.Count == 0)
        {
            terminal.Fail($"there is no rule or family {wanted}. `expressconnect rules` lists them all.");
            return (int)ExitStatus.Failed;
        }

        var rows = cards.Select(static known => new[] { known.Id, Lower(known.Effect), Lower(known.When), known.Statement })
            .Concat(later.Select(static rule => new[] { rule.Key, "later", "", $"Not checked yet: it comes with {rule.Value}." }));
        Columns.Write(terminal.Out, ["RULE", "EFFECT", "MOMENT", "STATEMENT"], rows.OrderBy(static row => row[0], StringComparer.Ordinal));
        return (int)ExitStatus.Success;
    }

    private void Print(RuleCard card)
    {
        terminal.Out.WriteLine($"{card.Id} {card.Statement}");
        (string Title, string Text)[] lines =
        [
            ("effect", Lower(card.Effect) + (card.MayBeLowered ? "; expressconnect:warn may lower it" : "")),
            ("moment", Lower(card.When)),
            ("why", card.Why),
            ("remedy", card.Remedy),
            ("source", card.Source),
            ("code", card.Code),
            ("unverified", card.Unverified),
        ];
        foreach (var (title, text) in lines.Where(static line => line.Text.Length > 0))
        {
            terminal.Out.WriteLine($"  {title}: {text}");
        }
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
