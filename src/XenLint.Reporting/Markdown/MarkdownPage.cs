using System.Text;

namespace XenLint.Reporting;

/// <summary>
/// Lines of Markdown up to a number of bytes. Once a line has not found room, no later one does: what is there is whole, and the rest is
/// counted.
/// </summary>
internal sealed class MarkdownPage(int room)
{
    private readonly StringBuilder text = new();
    private int left = room;

    /// <summary>Rows that found no room, by what they are.</summary>
    public SortedDictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>True when something found no room.</summary>
    public bool IsFull { get; private set; }

    /// <summary>A paragraph, a heading, or anything else that stands alone.</summary>
    public void Block(string block) => TryAdd($"{block}\n\n");

    /// <summary>A table; none when it has no rows.</summary>
    /// <param name="what">What a row is, in the plural.</param>
    /// <param name="heads">The heads of the columns.</param>
    /// <param name="rows">The cells, as Markdown.</param>
    /// <param name="folded">The words to click on, as Markdown, for a table that is folded; null for one that is open.</param>
    public void Table(string what, string[] heads, IReadOnlyCollection<string[]> rows, string? folded = null)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (before, after) = folded is null ? ("", "\n") : ($"<details><summary>{folded}</summary>\n\n", "\n</details>\n\n");
        var head = $"{before}{Row(heads)}{Row([.. heads.Select(_ => "---")])}";
        var written = 0;
        foreach (var row in rows)
        {
            // The last row leaves room to end the table.
            if (!TryAdd(written == 0 ? head + Row(row) : Row(row), reserve: after.Length))
            {
                LeftOut[what] = LeftOut.GetValueOrDefault(what) + rows.Count - written;
                break;
            }

            written++;
        }

        if (written > 0)
        {
            text.Append(after);
            left -= after.Length;
        }
    }

    /// <summary>What found room.</summary>
    public override string ToString() => text.ToString();

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |\n";

    private bool TryAdd(string part, int reserve = 0)
    {
        var size = Encoding.UTF8.GetByteCount(part);
        if (IsFull || size + reserve > left)
        {
            IsFull = true;
            return false;
        }

        text.Append(part);
        left -= size;
        return true;
    }
}
