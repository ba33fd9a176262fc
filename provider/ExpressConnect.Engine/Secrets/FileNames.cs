using System.Runtime.InteropServices;
using System.Text;

namespace ExpressConnect.Engine;

/// <summary>Names of files, given so that of several processes one wins.</summary>
internal static class FileNames
{
    /// <summary>
    /// Gives a complete file a name that nobody has given yet. On Unix a move without overwriting looks first and renames then, so
    /// two could win; a second link is made once.
    /// </summary>
    /// <param name="file">The file; it may or may not keep its old name.</param>
    /// <param name="name">The name. Where a file has it already, that one stays.</param>
    /// <exception cref="IOException">The name can be given to no file.</exception>
    public static void GiveOnce(string file, string name)
    {
        if (!OperatingSystem.IsWindows() && Link(Encoding.UTF8.GetBytes(file + '\0'), Encoding.UTF8.GetBytes(name + '\0')) == 0)
        {
            return;
        }

        try
        {
            // Windows; or somebody was faster; or a file system without links.
            File.Move(file, name, overwrite: false);
        }
        catch (IOException) when (File.Exists(name))
        {
            // Somebody was faster: theirs is the one that counts.
        }
    }

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] file, byte[] name);
}
