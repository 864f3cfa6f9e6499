using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>ovs-appctl bond/list</c>: a heading and lines with tabs between their columns, of which newer releases have one more. The
/// members are the last.
/// </summary>
internal static class OpenVSwitchBondListParser
{
    private const int FewestColumns = 3;

    public static OpenVSwitchBondList? Parse(MemberText text)
    {
        var heading = text.Lines.ToList().FindIndex(line => line.Words is [{ Text: "bond" }, { Text: "type" }, .., { Text: "slaves" or "members" }]);
        if (heading < 0)
        {
            return null;
        }

        var bonds = new List<OpenVSwitchBondEntry>();
        foreach (var line in text.Lines.Skip(heading + 1).Where(line => line.Text.Trim() is not ("" or "** timeout **")))
        {
            var columns = Split(line, '\t');
            if (columns.Count < FewestColumns || columns.Exists(column => column.Text.Length == 0))
            {
                return null;
            }

            bonds.Add(new OpenVSwitchBondEntry(
                columns[0].Value("bond"),
                columns[1].Value("type"),
                [.. Split(columns[^1], ',').Where(member => member.Text.Length > 0).Select(member => member.Value("members"))],
                line.Place));
        }

        return new OpenVSwitchBondList(bonds);
    }

    private static List<TextLine> Split(TextLine line, char separator)
    {
        var parts = new List<TextLine>();
        var cutter = new LineCutter(line);
        for (var start = 0; start <= line.Text.Length;)
        {
            var end = line.Text.IndexOf(separator, start);
            end = end < 0 ? line.Text.Length : end;
            parts.Add(cutter.Cut(start, end).Trimmed);
            start = end + 1;
        }

        return parts;
    }
}
