using System.Text.RegularExpressions;
using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Catalog;

/// <summary>What holds for each rule, built in now or later, without anybody registering it.</summary>
public sealed partial class EveryRule
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Of(RulesAssembly.Assembly);

    public static TheoryData<string> All => [.. Catalog.Descriptors.Select(rule => rule.Id)];

    public static TheoryData<string> OfTheCatalogue => [.. Catalog.Rules.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(OfTheCatalogue))]
    public void Is_one_file_with_a_page_and_a_test_of_the_same_stem(string id)
    {
        var rule = Descriptor(id);
        var stem = $"{rule.Id}.{rule.Name}";

        Assert.True(File.Exists(RepositoryFolder.PathOf($"rules/{rule.Category}/{stem}.cs")), $"rules/{rule.Category}/{stem}.cs");
        Assert.True(File.Exists(RepositoryFolder.PathOf($"rules/{rule.Category}/{stem}.md")), $"rules/{rule.Category}/{stem}.md");
        Assert.True(File.Exists(RepositoryFolder.PathOf($"tests/XenLint.Rules.Tests/{rule.Category}/{stem}.cs")), $"tests/XenLint.Rules.Tests/{rule.Category}/{stem}.cs");
    }

    [Theory]
    [MemberData(nameof(OfTheCatalogue))]
    public void Is_named_as_its_class(string id) =>
        Assert.Equal(Catalog.Rules.Single(rule => rule.Descriptor.Id == id).GetType().Name, Descriptor(id).Name);

    [Theory]
    [MemberData(nameof(All))]
    public void Has_an_id_in_the_range_of_its_category(string id)
    {
        var number = int.Parse(id["XL".Length..], System.Globalization.CultureInfo.InvariantCulture);
        Category[] expected = number switch
        {
            < 1000 => [Category.Tool],
            < 2000 => [Category.Networking],
            < 3000 => [Category.Storage],
            < 4000 => [Category.Availability],
            < 5000 => [Category.Security],
            < 5100 => [Category.Time],
            < 5200 => [Category.Monitoring],
            >= 6000 and < 7000 => [Category.Hardware],
            >= 7000 and < 8000 => [Category.Lifecycle],
            >= 8000 and < 9000 => [Category.Workload],
            >= 9060 and < 9080 => [Category.Capture],
            >= 9000 and < 9500 => [Category.Logs],
            >= 9500 => [Category.Fleet],
            _ => [],
        };

        Assert.Contains(Descriptor(id).Category, expected);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Says_what_is_wrong_in_a_title_without_full_stop_and_a_message_with_one(string id)
    {
        var rule = Descriptor(id);

        Assert.DoesNotMatch(@"[.!?]\s*$", rule.Title);
        Assert.True(rule.Message.EndsWith('.') || rule.Message.EndsWith('}'), rule.Message);
        Assert.DoesNotContain('!', rule.Message);
        Assert.DoesNotContain("please", rule.Message, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Names_at_least_one_source_and_each_with_a_statement(string id)
    {
        var sources = Descriptor(id).Sources;

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.False(string.IsNullOrWhiteSpace(source.Statement)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Has_few_tags_in_lower_case_sorted(string id)
    {
        var tags = Descriptor(id).Tags;

        Assert.True(tags.Length <= 9);
        Assert.All(tags, tag => Assert.Matches("^[a-z][a-z0-9-]*$", tag));
        Assert.Equal(tags.Order(StringComparer.Ordinal), tags);
    }

    [Theory]
    [MemberData(nameof(OfTheCatalogue))]
    public void Tells_how_to_mend_it_in_both_shells_or_in_none_but_xe(string id)
    {
        var steps = Descriptor(id).Remediation;

        Assert.NotEmpty(steps);
        Assert.Contains(steps, step => step.Shell == Shell.Xe);
        Assert.All(steps, step => Assert.True(step.Risk < Risk.High || step.Interrupts is not null, $"what does '{step.Command}' interrupt?"));
    }

    /// <summary>A value is quoted by itself; inside of quotes, or glued to other text in PowerShell, it would not be one word any more.</summary>
    [Theory]
    [MemberData(nameof(OfTheCatalogue))]
    public void Puts_values_into_commands_only_where_they_can_be_quoted(string id) => Assert.All(Descriptor(id).Remediation, step =>
    {
        Assert.DoesNotMatch(@"'[^']*\{[a-z][a-z0-9-]*\}[^']*'|""[^""]*\{[a-z][a-z0-9-]*\}[^""]*""", step.Command);
        if (step.Shell == Shell.PowerShell)
        {
            Assert.DoesNotMatch(@"[^ (,]\{[a-z][a-z0-9-]*\}|\{[a-z][a-z0-9-]*\}[^ ),;]", step.Command);
        }
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Has_options_in_snake_case_with_a_default_that_the_option_accepts(string id) =>
        Assert.All(Descriptor(id).Options, option =>
        {
            Assert.Matches("^[a-z][a-z0-9_]*$", option.Name);
            Assert.True(option.Accepts(option.DefaultText));
            Assert.EndsWith(".", option.Help, StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Has_a_page_with_its_facts_and_all_headings(string id)
    {
        var rule = Descriptor(id);
        var path = RepositoryFolder.PathOf(PagePath(rule));
        var page = File.ReadAllText(path);
        var refreshed = RulePageHead.Refresh(page, rule);
        if (RepositoryFolder.IsUpdateAsked)
        {
            File.WriteAllText(path, refreshed);
            page = refreshed;
        }

        Assert.Equal(refreshed, page);
        var headings = rule.Category == Category.Tool ? RulePage.Headings.SkipLast(1) : RulePage.Headings;
        Assert.Equal(headings, RulePage.Parse(page).Sections);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Has_a_page_that_travels_with_its_assembly(string id) => Assert.NotNull(Catalog.PageOf(Descriptor(id)));

    [Theory]
    [MemberData(nameof(All))]
    public void Has_a_help_link_that_leads_to_its_page(string id)
    {
        var rule = Descriptor(id);
        var path = HelpPath().Match(rule.HelpLink).Groups["path"].Value;

        Assert.True(File.Exists(RepositoryFolder.PathOf(path)), path);
    }

    /// <summary>The catalogue looks at public classes only: another one would not run, and nobody would be told.</summary>
    [Fact]
    public void Is_public_and_so_in_the_catalogue() => Assert.Equal(
        RulesAssembly.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Rule))).Select(type => type.Name).Order(StringComparer.Ordinal),
        Catalog.Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Stands_in_the_list_of_rules()
    {
        var path = RepositoryFolder.PathOf("docs/rules.md");
        var expected = RuleIndex.Write(Catalog);
        if (RepositoryFolder.IsUpdateAsked)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static RuleDescriptor Descriptor(string id) => Catalog.Find(id)!;

    private static string PagePath(RuleDescriptor rule) =>
        rule.Category == Category.Tool
            ? $"src/XenLint.Analysis/ToolRules/{rule.Id}.{rule.Name}.md"
            : $"rules/{rule.Category}/{rule.Id}.{rule.Name}.md";

    [GeneratedRegex("/blob/main/(?<path>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex HelpPath();
}
