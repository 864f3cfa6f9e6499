using System.Text;

namespace XenLint.Reporting.Tests;

/// <summary>Reads CSV as RFC 4180 describes it, and accepts nothing else.</summary>
internal static class CsvTable
{
    /// <summary>The rows with their cells; the first one holds the heads.</summary>
    public static IReadOnlyList<string[]> Read(string csv)
    {
        var rows = new List<string[]>();
        var cells = new List<string>();
        for (var at = 0; at < csv.Length;)
        {
            cells.Add(csv[at] == '"' ? Quoted(csv, ref at) : Plain(csv, ref at));
            if (at < csv.Length && csv[at] == ',')
            {
                at++;
                continue;
            }

            Assert.True(csv.AsSpan(at).StartsWith("\r\n"), $"No row ends at {at}.");
            at += 2;
            rows.Add([.. cells]);
            cells.Clear();
        }

        Assert.Empty(cells);
        Assert.Single(rows.Select(row => row.Length).Distinct());
        return rows;
    }

    private static string Plain(string csv, ref int at)
    {
        var start = at;
        while (at < csv.Length && csv[at] is not (',' or '\r' or '\n'))
        {
            Assert.NotEqual('"', csv[at]);
            at++;
        }

        return csv[start..at];
    }

    private static string Quoted(string csv, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (csv[at] != '"')
            {
                cell.Append(csv[at]);
            }
            else if (at + 1 < csv.Length && csv[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;
                return cell.ToString();
            }
        }
    }
}
