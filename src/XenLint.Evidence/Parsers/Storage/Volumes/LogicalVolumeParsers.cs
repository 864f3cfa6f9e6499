using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>pvs</c>, <c>vgs</c> and <c>lvs</c>: a heading and lines whose last columns are never empty. A listing with a line that does
/// not fit is not used: what it does not show may be there.
/// </summary>
internal static class LogicalVolumeParsers
{
    /// <summary>What old releases print for a disk that is missing.</summary>
    private const string Unknown = "unknown device";

    public static PhysicalVolumes? Disks(MemberText text) =>
        Rows(text, ["PV", "VG", "Fmt", "Attr", "PSize", "PFree"], (line, words) => words.Count switch
        {
            5 => Disk(text, line, words, words[0], null),
            6 => Disk(text, line, words, words[0], words[1]),
            7 when line.Trimmed.Text.StartsWith(Unknown, StringComparison.Ordinal) => Disk(text, line, words, line.Trimmed.Part(..Unknown.Length), words[2]),
            _ => null,
        }) is { } rows ? new PhysicalVolumes(rows) : null;

    public static VolumeGroups? Groups(MemberText text) =>
        Rows(text, ["VG", "#PV", "#LV", "#SN", "Attr", "VSize", "VFree"], (line, words) => words.Count == 7
            ? new VolumeGroup(
                words[0].Value("VG"), Number(words[1], "#PV"), Number(words[2], "#LV"), words[4].Value("Attr"), words[5].Value("VSize"), words[6].Value("VFree"), line.Trimmed.Place)
            : null) is { } rows ? new VolumeGroups(rows) : null;

    /// <summary>Columns behind the fourth tell of snapshots and mirrors.</summary>
    public static LogicalVolumes? Volumes(MemberText text) =>
        Rows(text, ["LV", "VG", "Attr", "LSize"], (line, words) => words.Count >= 4
            ? new LogicalVolume(words[0].Value("LV"), words[1].Value("VG"), words[2].Value("Attr"), words[3].Value("LSize"), line.Trimmed.Place)
            : null) is { } rows ? new LogicalVolumes(rows) : null;

    private static PhysicalVolume Disk(MemberText text, TextLine line, IReadOnlyList<TextLine> words, TextLine device, TextLine? group) => new(
        device.Value("PV"),
        group is { } name ? name.Value("VG") : text.Absent<string>("VG"),
        words[^3].Value("Attr"),
        words[^2].Value("PSize"),
        words[^1].Value("PFree"),
        line.Trimmed.Place);

    private static List<T>? Rows<T>(MemberText text, string[] columns, Func<TextLine, IReadOnlyList<TextLine>, T?> read)
        where T : class
    {
        var heading = text.Lines.ToList().FindIndex(line => line.Words.Take(columns.Length).Select(word => word.Text).SequenceEqual(columns));
        if (heading < 0)
        {
            return null;
        }

        var rows = new List<T>();
        foreach (var line in text.Lines.Skip(heading + 1).Where(line => line.Text.Trim() is not ("" or "** timeout **")))
        {
            if (read(line, line.Words) is not { } row)
            {
                return null;
            }

            rows.Add(row);
        }

        return rows;
    }

    private static Sourced<long> Number(TextLine word, string field) =>
        word.Value<long>(field, digits => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
}
