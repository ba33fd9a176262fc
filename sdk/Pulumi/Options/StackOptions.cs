namespace Pulumi;

/// <summary>How the stack treats its resources.</summary>
public class StackOptions
{
    private List<ResourceTransformation>? resourceTransformations;
    private List<ResourceTransform>? resourceTransforms;

    /// <summary>Functions that may change args and options of every resource of the stack.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => resourceTransformations ??= [];
        set => resourceTransformations = value;
    }

    /// <summary>Functions that the engine calls to change inputs and options of every resource of the stack, the stack included.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => resourceTransforms ??= [];
        set => resourceTransforms = value;
    }
}
