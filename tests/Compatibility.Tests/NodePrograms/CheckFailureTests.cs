using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Tests;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumirpc;
using Replay;

namespace Compatibility.Tests.NodePrograms;

/// <summary>
/// The recorded program with several broken resources. Which of its registrations comes first is chance, so a provider of the
/// same wishes stands in for the recorded one.
/// </summary>
public sealed class CheckFailureTests
{
    [NodeFact]
    public async Task The_first_broken_resource_ends_the_run_whichever_it_is()
    {
        using var project = new NodeProject();
        foreach (var step in NodeProject.Recorded("08-check-failures").Steps)
        {
            var setup = project.Setup(step, new ParticularProvider());
            var errors = new List<string?>();
            var deployment = new Deployment(setup, happened =>
            {
                if (happened is DeploymentEvent.Diagnostic { Severity: Severity.Error } error)
                {
                    errors.Add(error.Urn);
                }
            });
            var command = new CommandWords(step.CommandLine, OperationOptions.Default.Parallel);
            var result = command.Words is ["preview"] ? await deployment.PreviewAsync(command.Options) : await deployment.UpAsync(command.Options);

            Assert.Equal(step.ExitCode, (int)result.Status);
            Assert.Contains(ResourceUrn.Parse(Assert.Single(errors.Distinct())!).Name, new[] { "office", "line", "vpc", "onTop" });
            var recorded = step.State["deployment"]!["resources"]?.Select(resource => (string)resource["urn"]!) ?? [];
            var ours = (await setup.Store.LoadAsync(setup.Stack, setup.Secrets)).Snapshot.Resources.Select(resource => resource.Urn);

            // The good one may have come before.
            Assert.Equal(recorded.Order(StringComparer.Ordinal), ours.Where(urn => !urn.EndsWith("::good", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
    }

    private sealed class ParticularProvider : SimpleProvider
    {
        private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
        {
            ["Vpc"] = ["cidrBlock"],
            ["PhysicalConnection"] = ["accessPointId", "lineOperator"],
            ["VirtualBorderRouter"] = ["peerGatewayIp", "peeringSubnetMask"],
        };

        public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
        {
            var response = new CheckResponse { Inputs = request.News };
            response.Failures.AddRange(Required[request.Type.Split(':')[2]]
                .Where(property => !request.News.Fields.ContainsKey(property))
                .Select(property => new CheckFailure { Property = property, Reason = "is required" }));
            return Task.FromResult(response);
        }
    }
}
