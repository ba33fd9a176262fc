using ExpressConnect.Deployments.Secrets;

namespace ExpressConnect.Deployments.Tests.Secrets;

public sealed class StackSecretsTests
{
    // Passphrase and salt as the CLI wrote them.
    private const string Salt = "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";
    private static readonly SecretsProviderState Recorded = new("passphrase", $$"""{"salt":"{{Salt}}"}""");

    [Fact]
    public void A_salt_of_the_CLI_opens_with_its_passphrase()
    {
        var secrets = With("password", Salt);

        Assert.Equal(Recorded, secrets.Current.State);
        Assert.Equal(Recorded, secrets.Known);
        Assert.Equal("hidden", secrets.Open(Recorded).Decrypt(secrets.Current.Encrypt("hidden")));
    }

    [Fact]
    public void Another_passphrase_is_refused()
    {
        var error = Assert.Throws<DeploymentException>(() => With("other").Open(Recorded));

        Assert.Contains("incorrect passphrase", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_passphrase_is_one() =>
        Assert.Equal("x", With("").Current is var crypter ? crypter.Decrypt(crypter.Encrypt("x")) : "");

    [Fact]
    public void The_passphrase_may_stand_in_a_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("passphrase", "password\n");
        var secrets = new StackSecrets(new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE_FILE"] = file }, Salt);

        Assert.Equal(Recorded, secrets.Current.State);
    }

    [Fact]
    public void Each_value_has_its_own_ciphertext_and_alterations_are_found()
    {
        var crypter = With("password", Salt).Current;
        var ciphertext = crypter.Encrypt("x");

        Assert.NotEqual(ciphertext, crypter.Encrypt("x"));
        Assert.StartsWith("v1:", ciphertext, StringComparison.Ordinal);
        Assert.Throws<DeploymentException>(() => crypter.Decrypt(ciphertext[..^4] + "AAA="));
        Assert.Throws<DeploymentException>(() => crypter.Decrypt("v1:x"));
    }

    [Fact]
    public void Without_a_passphrase_nothing_fails_before_a_secret_comes()
    {
        var secrets = new StackSecrets(new Dictionary<string, string>());

        Assert.Null(secrets.Known);
        Assert.Contains("Set PULUMI_CONFIG_PASSPHRASE", Assert.Throws<DeploymentException>(() => secrets.Current).Message, StringComparison.Ordinal);
        Assert.Contains("Set PULUMI_CONFIG_PASSPHRASE", Assert.Throws<DeploymentException>(() => secrets.Open(Recorded)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_salt_in_the_settings_that_of_the_state_stays()
    {
        var secrets = With("password");
        secrets.Open(Recorded);

        Assert.Equal(Recorded, secrets.Current.State);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("cloud")]
    public void Encryption_by_others_is_refused_with_the_way_out(string type) => Assert.Contains(
        "pulumi stack change-secrets-provider passphrase",
        Assert.Throws<DeploymentException>(() => With("password").Open(new SecretsProviderState(type, "{}"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Settings_that_name_a_key_service_are_refused_when_a_secret_comes() => Assert.Contains(
        "awskms://key",
        Assert.Throws<DeploymentException>(() => new StackSecrets(new Dictionary<string, string>(), Salt, "awskms://key").Current).Message,
        StringComparison.Ordinal);

    private static StackSecrets With(string passphrase, string? salt = null) =>
        new(new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE"] = passphrase }, salt);
}
