using System.Security.Cryptography;
using System.Text;

namespace XenLint.Cli;

/// <summary>Files that are always whole: written beside their place, and moved there.</summary>
internal static class WholeFile
{
    /// <summary>A new name in the folder of a file.</summary>
    public static string TemporaryBeside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".xenlint-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");

    /// <summary>Replaces a file's content. What a link leads to is replaced, not the link, and keeps its permissions.</summary>
    public static void Replace(string path, string text)
    {
        var place = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
        var temporary = TemporaryBeside(place);
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows() && File.Exists(place))
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
