using System.Security.Cryptography;
using System.Text;

namespace XenLint.Cli;

/// <summary>Files that are always whole: written beside their place, and moved there.</summary>
internal static class WholeFile
{
    /// <summary>A new name in the folder of a file.</summary>
    public static string TemporaryBeside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".xenlint-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");

    /// <summary>How a file is opened that its owner alone may read. On Windows the folder decides that.</summary>
    public static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Replaces a file's content. What a link leads to is replaced, not the link, and keeps its permissions.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The content.</param>
    /// <param name="isPrivate">True for a file that its owner alone may read, whatever its permissions were.</param>
    public static void Replace(string path, string text, bool isPrivate = false)
    {
        var place = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
        var temporary = TemporaryBeside(place);
        try
        {
            if (isPrivate)
            {
                using var stream = new FileStream(temporary, Private(FileMode.CreateNew));
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
            else
            {
                File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            if (!isPrivate && !OperatingSystem.IsWindows() && File.Exists(place))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(place));
            }

            File.Move(temporary, place, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
