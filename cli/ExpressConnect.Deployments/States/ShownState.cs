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
            state with { Inputs = Hide(state.Inputs), Outputs = Hide(state.Outputs), ReplacementTrigger = state.ReplacementTrigger is { } trigger ? Hide(trigger) : null },
            new Base64Secrets()));
    }

    /// <summary>Properties with <c>[secret]</c> for secrets.</summary>
    public static JObject Of(PropertyMap properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return Json(Hide(properties));
    }

    /// <summary>Properties with their secrets in the open.</summary>
    public static JObject Open(PropertyMap properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return Json(properties.WithoutSecrets());
    }

    /// <summary>Properties as the CLI's events have them: a secret is one of the state whose ciphertext is <c>[secret]</c>.</summary>
    public static JObject OfEvent(PropertyMap properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return (JObject)JsonText.Parse(JsonText.Write(json => new PropertyValueWriter(static _ => "[secret]").Write(json, properties)));
    }

    private static JObject Json(PropertyMap properties) =>
        (JObject)JsonText.Parse(JsonText.Write(json => new PropertyValueWriter(new Base64Secrets()).Write(json, properties)));

    private static PropertyMap Hide(PropertyMap properties) => properties.Select(static (_, value) => Hide(value));

    private static PropertyValue Hide(PropertyValue value) =>
        value.Rewrite(static v => v is PropertyValue.Secret or PropertyValue.Output { MarksSecret: true } ? Hidden : v);
}
