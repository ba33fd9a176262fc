using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Rpc = Pulumirpc;

namespace Pulumi;

/// <summary>Packages of parameterized SDKs: each is told to the engine once per deployment.</summary>
internal sealed class Packages(Deployment deployment)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> known = new(StringComparer.Ordinal);

    /// <summary>How requests name the package; empty for none.</summary>
    public Task<string> ReferenceAsync(RegisterPackageRequest? package)
    {
        if (package is null)
        {
            return Task.FromResult("");
        }

        var request = Request(package);
        return known.GetOrAdd(request.ToString(), _ => new Lazy<Task<string>>(() => RegisterAsync(request))).Value;
    }

    private async Task<string> RegisterAsync(Rpc.RegisterPackageRequest request)
    {
        await deployment.Features.DemandAsync("parameterization", "parameterization");
        try
        {
            return (await deployment.Monitor.RegisterPackageAsync(request)).Ref;
        }
        catch (RpcException) when (request.Parameterization is null && request.Extension is null)
        {
            // Without parameters the package is only a name and a version, which the requests carry anyway.
            return "";
        }
    }

    private static Rpc.RegisterPackageRequest Request(RegisterPackageRequest package)
    {
        var request = new Rpc.RegisterPackageRequest { Name = package.Name, Version = package.Version, DownloadUrl = package.DownloadUrl };
        foreach (var (platform, checksum) in package.Checksums.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            request.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        }

        request.Parameterization = Parameterization(package.Parameterization);
        request.Extension = Parameterization(package.Extension);
        return request;
    }

    private static Rpc.Parameterization? Parameterization(RegisterPackageRequest.PackageParameterization? parameterization) =>
        parameterization is null ? null : new Rpc.Parameterization
        {
            Name = parameterization.Name,
            Version = parameterization.Version,
            Value = ByteString.CopyFrom(parameterization.Value),
        };
}
