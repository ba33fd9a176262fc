namespace Pulumi.Protocol.Wire;

/// <summary>A value on the wire cannot be read, or cannot be sent to a receiver that does not understand it.</summary>
public sealed class WireFormatException : FormatException
{
    /// <summary>With a general message.</summary>
    public WireFormatException()
        : base("The value is not in Pulumi's wire format.")
    {
    }

    /// <summary>With this message.</summary>
    public WireFormatException(string message)
        : base(message)
    {
    }

    /// <summary>With this message and cause.</summary>
    public WireFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
