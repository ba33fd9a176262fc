using CodeGen.Schemas;

namespace CodeGen.Names;

/// <summary>What an object type is used for: a class is written for each use.</summary>
[Flags]
internal enum TypeUse
{
    None = 0,
    Output = 1,
    Input = 2,

    /// <summary>In what a lookup may be given.</summary>
    State = 4,

    /// <summary>In arguments or results of functions.</summary>
    Plain = 8,

    /// <summary>In arguments of functions that may be outputs.</summary>
    FunctionInput = 16,
}

/// <summary>Uses of all object types of a package, nested ones included.</summary>
internal sealed class TypeUses
{
    private readonly Dictionary<ObjectType, TypeUse> _uses = [];

    public TypeUses(Package package)
    {
        foreach (var resource in package.Provider is { } provider ? [provider, .. package.Resources] : package.Resources)
        {
            Mark(TypeWalk.ObjectsIn(resource.Outputs), TypeUse.Output);
            Mark(TypeWalk.ObjectsIn(resource.Inputs), TypeUse.Input);
            Mark(TypeWalk.ObjectsIn(resource.StateInputs ?? []), TypeUse.Input | TypeUse.State);
        }

        foreach (var function in package.Functions.Concat(package.MethodFunctions).Where(function => !function.IsOverlay))
        {
            Mark(function);
        }
    }

    public TypeUse Of(ObjectType type) => _uses.GetValueOrDefault(type);

    private void Mark(Function function)
    {
        Mark(TypeWalk.ObjectsIn(function.Inputs?.Properties ?? []), TypeUse.Input | TypeUse.Plain);
        if (function.ReturnType is not { } result)
        {
            return;
        }

        Mark(TypeWalk.ObjectsIn(function.Inputs?.InputShape.Properties ?? []), TypeUse.Input | TypeUse.FunctionInput);
        var objects = function.ReturnsOwnObject ? TypeWalk.ObjectsIn(((ObjectType)result).Properties) : TypeWalk.ObjectsIn(result);
        Mark(objects, TypeUse.Output | TypeUse.Plain);
    }

    private void Mark(IEnumerable<ObjectType> types, TypeUse use)
    {
        foreach (var type in types)
        {
            _uses[type] = Of(type) | use;
        }
    }
}
