using FsCheck;
using FsCheck.Fluent;
using XenLint.Analysis;
using XenLint.Rules.Data.Hcl.Reading;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Data;

public sealed class CommaSeparatedValues
{
    private static readonly Gen<string> Field = Gen.OneOf(
        Gen.Elements("", " ", "a", "R740", ",", "\"", "\"\"", "a,b", "say \"x\"", "two\nlines", "\n", ";"),
        Texts.Any.Select(text => text.ReplaceLineEndings("\n")));

    [Fact]
    public void Survive_writing_and_reading() => Properties.HoldFor(
        from width in Gen.Choose(1, 5)
        from rows in Field.ListOf(width).NonEmptyListOf()
        from quoteAll in Gen.Elements(true, false)
        from lineEnd in Gen.Elements("\n", "\r\n")
        from ends in Gen.Elements(true, false)
        select (rows: rows.Where(row => row.Any(field => field.Length > 0)).ToList(), quoteAll, lineEnd, ends),
        text =>
        {
            var written = string.Join(text.lineEnd, text.rows.Select(row => string.Join(',', row.Select(field => Write(field, text.quoteAll))))) + (text.ends ? text.lineEnd : "");

            Assert.Equal(text.rows, Read(written).Select(row => row.Fields.ToList()));
        });

    [Fact]
    public void Know_the_line_where_each_row_begins() => Properties.HoldFor(
        Field.ListOf(3).NonEmptyListOf(),
        rows =>
        {
            var line = 0;
            var starts = new List<int>();
            var written = "";
            foreach (var row in rows.Where(row => row.Any(field => field.Length > 0)))
            {
                starts.Add(line);
                var text = string.Join(',', row.Select(field => Write(field, quoteAll: false))) + "\n";
                line += text.Count(letter => letter == '\n');
                written += text;
            }

            Assert.Equal(starts, Read(written).Select(row => row.Line));
        });

    [Fact]
    public void Pass_over_empty_lines() => Assert.Equal([1, 3], Read("\na,b\n\nc,d\n\n").Select(row => row.Line));

    [Theory]
    [InlineData("a,\"b", 0, "The quote is never closed")]
    [InlineData("a\n\"b\"c,d", 1, "Text stands behind the closing quote")]
    public void That_cannot_be_read_say_where(string text, int line, string message)
    {
        var problems = new DataProblems("list.csv");
        CsvText.Rows(text, problems);

        var problem = Assert.Single(problems.Found);
        Assert.Equal(line, problem.Position.Line);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_make_the_reader_fail() => Properties.HoldFor(
        Field.ListOf().Select(string.Concat), text => CsvText.Rows(text, new DataProblems("list.csv")), smaller: Properties.Shorter);

    private static string Write(string field, bool quoteAll) =>
        quoteAll || field.AsSpan().IndexOfAny(",\"\n") >= 0 || field != field.Trim() ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static IReadOnlyList<CsvRow> Read(string text)
    {
        var problems = new DataProblems("list.csv");
        var rows = CsvText.Rows(text, problems);
        Assert.Empty(problems.Found);
        return rows;
    }
}
