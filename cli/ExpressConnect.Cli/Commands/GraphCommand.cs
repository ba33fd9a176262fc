using System.CommandLine;
using ExpressConnect.Cli.Drawing;
using ExpressConnect.Deployments;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect graph</c>: a picture of the network that DIR plans, broken rules included, or of what is deployed.</summary>
internal sealed class GraphCommand : OnNetworkCommand
{
    private readonly Option<string?> output = new("--output", "-o") { Description = "The file to write: .svg, .mmd (Mermaid) or .dot (Graphviz); without it Mermaid is printed" };

    public GraphCommand(Terminal terminal, Interrupts interrupts)
        : base("graph", "Draw a network: as it is planned, with the rules that it breaks, or as it is deployed", terminal, interrupts)
    {
        AddNetworkOptions();
        Add(output);

        // Looked at before a preview is run for nothing.
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } file && PictureFormat.WriterFor(file) is null)
            {
                result.AddError($"cannot draw {file}: the name must end in .svg, .mmd (Mermaid) or .dot (Graphviz).");
            }
        });
    }

    private protected override bool TakesRefusedPlans => true;

    private protected override string Verb => "draw";

    private protected override ExitStatus Answer(AskedNetwork network, ParseResult given)
    {
        var (of, map) = network.Program is { } program ? ($" of {program}", OneProgram.In(network.Map, program)) : ("", network.Map);
        var title = $"{(network.IsDeployed ? "Deployed" : "Planned")} network{of}";
        var scene = NetworkScene.Of(title, map, network.Broken);
        if (scene.IsEmpty)
        {
            Terminal.Fail($"{(network.IsDeployed ? $"the deployed network{of} has" : "the program plans")} no line, router or VPC: there is no network to draw.");
            return ExitStatus.Failed;
        }

        var file = given.GetValue(output);
        var text = PictureFormat.WriterFor(file)!(scene);
        if (file is null)
        {
            Terminal.Out.Write(text);
        }
        else if (!Write(file, text))
        {
            return ExitStatus.Failed;
        }

        if (network.Broken.Count > 0)
        {
            Terminal.Warn($"the plan breaks rules, and would not be deployed; they are red in the picture: {string.Join(", ", network.Broken.Select(static rule => rule.Rule).Distinct())}");
        }

        return ExitStatus.Success;
    }

    private bool Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
            return true;
        }
        catch (FileNotFoundException)
        {
            // The folder is there, and takes no new files: /proc, for one.
            Terminal.Fail($"cannot write {file}: no file can be made in its folder. Name a file in a folder that you may write to.");
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Terminal.Fail($"cannot write {file}: {e.Message} Name a file in a folder that exists and that you may write to.");
            return false;
        }
    }
}
