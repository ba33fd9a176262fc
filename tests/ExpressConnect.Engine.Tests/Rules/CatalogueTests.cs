using System.Reflection;

namespace ExpressConnect.Engine.Tests.Rules;

/// <summary>The catalogue says what the assembly has, in words for people.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void No_id_is_given_twice() =>
        Assert.Empty(RuleCatalogue.Cards.CountBy(card => card.Id).Where(count => count.Value > 1).Select(count => count.Key));

    [Fact]
    public void Every_rule_of_the_assembly_is_registered()
    {
        var units = typeof(Rule).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Rule)) && !type.IsAbstract && type != typeof(Statement));
        Assert.Empty(units.Except(RuleCatalogue.Rules.Select(rule => rule.GetType())).Where(type => type != typeof(UnknownResource)).Select(type => type.Name));
    }

    [Fact]
    public void Every_statement_that_the_assembly_keeps_is_registered()
    {
        var kept = typeof(Rule).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(IEnumerable<Rule>)))
            .SelectMany(property => (IEnumerable<Rule>)property.GetValue(null)!);
        Assert.Empty(kept.Select(rule => rule.Card.Id).Except(RuleCatalogue.Cards.Select(card => card.Id)));
    }

    [Fact]
    public void Only_what_can_be_broken_has_a_unit_and_everything_else_is_a_statement() =>
        Assert.Empty(RuleCatalogue.Rules
            .Where(rule => rule is Statement != rule.Card.Effect is not (Effect.Refuse or Effect.Warn))
            .Select(rule => rule.Card.Id));

    [Fact]
    public void Cards_say_what_people_need()
    {
        foreach (var card in RuleCatalogue.Cards)
        {
            Assert.All([card.Statement, card.Why, card.Remedy], text => Assert.Matches("^[^ ].*[.]$", text));
            Assert.NotEmpty(card.Source);
            Assert.False(card is { MayBeLowered: true, Effect: not Effect.Refuse }, card.Id);
        }
    }
}
