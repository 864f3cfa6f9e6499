using System.Globalization;

namespace XenLint.Evidence;

/// <summary>Names from inputs as names of files and folders: the same on every system, never a way out of a folder, never a device.</summary>
public static class SafeName
{
    private const int Longest = 60;

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name for a folder: lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c> inside.</summary>
    /// <param name="name">What people call the thing.</param>
    /// <param name="otherwise">The name of a thing whose name has none of these.</param>
    public static string Slug(string name, string otherwise)
    {
        var letters = new List<char>();
        foreach (var letter in name)
        {
            var safe = char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' ? char.ToLowerInvariant(letter) : '-';
            if (letters.Count == 0 || char.IsAsciiLetterOrDigit(safe) || safe != letters[^1])
            {
                letters.Add(safe);
            }
        }

        var slug = new string([.. letters]).Trim('-', '.', '_');
        slug = slug[..Math.Min(slug.Length, Longest)].Trim('-', '.', '_');
        return slug.Length == 0 ? otherwise : IsDevice(slug) ? $"{otherwise}-{slug}" : slug;
    }

    /// <summary>The first of a name, the name with <c>-2</c>, <c>-3</c> and so on that is free.</summary>
    public static string Unique(string name, Func<string, bool> isTaken)
    {
        var unique = name;
        for (var number = 2; isTaken(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return unique;
    }

    /// <summary>A path inside of a report with every part a safe name of a file; as it is, nearly always.</summary>
    public static string Path(string path) => string.Join('/', path.Split('/').Select(Part));

    /// <summary>True for a path from an extract's list of files that leads to a file below its folder, and nowhere else.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and < 1000 && path.Split('/').All(part => part.Length > 0 && part == Part(part));

    private static string Part(string part)
    {
        var safe = new string([.. part.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+' or '@' or '%' or '=' or ',' or ' ' or '(' or ')' ? letter : '_')]);
        safe = safe.TrimEnd('.', ' ');
        return safe.Length == 0 || safe.Trim('.').Length == 0 || IsDevice(safe) ? $"_{safe}" : safe.Length > 120 ? safe[..120].TrimEnd('.', ' ') : safe;
    }

    /// <summary>Windows takes these for devices, with any ending.</summary>
    private static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd());
}
