namespace XenLint.Cli;

/// <summary>Where the map goes.</summary>
/// <param name="FullPath">The absolute path; null when there is no place for it.</param>
/// <param name="Written">The path to tell the user.</param>
internal sealed record MapPlace(string? FullPath, string Written)
{
    /// <summary>Finds the place, before anything is written.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="folders">The folders of reports and extracts: what lies in them is meant to be handed on.</param>
    /// <param name="surroundings">The environment.</param>
    /// <exception cref="UsageException">The map or the key would lie in one of them.</exception>
    public static MapPlace Of(RedactionRequest request, IReadOnlyCollection<string> folders, Surroundings surroundings)
    {
        Refuse("--redact-key", request.KeyPath, folders, surroundings);
        if (request.MapPath is { } written)
        {
            Refuse("--redact-map", written, folders, surroundings);
            return new(surroundings.AbsolutePath(written), written);
        }

        var byDefault = PrivateFolder.PathOf(PrivateFolder.MapName, surroundings.Variable);
        return byDefault is not null && folders.Contains(Path.GetDirectoryName(byDefault))
            ? throw new UsageException($"the map of redaction would lie in '{Path.GetDirectoryName(byDefault)}', beside what is written there. Name another file with --redact-map.")
            : new(byDefault, byDefault ?? "");
    }

    private static void Refuse(string option, string? written, IEnumerable<string> folders, Surroundings surroundings)
    {
        if (written is null)
        {
            return;
        }

        var path = surroundings.AbsolutePath(written);
        foreach (var folder in folders)
        {
            var way = Path.GetRelativePath(folder, path);
            if (way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way))
            {
                throw new UsageException($"{option} '{written}': it would lie in a folder that reports or extracts are written to, and could be handed on with them. Name a file elsewhere.");
            }
        }
    }
}
