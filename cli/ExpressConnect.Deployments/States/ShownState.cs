using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.States;

/// <summary>A resource as the CLI shows it in JSON: its entry in the state, with <c>[secret]</c> for secrets.</summary>
public static class ShownState
{
    private static readonly PropertyValue Hidden = "[secret]";

    /// <summary>The entry as JSON.</summary>
    public static JObject Of(ResourceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return (JObject)JsonText.Parse(ResourceStateJson.Write(
            state with { Inputs = Of(state.Inputs), Outputs = Of(state.Outputs), ReplacementTrigger = state.ReplacementTrigger is { } trigger ? Of(trigger) : null },
            new Base64Secrets()));
    }

    /// <summary>Properties as the CLI's events have them: a secret is one of the state whose ciphertext is <c>[secret]</c>.</summary>
    public static JObject OfEvent(PropertyMap properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return (JObject)JsonText.Parse(JsonText.Write(json => new PropertyValueWriter(static _ => "[secret]").Write(json, properties)));
    }

    private static PropertyMap Of(PropertyMap properties) => properties.Select(static (_, value) => Of(value));

    private static PropertyValue Of(PropertyValue value) =>
        value.Rewrite(static v => v is PropertyValue.Secret or PropertyValue.Output { MarksSecret: true } ? Hidden : v);
}
