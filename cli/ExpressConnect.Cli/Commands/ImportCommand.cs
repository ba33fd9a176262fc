using System.CommandLine;
using ExpressConnect.Deployments;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect import TYPE NAME ID</c>: makes an existing object a resource of the stack, as it is.</summary>
internal sealed class ImportCommand : OperationCommand
{
    private readonly Argument<string> type;
    private readonly Argument<string> name;
    private readonly Argument<string> id;
    private readonly Option<bool> protect = new("--protect") { Description = "Protect the resource from deletion", DefaultValueFactory = static _ => true };

    public ImportCommand(Terminal terminal, Interrupts interrupts)
        : this(
            terminal,
            interrupts,
            new("TYPE") { Description = "The type of the resource, such as expressconnect:index:Vpc" },
            new("NAME") { Description = "The name that it has, or will have, in the program" },
            new("ID") { Description = "The id of the object" })
    {
    }

    private ImportCommand(Terminal terminal, Interrupts interrupts, Argument<string> type, Argument<string> name, Argument<string> id)
        : base("import", "Make an existing object a resource of the stack, as it is", terminal, interrupts, changesThings: true, hasTargets: false, type, name, id)
    {
        (this.type, this.name, this.id) = (type, name, id);
        Add(protect);
    }

    private protected override string Noun => "import";

    private protected override OperationOptions Refine(OperationOptions options, ParseResult given) => options with
    {
        Imports = [new ImportedObject(given.GetRequiredValue(type), given.GetRequiredValue(name), given.GetRequiredValue(id), given.GetValue(protect))],
    };

    private protected override void Conclude(OperationOptions options, DeploymentResult result, string place, TextWriter output)
    {
        if (!options.PreviewOnly && result.Last is { HasChanges: true })
        {
            output.WriteLine("Add the resource to the program, with the inputs that it has (stack export shows them): what is not in the program, the next up deletes"
                + (options.Imports[0].Protect ? ", unless it is protected, as this one is." : "."));
        }
    }

    private protected override Task<DeploymentResult> OperateAsync(Deployment deployment, OperationOptions options, CancellationToken cancel) =>
        deployment.ImportAsync(options, cancel);
}
