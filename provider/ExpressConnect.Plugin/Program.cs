using ExpressConnect.Provider;
using ProviderKit;

var provider = new ExpressConnectProvider();
switch (args)
{
    case ["schema"]:
        Console.Out.Write(SchemaWriter.Write(provider));
        return 0;
    case ["--version" or "-version" or "version"]:
        Console.Out.WriteLine(provider.Package.Version);
        return 0;
    case ["--help" or "-h" or "help"]:
        Console.Out.WriteLine(
            """
            pulumi-resource-expressconnect: the Pulumi provider for Alibaba Cloud Express Connect.

            Pulumi's engine starts it by itself. By hand:
              pulumi-resource-expressconnect schema      prints the package schema
              pulumi-resource-expressconnect --version   prints the version
              pulumi-resource-expressconnect             serves until it is stopped; attach it with
                                                         PULUMI_DEBUG_PROVIDERS=expressconnect:PORT
            """);
        return 0;
    default:
        return await PluginHost.RunAsync(provider, args);
}
