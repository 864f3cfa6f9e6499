using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// The report for spreadsheets: a row for each finding, for each rule that could not judge all, and for what only the baseline has. Each row
/// is one line, and its first three cells are words of this program.
/// </summary>
public static class CsvReport
{
    /// <summary>The mark by which spreadsheets know UTF-8; without it they break every letter beyond ASCII.</summary>
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    public static void Write(AnalysisResult result, TextWriter output)
    {
        output.Write(ByteOrderMark);
        Write(output, CsvRow.Columns);
        var unjudged = result.Captures.SelectMany(capture => capture.Outcomes)
            .Where(outcome => outcome.NotEvaluated > 0 && outcome.Outcome != Outcome.Crashed);
        var rows = result.Findings.Select(CsvRow.Of)
            .Concat(unjudged.Select(CsvRow.Of))
            .Concat(result.SinceBaseline?.Gone.Select(entry => CsvRow.Of(entry, "gone")) ?? [])
            .Concat(result.SinceBaseline?.Unseen.Select(entry => CsvRow.Of(entry, "unseen")) ?? []);
        foreach (var row in rows)
        {
            Write(output, row.Cells);
        }
    }

    private static void Write(TextWriter output, IEnumerable<string?> cells)
    {
        output.Write(string.Join(',', cells.Select(cell => CsvCell.Of(cell ?? ""))));
        output.Write("\r\n");
    }
}
