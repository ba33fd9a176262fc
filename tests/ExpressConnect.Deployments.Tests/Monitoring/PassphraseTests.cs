using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using ExpressConnect.Tests;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Monitoring;

/// <summary>Without a passphrase nothing is made whose secrets could not be recorded.</summary>
public sealed class PassphraseTests : MonitorTest
{
    public PassphraseTests() => Secrets = new StackSecrets(new Dictionary<string, string>());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_missing_passphrase_is_said_after_the_preview_and_nothing_is_made(bool inInputs)
    {
        var error = await Assert.ThrowsAsync<DeploymentException>(() => UpAsync(program => RegisterSecretAsync(program, inInputs), skipPreview: false));

        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", error.Message, StringComparison.Ordinal);
        Assert.All(Provider.Asked<CreateRequest>("Create"), static asked => Assert.True(asked.Preview));
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_preview_it_is_said_before_the_step_that_makes_a_secret(bool inInputs)
    {
        var result = await UpAsync(program => RegisterSecretAsync(program, inInputs));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Severity.Error), static message => message.Contains("PULUMI_CONFIG_PASSPHRASE", StringComparison.Ordinal));
        Assert.Empty(Provider.Asked<CreateRequest>("Create"));
    }

    [Fact]
    public async Task A_preview_alone_and_a_program_without_secrets_need_none()
    {
        Assert.Equal(ExitStatus.Success, (await PreviewAsync(static program => RegisterSecretAsync(program, inInputs: true))).Status);
        Assert.Equal(ExitStatus.Success, (await UpAsync(static program => program.RegisterAsync("lamp"), skipPreview: false)).Status);
    }

    [Fact]
    public async Task What_was_made_with_a_secret_that_nobody_announced_stays_pending()
    {
        Provider = new KeyMaker();

        var result = await UpAsync(static program => program.RegisterAsync("lamp"));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Severity.Error), static message => message.Contains("PULUMI_CONFIG_PASSPHRASE", StringComparison.Ordinal));
        var pending = Assert.Single((await SnapshotAsync()).PendingOperations);
        Assert.Equal((PendingOperationKind.Creating, Stack + "lamps:index:Lamp::lamp"), (pending.Kind, pending.Resource.Urn));
    }

    [Fact]
    public async Task A_property_that_would_be_secret_and_has_no_value_needs_none() => Assert.Equal(
        ExitStatus.Success,
        (await UpAsync(static program => program.RegisterAsync("lamp", PropertyMap.Empty, static request => request.AdditionalSecretOutputs.Add("key")), skipPreview: false)).Status);

    private static Task<RegisterResourceResponse> RegisterSecretAsync(ProgramWithCallbacks program, bool inInputs) => inInputs
        ? program.RegisterAsync("lamp", PropertyMap.Of(("key", PropertyValue.SecretOf("k"))))
        : program.RegisterAsync("lamp", PropertyMap.Of(("key", "k")), static request => request.AdditionalSecretOutputs.Add("key"));

    /// <summary>Answers with a key that no input had.</summary>
    private sealed class KeyMaker : SimpleProvider
    {
        public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) => Answer(
            nameof(Create), request, new CreateResponse { Id = request.Name, Properties = PropertyMap.Of(("key", PropertyValue.SecretOf("k"))).ToStruct() });
    }
}
