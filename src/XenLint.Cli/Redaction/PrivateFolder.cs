namespace XenLint.Cli;

/// <summary>The folder of the user's own in which maps and keys lie when nobody says where: no repository, and nothing that a job uploads.</summary>
internal static class PrivateFolder
{
    /// <summary>The file that tells what labels stand for.</summary>
    public const string MapName = "xenlint-map.json";

    /// <summary>The file of the key.</summary>
    public const string KeyName = "xenlint-redact.key";

    /// <summary>A file in the folder; null when the environment names no folder of the user's own.</summary>
    public static string? PathOf(string name, Func<string, string?> variable)
    {
        foreach (var (variableName, below) in new[] { ("XDG_STATE_HOME", "xenlint"), ("LOCALAPPDATA", "xenlint"), ("HOME", Path.Combine(".local", "state", "xenlint")) })
        {
            if (variable(variableName) is { Length: > 0 } folder && Path.IsPathFullyQualified(folder))
            {
                return Path.Combine(folder, below, name);
            }
        }

        return null;
    }

    /// <summary>Makes the folder of a file, for the user alone when it is not there.</summary>
    public static void Prepare(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder); // below the user's profile, which others cannot read
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
