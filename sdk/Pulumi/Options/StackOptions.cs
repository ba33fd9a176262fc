namespace Pulumi;

/// <summary>How the stack treats its resources.</summary>
public class StackOptions
{
    private List<ResourceTransformation>? resourceTransformations;

    /// <summary>Functions that may change args and options of every resource of the stack.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => resourceTransformations ??= [];
        set => resourceTransformations = value;
    }
}
