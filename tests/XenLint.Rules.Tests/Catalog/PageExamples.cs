using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Catalog;

/// <summary>
/// Runs the examples of all pages: excerpts of a database, fenced as <c>xml reports</c> or <c>xml passes</c>, and members of a status
/// report, fenced as <c>text reports chronyc-tracking.out</c>. Columns that an excerpt leaves out take the data model's defaults, so that
/// a reader sees only what matters. Members beside an excerpt stand in it as <c>&lt;member path="..."&gt;</c>, with a host where there are
/// several; the others belong to the first host of the excerpt, or to <c>xs-01</c> when it has none. A list of the user's own stands in
/// front of the examples, fenced as <c>csv hcl</c> after the name of its data set; options that all examples take, fenced as <c>ini</c>.
/// </summary>
public sealed partial class PageExamples
{
    private const string ExampleHost = """<table name="host"><row ref="OpaqueRef:xs-01" name__label="xs-01"/></table>""";

    private static readonly AnalysisSettings Settings = new() { RunDate = new DateTimeOffset(2026, 1, 4, 0, 0, 0, TimeSpan.Zero) };

    private static readonly RuleCatalog Catalog = RuleCatalog.Of(RulesAssembly.Assembly);

    public static TheoryData<string> Rules => [.. Catalog.Rules.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Do_what_they_say(string id)
    {
        var rule = Catalog.Rules.Single(candidate => candidate.Descriptor.Id == id);
        var section = Catalog.PageOf(rule.Descriptor)!.Section("Example")!;
        var data = RunData.Of(DataFence().Matches(section).Select(fence => (SetOf(rule, fence.Groups["set"].Value), new DataFile("example.csv", fence.Groups["text"].Value))));
        var configuration = ConfigurationFile.Parse(
            "xenlint.globalconfig", string.Concat(OptionsFence().Matches(section).Select(fence => fence.Groups["text"].Value)), RuleCatalog.Of(rule));
        var settings = Settings with { Data = data, Configuration = configuration };
        var examples = Fence().Matches(section);

        Assert.Empty(data.Problems);
        Assert.Empty(configuration.Problems);

        Assert.Contains(examples, example => example.Groups["says"].Value == "reports");
        Assert.Contains(examples, example => example.Groups["says"].Value == "passes");
        Assert.All(examples, example =>
        {
            var expected = example.Groups["says"].Value == "reports" ? Outcome.Reported : Outcome.Passed;
            var text = example.Groups["excerpt"].Value;
            var actual = example.Groups["path"] is { Success: true, Value: var path }
                ? JudgeReport(rule, settings, "", [(null, path, text)])
                : Judge(rule, settings, text);
            Assert.Equal(expected, actual);
        });
    }

    private static DataSet SetOf(Rule rule, string name) => rule.Descriptor.ComparesWith.Single(set => set.Name == name);

    private static Outcome Judge(Rule rule, AnalysisSettings settings, string excerpt)
    {
        if (MembersOf(excerpt) is { Count: > 0 } members)
        {
            return JudgeReport(rule, settings, excerpt, members);
        }

        var file = new SourceFile("example.xml", Complete(excerpt));
        var database = DatabaseReader.Read(file, DatabaseLimits.Default).Database!;
        return Judge(rule, settings, new Fleet([new InputStatus(file.Path, InputKind.Dump, ReadStatus.Read) { Capture = new Model.Capture(database) }]));
    }

    /// <summary>Lays the members out as a report does, and lets the reader find them.</summary>
    private static Outcome JudgeReport(Rule rule, AnalysisSettings settings, string excerpt, IReadOnlyList<(string? Host, string Path, string Text)> members)
    {
        using var folder = new TemporaryFolder();
        var dump = Complete(excerpt.Contains("<table name=\"host\"", StringComparison.Ordinal) ? excerpt : excerpt + ExampleHost);
        var hosts = new Model.Capture(DatabaseReader.Read(new SourceFile("example.xml", dump), DatabaseLimits.Default).Database!).Hosts.OrderBy(host => host.DisplayName).ToList();
        foreach (var report in members.GroupBy(member => member.Host ?? hosts[0].DisplayName))
        {
            var top = $"{report.Key}/bug-report-20260103120000";
            folder.Write($"{top}/xapi-db.xml", dump);
            folder.Write($"{top}/etc/xensource-inventory", Encoding.UTF8.GetBytes($"INSTALLATION_UUID='{hosts.Single(host => host.DisplayName == report.Key).Uuid}'\n"));
            foreach (var (_, path, text) in report)
            {
                folder.Write($"{top}/{path}", Encoding.UTF8.GetBytes(text));
            }
        }

        var options = EvidenceOptions.Default with { WholeReport = true, Signatures = settings.LogSignatures(RuleCatalog.Of(rule)) };
        return Judge(rule, settings, InputReader.Read([folder.Path], options));
    }

    private static Outcome Judge(Rule rule, AnalysisSettings settings, Fleet fleet) =>
        AnalysisEngine.Run(fleet, RuleCatalog.Of(rule), settings).Captures[0].Outcomes[0].Outcome;

    private static List<(string? Host, string Path, string Text)> MembersOf(string excerpt)
    {
        try
        {
            return [.. XElement.Parse($"<database>{excerpt}</database>").Elements("member").Select(member => (member.Attribute("host")?.Value, member.Attribute("path")!.Value, member.Value.TrimStart('\n')))];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static byte[] Complete(string excerpt)
    {
        var pool = new PoolBuilder("example");
        try
        {
            foreach (var table in XElement.Parse($"<database>{excerpt}</database>").Elements("table"))
            {
                var name = table.Attribute("name")!.Value;
                foreach (var row in table.Elements())
                {
                    pool.Row(name, KeyOf(row.Attribute("ref")!.Value), builder => Fill(builder, name, row));
                }
            }
        }
        catch (XmlException)
        {
            // An example of damage: it stands in the database as it is.
            var whole = Encoding.UTF8.GetString(pool.Write().Content);
            return Encoding.UTF8.GetBytes(whole.Replace("</manifest>", $"</manifest>{excerpt}", StringComparison.Ordinal));
        }

        return pool.Write().Content;
    }

    /// <summary>References between rows of the excerpt become references of the builder; everything else is stored text.</summary>
    private static void Fill(RowBuilder builder, string table, XElement row)
    {
        foreach (var attribute in row.Attributes().Where(attribute => attribute.Name != "ref"))
        {
            var column = XapiDataModel.Find(table)!.Find(attribute.Name.LocalName);
            Assert.True(column is not null, $"{table} has no column {attribute.Name}");
            if (column.Kind == ColumnKind.Reference)
            {
                builder.PointsTo(column.Name, column.Target!, KeyOf(attribute.Value));
            }
            else
            {
                builder.Raw(column.Name, attribute.Value);
            }
        }
    }

    private static string KeyOf(string reference) => reference["OpaqueRef:".Length..];

    [GeneratedRegex("```(?:xml (?<says>reports|passes)|text (?<says>reports|passes) (?<path>[^\n]+))\n(?<excerpt>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex("```csv (?<set>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex DataFence();

    [GeneratedRegex("```ini\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex OptionsFence();
}
