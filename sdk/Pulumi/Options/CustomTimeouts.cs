using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>How long the operations on a resource may take. Null leaves it to the provider.</summary>
public sealed class CustomTimeouts
{
    /// <summary>How long creating may take.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>How long updating may take.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>How long deleting may take.</summary>
    public TimeSpan? Delete { get; set; }

    internal static RegisterResourceRequest.Types.CustomTimeouts ToWire(CustomTimeouts? timeouts)
    {
        return new RegisterResourceRequest.Types.CustomTimeouts
        {
            Create = Nanoseconds(timeouts?.Create),
            Update = Nanoseconds(timeouts?.Update),
            Delete = Nanoseconds(timeouts?.Delete),
        };

        // A tick is a hundred nanoseconds.
        static string Nanoseconds(TimeSpan? span) => span is { } given ? $"{given.Ticks}00ns" : "";
    }

    internal static CustomTimeouts? Of(RegisterResourceRequest.Types.CustomTimeouts? given)
    {
        return given is null or { Create: "", Update: "", Delete: "" }
            ? null
            : new CustomTimeouts { Create = Span(given.Create), Update = Span(given.Update), Delete = Span(given.Delete) };

        static TimeSpan? Span(string text) => GoDuration.Seconds(text) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
