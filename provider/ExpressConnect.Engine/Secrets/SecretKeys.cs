using System.Security.Cryptography;

namespace ExpressConnect.Engine;

/// <summary>The key of secrets: 32 bytes.</summary>
internal interface ISecretKey
{
    /// <summary>Where it is, in the words of messages.</summary>
    string Place { get; }

    /// <summary>The key, made if there is none.</summary>
    byte[] ForSealing();

    /// <summary>The key that must be there.</summary>
    byte[] ForOpening();
}

/// <summary>A key that lives and dies with a world in memory.</summary>
internal sealed class MemoryKey : ISecretKey
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(UserKey.Length);

    public string Place => "this world's";

    public byte[] ForSealing() => _key;

    public byte[] ForOpening() => _key;
}

/// <summary>The key of a user: <c>EXPRESSCONNECT_KEY</c> (base64), for a store that several share; else a file that only the user may read.</summary>
/// <param name="path">The file, made on first need.</param>
/// <param name="given">The value of <c>EXPRESSCONNECT_KEY</c>; null or empty: the file counts.</param>
internal sealed class UserKey(string path, string? given) : ISecretKey
{
    public const int Length = 32;
    public const string Variable = "EXPRESSCONNECT_KEY";

    private byte[]? _key;

    public string Place => string.IsNullOrEmpty(given) ? $"the one in {path}" : $"the one in {Variable}";

    /// <summary>The key of the user whom this process belongs to.</summary>
    public static UserKey Own()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        return new UserKey(Path.Join(home, ".expressconnect", "key"), Environment.GetEnvironmentVariable(Variable));
    }

    public byte[] ForSealing() => _key ??= Given() ?? Read() ?? Make();

    public byte[] ForOpening() => _key ??= Given() ?? Read() ?? throw new ExpressConnectException(
        "Secret.NoKey",
        $"A secret of this store is encrypted, and there is no key: {path} does not exist.",
        $"Set {Variable} to the key of the store's other users (base64 of their ~/.expressconnect/key), or bring back that file.");

    private byte[]? Given()
    {
        if (string.IsNullOrEmpty(given))
        {
            return null;
        }

        var key = new byte[Length];
        return Convert.TryFromBase64String(given, key, out var length) && length == Length ? key : throw new ExpressConnectException(
            "Secret.KeyMalformed", $"{Variable} is not the base64 form of {Length} bytes.", $"Make one with: head -c {Length} /dev/urandom | base64.");
    }

    private byte[]? Read()
    {
        try
        {
            return File.ReadAllBytes(path) is { Length: Length } key ? key : throw new ExpressConnectException(
                "Secret.KeyMalformed", $"The key {path} does not have {Length} bytes.", $"Bring back the file as it was, or set {Variable}.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception);
        }
    }

    // Complete before it has its name, and the name is given once: of two processes that make a key, both use the first one's.
    private byte[] Make()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = $"{path}.{Environment.ProcessId}-{Path.GetRandomFileName()}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new FileStream(draft, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
                file.Flush(flushToDisk: true);
            }

            try
            {
                FileNames.GiveOnce(draft, path);
            }
            finally
            {
                File.Delete(draft);
            }

            return Read()!;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception);
        }
    }

    private ExpressConnectException Unusable(Exception exception) => new(
        "Secret.KeyUnusable", $"The key of secrets {path} cannot be used: {exception.Message}", $"Make the file readable for you alone, or set {Variable}.", exception);
}
