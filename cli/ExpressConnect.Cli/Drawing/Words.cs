using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Drawing;

/// <summary>Values of the API in the words and colours of pictures.</summary>
internal static class Words
{
    /// <summary>A bandwidth: <c>100 Mbit/s</c>, <c>10 Gbit/s</c>.</summary>
    /// <param name="mbits">Mbit/s.</param>
    public static string Bandwidth(int mbits) => mbits >= 1000 && mbits % 100 == 0 ? $"{mbits / 1000m:0.#} Gbit/s" : $"{mbits} Mbit/s";

    /// <summary>A VLAN.</summary>
    public static string Vlan(int? id) => id switch { null => "VLAN not known yet", 0 => "untagged", _ => $"VLAN {id}" };

    /// <summary>Who builds a line.</summary>
    public static string Carrier(string lineOperator) => lineOperator switch
    {
        "CT" => "China Telecom",
        "CU" => "China Unicom",
        "CM" => "China Mobile",
        "CO" => "another carrier of China",
        "Other" => "another carrier",
        _ => lineOperator,
    };

    /// <summary>The colour of a status.</summary>
    public static Tone Tone(string status) => status switch
    {
        "Available" or PhysicalConnectionStatus.Enabled or RouterInterfaceStatus.Active or VirtualBorderRouterStatus.Active => Drawing.Tone.Ready,
        PhysicalConnectionStatus.Rejected or PhysicalConnectionStatus.AllocationFailed or PhysicalConnectionStatus.Canceled or PhysicalConnectionStatus.Terminated => Drawing.Tone.Off,
        VirtualBorderRouterStatus.Terminated or RouterInterfaceStatus.Idle or RouterInterfaceStatus.Inactive or "FinancialLocked" or "SecurityLocked" => Drawing.Tone.Off,
        _ => Drawing.Tone.Waiting,
    };
}
