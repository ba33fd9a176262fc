namespace Pulumi.Protocol.Wire;

/// <summary>What the receiver of a value understands. What it does not understand is replaced by the next best thing.</summary>
public sealed record WireOptions
{
    /// <summary>Everything is understood.</summary>
    public static WireOptions All { get; } = new()
    {
        KeepUnknowns = true, KeepSecrets = true, KeepResources = true, KeepOutputs = true, KeepBytes = true,
    };

    /// <summary>What an ordinary provider call carries: all but output values.</summary>
    public static WireOptions Resource { get; } = All with { KeepOutputs = false };

    /// <summary>Plain values only.</summary>
    public static WireOptions Plain { get; } = new();

    /// <summary>Keep unknown values; otherwise they are left out, in lists too.</summary>
    public bool KeepUnknowns { get; init; }

    /// <summary>An unknown value is an error instead of being left out.</summary>
    public bool RejectUnknowns { get; init; }

    /// <summary>Keep secrets; otherwise their content stands in the open.</summary>
    public bool KeepSecrets { get; init; }

    /// <summary>Keep resource references; otherwise the id stands in their place, or the URN of a component.</summary>
    public bool KeepResources { get; init; }

    /// <summary>Keep output values; otherwise they become plain, secret or unknown.</summary>
    public bool KeepOutputs { get; init; }

    /// <summary>Keep byte strings; otherwise they are an error.</summary>
    public bool KeepBytes { get; init; }

    /// <summary>Send only the hashes of assets and archives, as for old state.</summary>
    public bool ElideAssets { get; init; }
}
