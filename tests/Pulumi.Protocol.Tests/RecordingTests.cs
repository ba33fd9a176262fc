using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace Pulumi.Protocol.Tests;

/// <summary>What the real engine, its programs and its providers said to each other reads and writes back unchanged.</summary>
public sealed class RecordingTests
{
    private static readonly ServiceDescriptor[] Services =
    [
        ProviderReflection.Descriptor.FindTypeByName<ServiceDescriptor>("ResourceProvider"),
        ResourceReflection.Descriptor.FindTypeByName<ServiceDescriptor>("ResourceMonitor"),
        LanguageReflection.Descriptor.FindTypeByName<ServiceDescriptor>("LanguageRuntime"),
    ];

    public static TheoryData<string> Recordings =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "fixtures"), "*.jsonl").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Every_recorded_message_fits_the_contract_and_its_values_survive(string file)
    {
        var values = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", file)))
        {
            using var call = JsonDocument.Parse(line);
            var service = Services.Single(s => s.Name == call.RootElement.GetProperty("service").GetString());
            var method = service.FindMethodByName(call.RootElement.GetProperty("method").GetString()!);
            foreach (var (key, type) in new[] { ("request", method.InputType), ("response", method.OutputType) })
            {
                if (call.RootElement.TryGetProperty(key, out var json) && json.ValueKind == JsonValueKind.Object
                    && !json.TryGetProperty("note", out _))
                {
                    // A note stands for an answer that was left out. Unknown fields are an error here: the contract must name all that was recorded.
                    var message = type.Parser.ParseJson(json.GetRawText());
                    values += CheckBags(message);
                }
            }
        }

        Assert.True(values > 5, $"only {values} bags in {file}");
    }

    private static int CheckBags(IMessage message)
    {
        var count = 0;
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (field is { FieldType: FieldType.Message, IsMap: false, IsRepeated: false } && field.Accessor.GetValue(message) is IMessage inner)
            {
                if (inner is Struct bag)
                {
                    Assert.Equal(bag, bag.ToPropertyMap().ToStruct());
                    count++;
                }
                else
                {
                    count += CheckBags(inner);
                }
            }
        }

        return count;
    }
}
