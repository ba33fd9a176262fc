using System.Text.Json.Serialization;
using ExpressConnect.Deployments.Programs;

namespace ExpressConnect.Deployments;

/// <summary>Types that are written and read whole as JSON. Named here their code is generated: the compiled command has no reflection.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BuildRecord))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>), TypeInfoPropertyName = "Config")]
[JsonSerializable(typeof(IReadOnlyCollection<string>), TypeInfoPropertyName = "ConfigKeys")]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]), TypeInfoPropertyName = "Texts")]
internal sealed partial class JsonTypes : JsonSerializerContext;
