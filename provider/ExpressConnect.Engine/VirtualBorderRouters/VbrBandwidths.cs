namespace ExpressConnect.Engine;

/// <summary>Limits that a virtual border router may have, in Mbit/s.</summary>
internal static class VbrBandwidths
{
    // 50120 stands in Alibaba's list so.
    public static IReadOnlyList<int> All { get; } =
        [50, 100, 200, 300, 400, 500, 1000, 2048, 5120, 8192, 10240, 20480, 40960, 50120, 61440, 102400];
}
