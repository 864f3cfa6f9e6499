using System.Text.Json;

namespace XenLint.Cli.Tests;

public sealed class DiffTests : IDisposable
{
    private readonly Workplace workplace = new();

    public DiffTests()
    {
        workplace.Write("old.xml", Dumps.Pool());
        workplace.Write("new.xml", Later());
    }

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Two_captures_that_are_the_same_do_not_differ()
    {
        var run = workplace.Run("diff", workplace.PathOf("old.xml"), workplace.PathOf("old.xml"));

        Assert.Equal(0, run.Code);
        Assert.Contains("Findings: 0 new, 0 gone, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Configuration: no difference.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_is_told_with_both_places_and_counts()
    {
        var run = Diff("--only", "XL1001", "--fail-on", "warning");

        Assert.Equal(1, run.Code);
        Assert.Contains("New findings\n  warning XL1001", run.Output, StringComparison.Ordinal);
        Assert.Contains("~ host xs-02\n      enabled: false -> true\n        at ", run.Output, StringComparison.Ordinal);
        Assert.Contains("+ VM added", run.Output, StringComparison.Ordinal);
        Assert.Contains("- Teleporter", run.Output, StringComparison.Ordinal);
        Assert.Contains("Findings: 1 new, 0 gone, 1 unchanged.", run.Output, StringComparison.Ordinal);
        Assert.Contains("VM.power_state 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_way_round_the_finding_is_gone_and_the_swap_is_told()
    {
        var run = workplace.Run("diff", workplace.PathOf("new.xml"), workplace.PathOf("old.xml"), "--only", "XL1001", "--fail-on", "warning");

        Assert.Equal(0, run.Code);
        Assert.Contains("are the two swapped?", run.Output, StringComparison.Ordinal);
        Assert.Contains("Findings: 0 new, 1 gone, 1 unchanged.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_nobody_can_judge_any_more_is_not_called_gone()
    {
        workplace.Write("new.xml", Dumps.Pool().Replace(" ip_configuration_mode=\"DHCP\"", "", StringComparison.Ordinal));

        var run = Diff("--only", "XL1001");

        Assert.Contains("Not judged any more", run.Output, StringComparison.Ordinal);
        Assert.Contains("Rules that can tell less of NEW than of OLD", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 gone, 1 not judged any more", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_OLD_could_not_tell_of_is_told_apart_and_counts()
    {
        workplace.Write("old.xml", Dumps.Pool().Replace(" ip_configuration_mode=\"DHCP\"", "", StringComparison.Ordinal));
        workplace.Write("new.xml", Dumps.Pool());

        var run = Diff("--only", "XL1001", "--fail-on", "warning");

        Assert.Equal(1, run.Code);
        Assert.Contains("Findings: 0 new, 1 that OLD could not tell of, 0 gone", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("markdown")]
    public void Secrets_are_compared_and_never_shown(string format)
    {
        workplace.Write("new.xml", Dumps.Pool().Replace($"('chappassword' '{Dumps.Secret}')", "('chappassword' 'hunter3')", StringComparison.Ordinal));

        var run = Diff("--format", format, "--verbose");

        Assert.DoesNotContain("hunter", run.Output, StringComparison.Ordinal);
        Assert.Contains("chappassword", run.Output.Replace("&#95;", "_", StringComparison.Ordinal), StringComparison.Ordinal);
        if (format == "json")
        {
            using var json = JsonDocument.Parse(run.Output);
            var field = json.RootElement.GetProperty("objects")[0].GetProperty("fields")[0];
            Assert.True(field.GetProperty("secret").GetBoolean());
            Assert.Equal("***", field.GetProperty("new").GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Files_are_written_in_every_format()
    {
        var run = Diff("--quiet", "-o", "a.txt", "-o", "a.json", "-o", "a.html", "-o", "a.md", "--fail-on", "never");

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(["a.html", "a.json", "a.md", "a.txt", "new.xml", "old.xml"], workplace.Files());
    }

    [Theory]
    [InlineData("name two captures, the older one first", "old.xml")]
    [InlineData("name two captures, not 3", "old.xml", "new.xml", "new.xml")]
    [InlineData("a comparison is written as text, json, html or markdown", "old.xml", "new.xml", "-o", "a.sarif")]
    [InlineData("a comparison is of one pool", "old.xml", "new.xml", "-o", "{pool}.json")]
    [InlineData("is an input; a report would overwrite it", "old.xml", "new.xml", "-o", "text=new.xml")]
    [InlineData("OLD has no pool 'Produktion'; did you mean", "old.xml", "new.xml", "--pool", "Produktion")]
    public void What_cannot_be_followed_is_told(string message, params string[] arguments)
    {
        var run = workplace.Run(["diff", .. arguments.Select(argument => argument is "old.xml" or "new.xml" ? workplace.PathOf(argument) : argument.Replace("=new.xml", $"={workplace.PathOf("new.xml")}", StringComparison.Ordinal))]);

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.Code, run.Output));
    }

    [Fact]
    public void Captures_of_two_pools_are_refused_with_both_names()
    {
        workplace.Write("new.xml", Dumps.Pool("22222222-0000-4000-8000-000000000002").Replace("Production", "Staging", StringComparison.Ordinal));

        var run = Diff();

        Assert.Equal(2, run.Code);
        Assert.Contains("OLD is of pool 'Production'", run.Error, StringComparison.Ordinal);
        Assert.Contains("NEW of pool 'Staging'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_folder_with_several_pools_one_can_be_chosen()
    {
        workplace.Write("later/a.xml", Later());
        workplace.Write("later/b.xml", Dumps.Pool("22222222-0000-4000-8000-000000000002").Replace("Production", "Staging", StringComparison.Ordinal));

        var refused = workplace.Run("diff", workplace.PathOf("old.xml"), workplace.PathOf("later"));
        Assert.Equal(2, refused.Code);
        Assert.Contains("NEW holds 2 pools: Production (11111111-0000-4000-8000-000000000001), Staging (22222222-0000-4000-8000-000000000002). Choose one with --pool", refused.Error, StringComparison.Ordinal);

        var chosen = workplace.Run("diff", workplace.PathOf("old.xml"), workplace.PathOf("later"), "--pool", "production", "--fail-on", "never");
        Assert.Equal(0, chosen.Code);
        Assert.Contains("+ VM added", chosen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_folder_with_several_captures_of_the_pool_one_must_be_named()
    {
        workplace.Write("later/a.xml", Later());
        workplace.Write("later/b.xml", Dumps.Pool());

        var run = workplace.Run("diff", workplace.PathOf("old.xml"), workplace.PathOf("later"));

        Assert.Equal(2, run.Code);
        Assert.Contains("NEW holds 2 captures of pool 'Production'. Name one of them: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        var run = workplace.Run("diff", workplace.PathOf("old.xml"), workplace.PathOf("none.xml"));

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains("there is no such file or folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_damaged_file_has_lost_did_not_go_and_the_comparison_is_incomplete()
    {
        workplace.Write("new.xml", Dumps.Cut());

        var run = Diff("--fail-on", "never");
        Assert.Equal(0, run.Code);
        Assert.Contains("the file of NEW is damaged before the end of the table: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("- VM", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, Diff("--strict").Code);
    }

    [Fact]
    public void An_extract_does_not_differ_from_what_it_was_made_of()
    {
        Assert.Equal(0, workplace.Run("extract", workplace.PathOf("old.xml"), "-o", workplace.PathOf("pools")).Code);

        var run = workplace.Run("diff", workplace.PathOf("old.xml"), workplace.PathOf("pools"));

        Assert.Contains("Configuration: no difference.", run.Output, StringComparison.Ordinal);
        Assert.Contains("it was taken out of NEW: PBD.device_config:chappassword (1)", run.Output, StringComparison.Ordinal);
    }

    private RunResult Diff(params string[] more) => workplace.Run(["diff", workplace.PathOf("old.xml"), workplace.PathOf("new.xml"), .. more]);

    /// <summary>The same pool later: a host is enabled, an address is no longer fixed, a machine stopped, one came, an object of an unknown table went.</summary>
    private static string Later()
    {
        var later = Dumps.Pool()
            .Replace("generation_count\" value=\"7\"", "generation_count\" value=\"8\"", StringComparison.Ordinal)
            .Replace("20260331T12:00:00Z", "20260401T12:00:00Z", StringComparison.Ordinal)
            .Replace("enabled=\"false\"", "enabled=\"true\"", StringComparison.Ordinal)
            .Replace("ip_configuration_mode=\"Static\"", "ip_configuration_mode=\"DHCP\"", StringComparison.Ordinal)
            .Replace("name__label=\"web\" power_state=\"Running\"", "name__label=\"web\" power_state=\"Halted\"", StringComparison.Ordinal)
            .Replace("<table name=\"VM\">", "<table name=\"VM\"><row ref=\"OpaqueRef:vm9\" uuid=\"99990000-0000-4000-8000-000000000009\" name__label=\"added\" power_state=\"Halted\" is_a_template=\"false\" is_a_snapshot=\"false\" is_control_domain=\"false\"/>", StringComparison.Ordinal);
        var from = later.IndexOf("<row ref=\"OpaqueRef:t1\"", StringComparison.Ordinal);
        return later.Remove(from, later.IndexOf("/>", from, StringComparison.Ordinal) + 2 - from);
    }
}
