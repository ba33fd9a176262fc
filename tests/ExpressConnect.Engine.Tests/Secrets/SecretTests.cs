using System.Security.Cryptography;
using System.Text.Json;

namespace ExpressConnect.Engine.Tests.Secrets;

/// <summary>Secrets at rest: encrypted in the store, shown to nobody, opened with the key of whoever sealed them.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Planted = "hunter2-№1";
    private readonly string _folder = Directory.CreateTempSubdirectory("expressconnect-tests-").FullName;

    private string KeyPath => Path.Combine(_folder, "deeper", "key");

    private static string NewKey => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void Text_and_JSON_of_a_secret_show_that_there_is_one_and_no_more()
    {
        Planned<Secret?> secret = new Secret(Planted);
        Assert.Equal("[secret]", secret.ToString());
        Assert.Equal("\"[secret]\"", JsonSerializer.Serialize(new Secret(Planted), EngineJson.Default.Secret));
    }

    [Fact]
    public void What_a_store_keeps_is_encrypted_and_comes_back()
    {
        var box = new SecretBox(new MemoryKey());
        var kept = Write(box, new Secret(Planted));
        Assert.StartsWith("{\"$secret\":\"1:", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", kept, StringComparison.Ordinal);
        Assert.Equal(Planted, Read(box, kept).Value);
    }

    [Fact]
    public void A_planned_secret_is_kept_whether_it_is_there_absent_or_not_known_yet()
    {
        var box = new SecretBox(new MemoryKey());
        Assert.Equal(new Secret(Planted), Again(new Secret(Planted)).Value);
        Assert.False(Again(Planned<Secret?>.Unknown).IsKnown);
        Assert.Null(Again(default).Value);

        Planned<Secret?> Again(Planned<Secret?> value)
        {
            var options = box.Json(EngineJson.Default.Secret).Options;
            var converter = new PlannedConverter<Secret?>();
            using var text = new MemoryStream();
            using (var writer = new Utf8JsonWriter(text))
            {
                converter.Write(writer, value, options);
            }

            var reader = new Utf8JsonReader(text.ToArray());
            reader.Read();
            return converter.Read(ref reader, typeof(Planned<Secret?>), options);
        }
    }

    [Fact]
    public void Equal_secrets_are_equal_and_are_sealed_alike_and_others_are_not()
    {
        var box = new SecretBox(new MemoryKey());
        var kept = Read(box, Write(box, new Secret(Planted)));
        Assert.Equal(new Secret(Planted), kept);
        Assert.Equal(Write(box, new Secret(Planted)), Write(box, kept));
        Assert.NotEqual(new Secret("another"), kept);
        Assert.NotEqual(Write(box, new Secret("another")), Write(box, kept));
    }

    [Fact]
    public void With_another_key_a_secret_is_carried_along_and_only_its_value_is_refused()
    {
        var kept = Write(new SecretBox(new MemoryKey()), new Secret(Planted));
        var stranger = new SecretBox(new UserKey(KeyPath, NewKey));
        var carried = Read(stranger, kept);
        Assert.Equal(kept, Write(stranger, carried));
        Assert.Equal("\"[secret]\"", JsonSerializer.Serialize(carried, EngineJson.Default.Secret));
        var refused = Assert.Throws<ExpressConnectException>(() => carried.Value);
        Assert.Equal("Secret.WrongKey", refused.Code);
        Assert.Contains("EXPRESSCONNECT_KEY", refused.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_secret_is_refused_like_one_of_another_key()
    {
        var box = new SecretBox(new MemoryKey());
        var kept = Write(box, new Secret(Planted));
        var damaged = kept[..^4] + (kept[^4] == 'A' ? 'B' : 'A') + kept[^3..];
        Assert.Equal("Secret.WrongKey", Assert.Throws<ExpressConnectException>(() => Read(box, damaged).Value).Code);
        Assert.Equal("Secret.Newer", Assert.Throws<ExpressConnectException>(() => Read(box, """{"$secret":"2:x"}""").Value).Code);
    }

    [Fact]
    public void The_key_is_made_on_first_need_for_its_owner_alone_and_stays()
    {
        var kept = Write(new SecretBox(new UserKey(KeyPath, given: null)), new Secret(Planted));
        Assert.Equal(32, File.ReadAllBytes(KeyPath).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        }

        Assert.Equal(Planted, Read(new SecretBox(new UserKey(KeyPath, given: "")), kept).Value);
        Assert.Equal([KeyPath], Directory.EnumerateFiles(Path.GetDirectoryName(KeyPath)!));
    }

    [Fact]
    public async Task Many_that_need_a_first_key_at_once_all_get_the_same_one()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Convert.ToBase64String(new UserKey(KeyPath, given: null).ForSealing()))));
        Assert.Single(keys.Distinct());
        Assert.Equal([KeyPath], Directory.EnumerateFiles(Path.GetDirectoryName(KeyPath)!));
    }

    [Fact]
    public void Opening_never_makes_a_key_and_says_where_one_is_wanted()
    {
        var kept = Write(new SecretBox(new MemoryKey()), new Secret(Planted));
        var refused = Assert.Throws<ExpressConnectException>(() => Read(new SecretBox(new UserKey(KeyPath, given: null)), kept).Value);
        Assert.Equal("Secret.NoKey", refused.Code);
        Assert.Contains(KeyPath, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyPath));
    }

    [Fact]
    public void The_variable_goes_before_the_file()
    {
        var shared = NewKey;
        var kept = Write(new SecretBox(new UserKey(KeyPath, shared)), new Secret(Planted));
        Assert.False(File.Exists(KeyPath));
        Assert.Equal(Planted, Read(new SecretBox(new UserKey(Path.Combine(_folder, "elsewhere"), shared)), kept).Value);
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("c2hvcnQ=")]
    public void A_malformed_variable_is_refused_without_repeating_it(string given)
    {
        var refused = Assert.Throws<ExpressConnectException>(() => new UserKey(KeyPath, given).ForSealing());
        Assert.Equal("Secret.KeyMalformed", refused.Code);
        Assert.DoesNotContain(given, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_key_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        File.WriteAllText(KeyPath, "mine");
        Assert.Equal("Secret.KeyMalformed", Assert.Throws<ExpressConnectException>(() => new UserKey(KeyPath, given: null).ForSealing()).Code);
        Assert.Equal("mine", File.ReadAllText(KeyPath));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Write(SecretBox box, Secret secret) => JsonSerializer.Serialize(secret, box.Json(EngineJson.Default.Secret));

    private static Secret Read(SecretBox box, string kept) => JsonSerializer.Deserialize(kept, box.Json(EngineJson.Default.Secret))!;
}
