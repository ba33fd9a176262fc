using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Base of all classes whose members marked with <see cref="InputAttribute"/> are sent to the engine.</summary>
public abstract class InputArgs
{
    /// <summary>Args without values yet.</summary>
    protected InputArgs()
    {
    }

    // Abstract and internal: args derive from ResourceArgs, InvokeArgs or CallArgs only.
    internal abstract ImmutableArray<KeyValuePair<string, object?>> ToEntries();
}

/// <summary>Arguments of a resource, or of an object among them.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Args without values yet.</summary>
    protected ResourceArgs()
    {
    }

    internal override ImmutableArray<KeyValuePair<string, object?>> ToEntries() => InputMembers.Read(this);
}

/// <summary>Arguments of a function, or of an object among them.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Args without values yet.</summary>
    protected InvokeArgs()
    {
    }

    internal override ImmutableArray<KeyValuePair<string, object?>> ToEntries() => InputMembers.Read(this);
}

/// <summary>Arguments of a method of a resource.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly CallArgs Empty = new NoCallArgs();

    /// <summary>Args without values yet.</summary>
    protected CallArgs()
    {
    }

    internal override ImmutableArray<KeyValuePair<string, object?>> ToEntries() => InputMembers.Read(this);

    private sealed class NoCallArgs : CallArgs;
}
