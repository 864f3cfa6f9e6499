using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>df -alT</c> and <c>df -alTi</c>: a heading and a line for each file system. Old versions put a long device name on a line of
/// its own. Names of devices and mount points may hold blanks, so the row of numbers in the middle is looked for.
/// </summary>
internal static class FileSystemTableParser
{
    /// <summary>Total, used, available, percent.</summary>
    private const int Numbers = 4;

    public static FileSystemTable? Parse(MemberText text)
    {
        var lines = text.Lines;
        var heading = lines.ToList().FindIndex(line => line.Text.StartsWith("Filesystem", StringComparison.Ordinal)
            && line.Words is [_, { Text: "Type" }, .., { Text: "Mounted" }, { Text: "on" }]);
        if (heading < 0)
        {
            return null;
        }

        var fileSystems = new List<FileSystemUse>();
        var notUnderstood = new List<Place>();
        for (var index = heading + 1; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.Text.Trim() is "" or "** timeout **")
            {
                continue;
            }

            if (ParseRow(line.Words, line) is { } row)
            {
                fileSystems.Add(row);
            }
            else if (index + 1 < lines.Count && lines[index + 1] is { Text: [' ', ..] } rest && ParseRow([.. line.Words, .. rest.Words], rest) is { } wrapped)
            {
                fileSystems.Add(wrapped);
                index++;
            }
            else
            {
                notUnderstood.Add(line.Place);
            }
        }

        return new FileSystemTable(fileSystems, notUnderstood);
    }

    private static FileSystemUse? ParseRow(IReadOnlyList<TextLine> words, TextLine lastLine)
    {
        // The device comes first, then the type: the numbers cannot begin before the third word.
        for (var at = 2; at + Numbers < words.Count; at++)
        {
            if (IsCount(words[at]) && IsCount(words[at + 1]) && IsCount(words[at + 2]) && IsPercent(words[at + 3]) && words[at + Numbers].Text[0] == '/')
            {
                var end = lastLine.Start + lastLine.Encoding.GetByteCount(lastLine.Text.AsSpan().TrimEnd());
                return new FileSystemUse(
                    Span(words[0], words[at - 2].Start + Length(words[at - 2])).Value("Filesystem"),
                    words[at - 1].Value("Type"),
                    Span(words[at + Numbers], end).Value("Mounted on"),
                    Count(words[at], "total"),
                    Count(words[at + 1], "used"),
                    Count(words[at + 2], "available"),
                    Percent(words[at + 3]),
                    new Place(lastLine.File, words[0].Start, end - words[0].Start));
            }
        }

        return null;
    }

    /// <summary>The text from the beginning of a word to a byte of the same line.</summary>
    private static TextLine Span(TextLine first, int end) =>
        first with { Text = first.Encoding.GetString(first.File.Bytes.Span[first.Start..end]) };

    private static int Length(TextLine word) => word.Encoding.GetByteCount(word.Text);

    private static bool IsCount(TextLine word) => word.Text == "-" || ChronycText.Integer(word.Text) is not null;

    private static bool IsPercent(TextLine word) => word.Text == "-" || (word.Text.EndsWith('%') && ChronycText.Integer(word.Text[..^1]) is not null);

    private static Sourced<long> Count(TextLine word, string field) => word.Text == "-"
        ? Sourced<long>.NotKnown(ValueState.Absent, word.PlaceOf(0, 1, field))
        : word.Value(field, ChronycText.Integer);

    private static Sourced<long> Percent(TextLine word) => word.Text == "-"
        ? Sourced<long>.NotKnown(ValueState.Absent, word.PlaceOf(0, 1, "Use%"))
        : word.Value("Use%", text => ChronycText.Integer(text[..^1]));
}
