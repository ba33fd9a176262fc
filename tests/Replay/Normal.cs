using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>
/// What may differ from a recording, and nothing else: the table <see cref="Random"/>, and ids of providers, which are random too.
/// </summary>
/// <param name="ids">Gives a random id a name that is the same on both sides.</param>
internal sealed partial class Normal(Func<string, string> ids)
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Names of fields whose values are random, or of this machine or moment. That they are there is compared.</summary>
    private static readonly string[] Random =
    [
        "randomSeed",    // 32 bytes; that both Checks of one replacement get the same is compared apart
        "engineAddress", // a port of the loopback interface
        "created",       // times
        "modified",
    ];

    /// <summary>What the recordings leave out.</summary>
    private static readonly string[] LeftOut = ["sourcePosition", "stackTrace", "manifest", "secrets_providers", "metadata"];

    /// <summary>As it is, but for what may differ.</summary>
    public static Normal AsIs { get; } = new(static id => id);

    public string Text(JToken token) => Of(token).ToString(Newtonsoft.Json.Formatting.None);

    public JToken Of(JToken token) => token switch
    {
        JObject o => new JObject(o.Properties().Where(p => !LeftOut.Contains(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new JProperty(p.Name, Random.Contains(p.Name) ? "RANDOM" : Of(p.Value)))),
        JArray a => new JArray(a.Select(Of)),
        JValue { Type: JTokenType.Integer or JTokenType.Float } n => Convert.ToDouble(n.Value, CultureInfo.InvariantCulture),
        JValue { Type: JTokenType.String } s => Uuid().Replace((string)s!, m => m.Value == Unknown ? m.Value : ids(m.Value)),
        _ => token,
    };

    public static bool IsRandomId(string text) => text != Unknown && Uuid().IsMatch(text);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Uuid();
}
