using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Display;

/// <summary>Answers of planners as JSON.</summary>
[JsonSerializable(typeof(PathAnswer))]
[JsonSerializable(typeof(BillOfWork))]
[JsonSerializable(typeof(RedundancyReport))]
internal sealed partial class PlanJson : JsonSerializerContext
{
    private static readonly PlanJson Indented = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<HopKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<FindingLevel>(JsonNamingPolicy.CamelCase) },
    });

    /// <summary>The answer, indented, with a newline at its end.</summary>
    public static string Write<T>(T answer) => JsonSerializer.Serialize(answer, typeof(T), Indented) + "\n";
}
