namespace ExpressConnect.Deployments.Tests.Programs;

internal static class Runs
{
    public static ProgramRun Of(string folder, Action<ProgramLine>? print = null) => new()
    {
        MonitorAddress = "127.0.0.1:1",
        EngineAddress = "127.0.0.1:2",
        Organization = "organization",
        Project = "network",
        Stack = "dev",
        DryRun = true,
        Parallel = 8,
        Config = new Dictionary<string, string> { ["a:b"] = "c \"d\"", ["a:key"] = "hidden" },
        ConfigSecretKeys = ["a:key"],
        RootDirectory = folder,
        WorkingDirectory = folder,
        Print = print ?? (_ => { }),
    };
}
