using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

public sealed class TheReportForPeople
{
    [Fact]
    public void Obeys_nothing_that_a_name_contains()
    {
        var text = Reports.Text(Reports.Run(SamplePool.Fleet()), new TextOptions { Verbose = true });

        Assert.Contains(@"\u{9B}31m\u{A}red\u{202E}txt", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, letter => letter != '\n' && (char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\u001B[31mred", @"\u{1B}[31mred")]
    [InlineData("a\r\nb\tc\u007F", @"a\u{D}\u{A}b\u{9}c\u{7F}")]
    [InlineData("\u202Efdp.exe", @"\u{202E}fdp.exe")]
    [InlineData("line\u2028end", @"line\u{2028}end")]
    [InlineData("管理 é 😀 क्‍ष", "管理 é 😀 क्‍ष")]
    public void Characters_that_command_a_terminal_are_written_as_codes(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    /// <summary>Names of files can hold half a character on some systems.</summary>
    [Fact]
    public void Half_a_character_stops_no_report()
    {
        var result = Reports.Run(new Fleet([new InputStatus("\uD800.xml", InputKind.Dump, ReadStatus.Read) { Capture = SamplePool.Capture("\uD800.xml") }]));

        Assert.Contains("\uFFFD.xml", Reports.Text(result, new TextOptions()), StringComparison.Ordinal);
        Assert.Contains(".xml", Reports.Json(result), StringComparison.Ordinal);
        Assert.Contains(".xml", Reports.Sarif(result, new SarifOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_only_when_it_is_asked_to()
    {
        var result = Reports.Run(SamplePool.Fleet());

        Assert.DoesNotContain('\u001B', Reports.Text(result, new TextOptions()));
        Assert.Contains("\u001B[1;31merror\u001B[0m", Reports.Text(result, new TextOptions { Colour = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_change_no_letter()
    {
        var result = Reports.Run(SamplePool.TroubledFleet());

        var coloured = Reports.Text(result, new TextOptions { Colour = true, Width = 80, Verbose = true });

        Assert.Equal(
            Reports.Text(result, new TextOptions { Width = 80, Verbose = true }),
            System.Text.RegularExpressions.Regex.Replace(coloured, "\u001B\\[[0-9;]*m", ""));
    }

    [Fact]
    public void Wraps_texts_and_keeps_commands_and_paths_whole()
    {
        var lines = Reports.Text(Reports.Run(SamplePool.TroubledFleet()), new TextOptions { Width = 80 }).Split('\n');

        Assert.Contains(lines, line => line.TrimStart() == "fix 1/2 xe pif-reconfigure-ip uuid=44444444-0000-4000-8000-000000000001 mode=static IP=<ip>");
        Assert.All(
            lines.Where(line => line.Length > 80),
            line => Assert.Matches("^ {12}(at|fix|with|   )", line));
    }

    [Fact]
    public void Counts_notes_and_shows_them_only_when_asked()
    {
        var result = Reports.Run(SamplePool.Fleet());

        Assert.DoesNotContain("XL2901", Reports.Text(result, new TextOptions()), StringComparison.Ordinal);
        Assert.Contains("1 note (--verbose shows the notes).", Reports.Text(result, new TextOptions()), StringComparison.Ordinal);
        Assert.Contains("note    XL2901", Reports.Text(result, new TextOptions { Verbose = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_was_not_evaluated_why_and_how_to_collect_it()
    {
        var text = Reports.Text(Reports.Run(SamplePool.Fleet()), new TextOptions());

        Assert.Contains(
            "7 rules: 1 crashed, 4 reported (1 of them in part), 1 passed, "
                + "1 not evaluated (XL5901: member-absent, etc/chrony.conf is not in the input: there is no status report of the host; collect with: xen-bugtool --yestoall).",
            text,
            StringComparison.Ordinal);
        Assert.EndsWith("Inputs: 1 read.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_without_findings_is_named_too()
    {
        var quiet = RuleCatalog.Of(SampleRules.Catalog.Rules.Where(rule => rule.Descriptor.Id == "XL3901"));
        var capture = new Capture(SamplePool.Database("""<database><table name="pool"><row ref="OpaqueRef:p" uuid="u" name_label="quiet" master="OpaqueRef:h"/></table><table name="host"><row ref="OpaqueRef:h" uuid="v"/></table></database>"""));

        var text = Reports.Text(Reports.Run(new Fleet([new InputStatus("q.xml", InputKind.Dump, ReadStatus.Read) { Capture = capture }]), quiet), new TextOptions());

        Assert.Equal("Pool quiet (1 host, pool.xml)\n  No findings.\n\nNo findings.\n1 rule: 1 passed.\nInputs: 1 read.\n", text);
    }

    [Fact]
    public void Nothing_read_is_not_nothing_found()
    {
        var fleet = new Fleet([new InputStatus("a.xml", InputKind.Dump, ReadStatus.Failed, "it is empty (0 bytes). Take it again.")]);

        Assert.EndsWith(
            "1 error, 0 warnings, 0 notes.\nNo pool was read, so no rule ran.\nInputs: 1 failed.\n",
            Reports.Text(Reports.Run(fleet), new TextOptions()),
            StringComparison.Ordinal);
    }
}
