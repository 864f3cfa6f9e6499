using System.Text;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed class SnippetsOfFindings
{
    private const int Room = 40;

    /// <summary>Words, and whatever makes trouble: control characters, wide and combining ones, half characters, line ends, marks of build services.</summary>
    private static readonly Gen<string> Texts = Gen.Elements("a", "mode=\"", " ", "\t", "#", "##[", "\u001B", "\u202E", "管", "😀", "e\u0301", "\u0301", "\uD800", "\n", "\r", "\u200D", new string('x', 50))
        .ListOf().Select(string.Concat);

    [Fact]
    public void Carets_stand_under_the_value() => Assert.Equal(
        """
        mode="DHCP" IP="192.0.2.1"
              ^^^^
        """,
        Shown("mode=\"«DHCP»\" IP=\"192.0.2.1\""));

    [Fact]
    public void A_long_line_is_cut_on_both_sides_and_keeps_the_name_of_the_value() => Assert.Equal(
        """
        …mtu="1500" vlan="-1" yyyyyyyyyyyyyyyyy…
              ^^^^
        """,
        Shown($"{new string('x', 300)} uuid=\"1234567890123456\" currently_attached=\"true\" mtu=\"«1500»\" vlan=\"-1\" {new string('y', 300)}"));

    [Fact]
    public void A_value_that_is_longer_than_the_line_shows_its_beginning_behind_its_name() => Assert.Equal(
        """
        …name="aaaaaaaaaaaaaaaaaaaaaaaaaa…
               ^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
        Shown($"uuid=\"12345678901234567890\" name=\"«{new string('a', 500)}»\""));

    [Fact]
    public void Wide_and_combining_characters_are_counted_as_a_terminal_draws_them() => Assert.Equal(
        "a管理e\u0301😀\u200Cb\n     ^^^\n".TrimEnd('\n'),
        Shown("a管理«e\u0301😀\u200C»b"));

    [Fact]
    public void What_would_command_a_terminal_is_shown_as_its_code_and_the_carets_stand_right() => Assert.Equal(
        """
        \u{1B}[31m\u{202E}x="evil\u{7}" ok
                             ^^^^^^^^^
        """,
        Shown("\u001B[31m\u202Ex=\"«evil\u0007»\" ok"));

    [Fact]
    public void No_command_of_a_build_service_comes_about_at_the_border_of_the_value()
    {
        Assert.Equal("#\\u{23}[error]x\n ^^^^^^\n".TrimEnd('\n'), Shown("#«#»[error]x"));
        Assert.DoesNotContain("##", Shown("a##«##»##b"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_lines_the_one_with_the_value_is_shown_without_its_indent() => Assert.Equal(
        """
        mode="DHCP"
              ^^^^
        """,
        Shown("<row ref=\"x\"\n     mode=\"«DHCP»\"\n     IP=\"192.0.2.1\"/>"));

    [Fact]
    public void A_line_that_is_the_value_as_a_whole_needs_no_carets() => Assert.Equal("server 192.0.2.1 iburst", Shown("«server 192.0.2.1 iburst»"));

    [Fact]
    public void A_line_of_brackets_shows_nothing() =>
        Assert.Null(SnippetLine.Of(new Excerpt(0, 5, "    {", 4, 5), Room));

    [Fact]
    public void A_position_without_a_value_gets_one_caret() => Assert.Equal("abcdef\n   ^", Shown("abc«»def"));

    [Fact]
    public void Fits_whatever_the_texts_are() => Properties.HoldFor(
        from before in Texts
        from mark in Texts
        from behind in Texts
        from room in Gen.Choose(30, 120)
        select (Before: before, Mark: mark, Behind: behind, Room: room),
        sample =>
        {
            var start = sample.Before.Length;
            var excerpt = new Excerpt(0, 0, sample.Before + sample.Mark + sample.Behind, start, start + sample.Mark.Length);
            if (SnippetLine.Of(excerpt, sample.Room) is { } line)
            {
                Assert.InRange(ColumnWidth.Of(line.Text), 0, sample.Room);
                Assert.InRange(line.CaretColumn + line.CaretColumns, 0, sample.Room + 1);
                Assert.Equal(VisibleText.Of(line.Text), line.Text);
            }
        });

    [Fact]
    public void A_secret_is_hidden_and_pointed_at()
    {
        var pbd = SamplePool.Capture().PBDs.Readable.Single();

        var line = SnippetLine.Of(pbd.DeviceConfig["chappassword"], 100)!;

        Assert.Contains("('chappassword'%.'***')", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SamplePool.Secret, line.Text, StringComparison.Ordinal);
        Assert.Equal("('chappassword'%.'***')", line.Text.Substring(line.CaretColumn, line.CaretColumns));
    }

    [Fact]
    public void A_few_findings_of_a_rule_have_a_snippet_and_all_of_them_when_asked()
    {
        var result = Flood.Of(10);

        int Carets(TextOptions options) => Reports.Text(result, options).Split('\n').Count(line => line.TrimStart().StartsWith("| ", StringComparison.Ordinal) && line.EndsWith('^'));

        Assert.Equal(3, Carets(new TextOptions()));
        Assert.Equal(10, Carets(new TextOptions { Snippets = SnippetAmount.All }));
        Assert.Equal(10, Carets(new TextOptions { Verbose = true }));
        Assert.Equal(0, Carets(new TextOptions { Snippets = SnippetAmount.None }));
        Assert.Equal(0, Carets(new TextOptions { Verbose = true, Snippets = SnippetAmount.None }));
    }

    private static string Shown(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var line = SnippetLine.Of(new Excerpt(0, Encoding.UTF8.GetByteCount(text), text, start, end), Room)!;
        return line.CaretColumns == 0 ? line.Text : $"{line.Text}\n{new string(' ', line.CaretColumn)}{new string('^', line.CaretColumns)}";
    }
}
