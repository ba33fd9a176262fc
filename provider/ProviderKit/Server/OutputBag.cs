using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>Puts answers together: inputs echoed with their wrappers, outputs over them, promises kept apart from guesses.</summary>
internal static class OutputBag
{
    /// <summary>Outputs of something that exists.</summary>
    public static PropertyMap OfReal(ResourceDescriptor resource, PropertyMap inputs, PropertyMap outputs)
    {
        var bag = Echo(resource, inputs);
        foreach (var property in resource.Outputs.Properties)
        {
            bag = outputs.Find(property.Name) is { IsNull: false } value
                ? bag.With(property.Name, Wrapped(property.Name, value, inputs))
                : bag.Without(property.Name);
        }

        return bag;
    }

    /// <summary>
    /// Outputs of something planned. Only what is certain is said; a guess that equals the recorded value stays known. What is
    /// certainly absent is said too, as null: to leave it out would mean that nobody knows.
    /// </summary>
    /// <param name="resource">Its descriptor.</param>
    /// <param name="inputs">Checked inputs.</param>
    /// <param name="outputs">What the definition expects.</param>
    /// <param name="olds">Recorded outputs; null for something new.</param>
    public static PropertyMap OfPlanned(ResourceDescriptor resource, PropertyMap inputs, PropertyMap outputs, PropertyMap? olds)
    {
        var bag = Echo(resource, inputs);
        foreach (var property in resource.Inputs.Properties)
        {
            if (!property.Computed && !bag.ContainsKey(property.Name))
            {
                bag = bag.With(property.Name, PropertyValue.None);
            }
        }

        foreach (var property in resource.Outputs.Properties)
        {
            var value = outputs.Find(property.Name);
            if (!property.Certain)
            {
                var recorded = olds?.Find(property.Name);
                var kept = recorded is not null && value is not null && recorded.WithoutSecrets().Equals(value.WithoutSecrets());
                value = kept ? recorded : PropertyValue.NotKnown;
            }

            bag = bag.With(property.Name, Wrapped(property.Name, value ?? PropertyValue.None, inputs));
        }

        return bag;
    }

    /// <summary>
    /// Inputs of something read: what is recorded, with the values that differ in the world. Nothing is invented, or every
    /// refreshed resource would differ from its program.
    /// </summary>
    public static PropertyMap RefreshedInputs(RecordShape shape, PropertyMap recorded, PropertyMap found)
    {
        var inputs = recorded;
        foreach (var property in shape.Properties)
        {
            var known = recorded.Find(property.Name);
            var actual = found.Find(property.Name);
            if (property.Once || (known is null && property.Computed) || Same(property, known, actual))
            {
                continue;
            }

            inputs = actual is null ? inputs.Without(property.Name) : inputs.With(property.Name, Wrapped(property.Name, actual, recorded));
        }

        return inputs;
    }

    private static bool Same(RecordProperty property, PropertyValue? known, PropertyValue? actual)
    {
        var one = known is null ? PropertyMap.Empty : PropertyMap.Of((property.Name, known));
        var other = actual is null ? PropertyMap.Empty : PropertyMap.Of((property.Name, actual));
        return InputDiff.Between(new Alone(property), one, other, []).Differences.IsEmpty;
    }

    private static PropertyMap Echo(ResourceDescriptor resource, PropertyMap inputs) =>
        inputs.Where((name, _) => resource.Inputs.Find(name) is not null);

    private static PropertyValue Wrapped(string name, PropertyValue value, PropertyMap inputs) =>
        inputs.Find(name) is { IsSecret: true } && !value.IsNull ? PropertyValue.SecretOf(value) : value;

    private sealed class Alone(RecordProperty property) : RecordShape("", "", [property]);
}
