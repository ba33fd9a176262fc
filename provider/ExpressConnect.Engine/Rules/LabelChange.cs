namespace ExpressConnect.Engine;

/// <summary>Name, description and tags of a resource, and the billing that it needs: what COM and TAG rules look at.</summary>
/// <param name="Words">Kind in the words of messages.</param>
/// <param name="NameProperty">Wire name of the property with the name.</param>
/// <param name="Name">The name; null: none, or said before.</param>
/// <param name="Description">The description; null: none, or said before.</param>
/// <param name="Tags">The tags; null: none, or said before.</param>
/// <param name="Facts">Facts of the owning account.</param>
internal sealed record LabelChange(
    string Words, string NameProperty, string? Name, string? Description, IReadOnlyDictionary<string, string>? Tags, AccountFacts Facts)
{
    /// <summary>Checks what is said anew.</summary>
    public static void Check<TSpec, TState>(
        Work work,
        string words,
        Change<TSpec, TState> change,
        TSpec? old,
        string nameProperty,
        Func<TSpec, Planned<string?>> name,
        Func<TSpec, Planned<string?>> description,
        Func<TSpec, Planned<IReadOnlyDictionary<string, string>?>> tags)
        where TSpec : ResourceSpec
        where TState : Resource
    {
        T? New<T>(Func<TSpec, Planned<T?>> property)
            where T : class => change.IsNew(property, old) ? property(change.Spec).OrDefault : null;
        work.Check(LabelRules.All, new LabelChange(words, nameProperty, New(name), New(description), New(tags), change.Facts));
    }
}
