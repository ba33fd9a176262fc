using CodeGen;
using CodeGen.Files;
using CodeGen.Schemas;

// dotnet run --project sdk/CodeGen -- [--check] [--schema FILE] [--out FOLDER]
var check = false;
var root = Checkout();
var schema = Path.Combine(root, "schema.json");
var folder = Path.Combine(root, "sdk", "ExpressConnect.Pulumi");
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--check":
            check = true;
            break;
        case "--schema" when i + 1 < args.Length:
            schema = args[++i];
            break;
        case "--out" when i + 1 < args.Length:
            folder = args[++i];
            break;
        default:
            return Fail($"unknown argument {args[i]}; usage: CodeGen [--check] [--schema FILE] [--out FOLDER]");
    }
}

if (!File.Exists(schema))
{
    return Fail($"{schema} does not exist");
}

try
{
    var files = SdkFiles.From(File.ReadAllText(schema));
    var sdk = new SdkFolder(folder);
    var touched = check ? sdk.Drift(files) : sdk.Write(files);
    foreach (var name in touched)
    {
        Console.WriteLine($"{(check ? "differs" : "written")}: {Path.Combine(folder, name)}");
    }

    return check && touched.Count > 0
        ? Fail($"{touched.Count} of the SDK's files are not what {schema} makes: dotnet run --project sdk/CodeGen")
        : 0;
}
catch (SchemaException e)
{
    return Fail($"{schema}: {e.Message}");
}

static int Fail(string message)
{
    Console.Error.WriteLine("error: " + message);
    return 1;
}

static string Checkout()
{
    for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "ExpressConnect.Pulumi.sln")))
        {
            return folder.FullName;
        }
    }

    return Environment.CurrentDirectory;
}
