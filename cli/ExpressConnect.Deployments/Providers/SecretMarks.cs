using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Providers;

/// <summary>Marks values as secret after a provider that cannot say so itself.</summary>
internal static class SecretMarks
{
    /// <summary>The answer, with the marks that the values of the same names had in the question.</summary>
    public static PropertyMap Copy(PropertyMap answer, PropertyMap question) => answer.Select((name, value) => (value, question.Find(name)) switch
    {
        (PropertyValue.Object given, PropertyValue.Object asked) => new PropertyValue.Object(Copy(given.Properties, asked.Properties)),
        (_, { ContainsSecrets: true }) => PropertyValue.SecretOf(value),
        _ => value,
    });
}
