using System.Text.Json.Serialization;

namespace ExpressConnect.Engine;

/// <summary>Entries of a record as pairs of index and value.</summary>
internal sealed record RecordKeys(string[][] Entries, string[][] Unique);

[JsonSerializable(typeof(RecordKeys))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoreJson : JsonSerializerContext;
