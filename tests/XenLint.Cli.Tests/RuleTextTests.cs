using System.Text.Json;

namespace XenLint.Cli.Tests;

public sealed class RuleTextTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void A_rule_is_explained_with_facts_and_sections()
    {
        var run = workplace.Run("explain", "xl2003");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("XL2003 ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Category +Storage", run.Output);
        Assert.Matches(@"Needs +\(?PBD\.other_config", run.Output);
        Assert.Matches(@"Option +xenlint\.XL2003\.min_paths = 2", run.Output);
        Assert.All(
            ["What it finds", "Why it matters", "How to confirm", "How to fix", "When to waive", "Example"],
            heading => Assert.Contains($"\n{heading}\n---", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("XL0001")]
    [InlineData("XL0002")]
    [InlineData("XL0003")]
    [InlineData("XL0004")]
    public void The_tools_own_rules_are_explained_too(string id)
    {
        var run = workplace.Run("explain", id);

        Assert.Equal(0, run.Code);
        Assert.Contains("What it finds", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_a_page_are_drawn_as_tables_on_a_terminal_and_lined_up_elsewhere()
    {
        var terminal = workplace.RunOnTerminal("explain", "XL1031", "--no-color").Output;
        var plain = workplace.Run("explain", "XL1031").Output;

        Assert.Contains("│ what ", terminal, StringComparison.Ordinal);
        Assert.Matches("(?m)^what +supported +earlier releases$", plain);
        Assert.Matches("(?m)^bonds of a host \\(several ports that work as one\\) +4 +8 in 6.0 to 6.5, 16 in 5.6$", plain);
        Assert.All(new[] { terminal, plain }, output => Assert.DoesNotContain("|---", output, StringComparison.Ordinal));
        Assert.All((terminal + plain).Split('\n').Where(line => !line.StartsWith("    ", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void On_a_wide_terminal_running_text_stays_as_wide_as_an_eye_can_follow()
    {
        using var output = new MemoryStream();
        workplace.Run(output, 200, CancellationToken.None, "explain", "XL1031", "--no-color");

        Assert.All(System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void A_link_to_another_page_is_its_label()
    {
        var output = workplace.Run("explain", "XL6002").Output;

        Assert.Contains("XL6001", output, StringComparison.Ordinal);
        Assert.DoesNotContain(".md)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_has_a_nearest_one()
    {
        var run = workplace.Run("explain", "XL10001");

        Assert.Equal(2, run.Code);
        Assert.Contains("no rule has the id 'XL10001'; did you mean 'XL0001'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_pages_and_tables_have_colours_unless_the_user_objects()
    {
        Assert.Contains("\u001B[", workplace.RunOnTerminal("explain", "XL1001").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B", workplace.RunOnTerminal("explain", "XL1001", "--no-color").Output, StringComparison.Ordinal);
        Assert.Contains("\u001B[", workplace.RunOnTerminal("rules").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B", workplace.Run("rules").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_rules_are_listed()
    {
        var run = workplace.Run("rules");

        Assert.Matches(@"XL0001 +error +Tool +A rule stopped", run.Output);
        Assert.Matches(@"XL1001 +warning +Networking +A management interface", run.Output);
    }

    [Fact]
    public void The_list_for_programs_has_everything_that_a_rule_says_of_itself()
    {
        using var json = JsonDocument.Parse(workplace.Run("rules", "--format", "json").Output);

        var rules = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(rules.Select(Id).Order(StringComparer.Ordinal), rules.Select(Id));
        var paths = rules.Single(rule => Id(rule) == "XL2003");
        Assert.Equal(
            ["category", "comparesWith", "help", "id", "message", "name", "needs", "options", "precision", "remediation", "severity", "since", "sources", "tags", "title", "why"],
            paths.EnumerateObject().Select(property => property.Name).Where(name => name != "securitySeverity").Order(StringComparer.Ordinal));
        var option = paths.GetProperty("options")[0];
        Assert.Equal("xenlint.XL2003.min_paths", option.GetProperty("key").GetString());
        Assert.Equal("2", option.GetProperty("default").GetString());
        var needs = paths.GetProperty("needs").EnumerateArray().ToList();
        Assert.Contains(needs, need => need.GetProperty("name").GetString() == "PBD.other_config" && need.GetProperty("required").GetBoolean());
        Assert.Contains(
            rules.Single(rule => Id(rule) == "XL1005").GetProperty("needs").EnumerateArray(),
            need => need.GetProperty("name").GetString() == "ip-s-addr.out" && !need.GetProperty("required").GetBoolean());
        Assert.All(needs, need => Assert.NotEmpty(need.GetProperty("collectWith").GetString()!));

        static string Id(JsonElement rule) => rule.GetProperty("id").GetString()!;
    }
}
