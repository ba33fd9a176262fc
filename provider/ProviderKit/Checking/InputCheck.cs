using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>Check: types, names and defaults, nothing else. Rules are reported where every one of them can be shown.</summary>
internal static class InputCheck
{
    /// <summary>The inputs with defaults filled in, and every place that cannot be read.</summary>
    /// <param name="shape">Shape of the inputs.</param>
    /// <param name="news">What the program gives; unknown values and secrets come back as they are.</param>
    /// <param name="settings">Where defaults may come from; null before the provider is configured.</param>
    public static (PropertyMap Inputs, IReadOnlyList<InputFailure> Failures) Run(RecordShape shape, PropertyMap news, PropertyMap? settings = null)
    {
        var inputs = news.Where(static (_, value) => !value.IsNull);
        var failures = new List<InputFailure>();
        foreach (var property in shape.Properties)
        {
            if (!inputs.ContainsKey(property.Name) && Default(property, settings) is { } filled)
            {
                inputs = inputs.With(property.Name, filled);
            }
        }

        inputs = shape.Hide(inputs);
        shape.Check(inputs, PropertyPath.Root, failures);
        return (inputs, [.. failures.Select(failure => Explained(shape, failure, settings))]);
    }

    private static PropertyValue? Default(RecordProperty property, PropertyMap? settings) =>
        (property.DefaultFromSetting is { } setting && settings?.Find(setting) is { IsNull: false } value ? value : null) ?? property.DefaultValue;

    private static InputFailure Explained(RecordShape shape, InputFailure failure, PropertyMap? settings) =>
        shape.Find(failure.Path) is { DefaultFromSetting: { } setting } && settings is not null && failure.Reason == "is required and missing"
            ? failure with { Reason = $"is required and missing: give it here, or set {setting} in the provider's configuration" }
            : failure;
}
