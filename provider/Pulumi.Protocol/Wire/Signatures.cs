namespace Pulumi.Protocol.Wire;

/// <summary>The marks by which values that JSON does not have are told from ordinary ones.</summary>
public static class Signatures
{
    /// <summary>The key whose value tells what an object really is.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>Marks a secret.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>Marks a resource reference.</summary>
    public const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>Marks an output value.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>Marks an asset.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>Marks an archive.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>Marks a byte string.</summary>
    public const string Bytes = "803fd3297a5875dc03ca845dda5d2a98";
}
