using System.Reflection;

namespace ExpressConnect.Engine.Tests.Rules;

/// <summary>The catalogue is complete: against the books, and against the cases.</summary>
public sealed class CompletenessTests
{
    [Fact]
    public void Every_id_of_the_books_is_a_rule_or_comes_later_and_none_is_both()
    {
        var books = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "rule-ids.txt")).Where(line => line.Length > 0).ToList();
        var ours = RuleCatalogue.Cards.Select(card => card.Id).Concat(LaterRules.All.Keys).ToList();
        AssertNone("in the books only", books.Except(ours));
        AssertNone("in no book", ours.Except(books));
        AssertNone("a rule twice, or a rule and in the list of later ones", ours.CountBy(id => id).Where(count => count.Value > 1).Select(count => count.Key));
    }

    [Fact]
    public void Every_rule_has_the_cases_that_its_effect_asks_for()
    {
        AssertNone("without a case", Missing());
        AssertNone("a case of no rule", Cases().Select(c => c.Key).Except(RuleCatalogue.Cards.Select(card => card.Id)));
    }

    private static IEnumerable<string> Missing()
    {
        var cases = Cases();
        return from card in RuleCatalogue.Cards
               from word in Asked(card.Effect)
               where !cases[card.Id].Any(type => Has(type, word))
               select $"{card.Id} {word}";
    }

    private static ILookup<string, Type> Cases() => typeof(RuleCaseAttribute).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RuleCaseAttribute>().Select(attribute => (attribute.Id, Type: type)))
        .ToLookup(c => c.Id, c => c.Type);

    private static void AssertNone(string what, IEnumerable<string> ids)
    {
        var found = ids.ToList();
        Assert.True(found.Count == 0, $"{what}: {string.Join(", ", found)}");
    }

    private static string[] Asked(Effect effect) => effect is Effect.Refuse or Effect.Warn ? ["Breaks", "Keeps"] : ["Shows"];

    private static bool Has(Type type, string word) => type.GetMethods().Any(method =>
        method.Name.StartsWith(word + "_", StringComparison.Ordinal) && method.GetCustomAttributes<FactAttribute>().Any());
}
