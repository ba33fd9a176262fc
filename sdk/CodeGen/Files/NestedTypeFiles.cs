using CodeGen.Docs;
using CodeGen.Names;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>The classes of one object type: as input, in lookups, as output, each only if something uses it.</summary>
internal static class NestedTypeFiles
{
    public static IEnumerable<(string Path, string Text)> Of(Module module, ObjectType type)
    {
        var use = module.Sdk.Uses.Of(type);
        var name = Tokens.NameOf(type.Token);
        if (use.HasFlag(TypeUse.Input))
        {
            yield return (module.Path($"Inputs/{name}{(type.IsInputShape ? "Args" : "")}.cs"), Input(module, type, isState: false));
        }

        if (use.HasFlag(TypeUse.State))
        {
            yield return (module.Path($"Inputs/{name}GetArgs.cs"), Input(module, type, isState: true));
        }

        if (use.HasFlag(TypeUse.Output))
        {
            var old = module.Sdk.Package.CSharp is { IsTerraform: true } or { IsKubernetes: true };
            yield return (module.Path($"Outputs/{name}{(old && use.HasFlag(TypeUse.Plain) ? "Result" : "")}.cs"), Output(module, type));
        }
    }

    private static string Input(Module module, ObjectType type, bool isState)
    {
        var plain = !type.IsInputShape && module.Sdk.Uses.Of(type).HasFlag(TypeUse.Plain);
        var code = module.Start();
        code.Block($"namespace {module.Sdk.Namespaces.Of(type.Token, "Inputs")}", () => new InputClass(
            module,
            module.Types.OfObject(type, new TypePlace("Inputs", Input: true, State: isState)),
            plain ? "InvokeArgs" : "ResourceArgs",
            type.Properties)
        {
            Doc = DocComment.OfType(type.Description),
            TakesInputs = type.IsInputShape,
            IsState = isState,
            IsSealed = !module.Sdk.Package.CSharp.IsKubernetes,
        }.Write(code));
        return code.ToString();
    }

    private static string Output(Module module, ObjectType type)
    {
        var code = module.Start();
        code.Block($"namespace {module.Sdk.Namespaces.Of(type.Token, "Outputs")}", () => new OutputClass(
            module, module.Types.OfObject(type, TypePlace.Output), type.Properties)
        {
            Doc = DocComment.OfType(type.Description),
        }.Write(code));
        return code.ToString();
    }
}
