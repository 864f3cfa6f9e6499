using System.Globalization;
using System.Text;

namespace XenLint.Evidence;

/// <summary>A member's name after judgement. Nothing is ever written under it, but reports show it and evidence is found by it.</summary>
/// <param name="Name">Forward slashes, no <c>.</c> or empty parts, no root; unchanged but for unprintable characters when it is refused.</param>
/// <param name="Refusal">Why the name is not trusted, or null.</param>
/// <param name="Notice">What was changed about it, or null.</param>
internal readonly record struct MemberPath(string Name, string? Refusal = null, ArchiveProblemKind? Notice = null)
{
    private const int ShownLength = 200;

    /// <summary>Judges a name.</summary>
    /// <param name="written">The name as the archive has it.</param>
    /// <param name="mayUseBackslashes">True when backslashes may be meant as separators.</param>
    public static MemberPath Of(string written, bool mayUseBackslashes)
    {
        if (written.Any(IsUnprintable))
        {
            return new(Printable(written), "named with control characters");
        }

        ArchiveProblemKind? notice = null;
        var name = written;
        if (mayUseBackslashes && name.Contains('\\') && !name.Contains('/'))
        {
            name = name.Replace('\\', '/');
            notice = ArchiveProblemKind.BackslashName;
        }

        // On Linux a backslash is a letter like any other (systemd's unit names have them); it is still no way out.
        if (name.Split('/', '\\').Contains(".."))
        {
            return new(Printable(written), "named to lie outside of the archive (..)");
        }

        if (name is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ':', '/' or '\\', ..])
        {
            name = name[2..].Replace('\\', '/');
            notice = ArchiveProblemKind.AbsoluteName;
        }

        if (name.StartsWith('/') || name.StartsWith(@"\\", StringComparison.Ordinal))
        {
            name = name.TrimStart('/', '\\');
            notice = ArchiveProblemKind.AbsoluteName;
        }

        return new(string.Join('/', name.Split('/').Where(part => part is not ("" or "."))), Notice: notice);
    }

    /// <summary>The name for a message: unprintable characters escaped, very long names shortened.</summary>
    public static string Printable(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.Length > ShownLength ? name.AsSpan(0, ShownLength) : name)
        {
            if (IsUnprintable(letter))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
            else
            {
                text.Append(letter);
            }
        }

        return name.Length > ShownLength ? text.Append("...").ToString() : text.ToString();
    }

    /// <summary>Characters that move the cursor, turn the direction of writing or end a line.</summary>
    private static bool IsUnprintable(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
