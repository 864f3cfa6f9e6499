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
/// Runs the examples of all pages: excerpts of a database, fenced as <c>xml reports</c> or <c>xml passes</c>. Columns that an excerpt
/// leaves out take the data model's defaults, so that a reader sees only what matters.
/// </summary>
public sealed partial class PageExamples
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Of(RulesAssembly.Assembly);

    public static TheoryData<string> Rules => [.. Catalog.Rules.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Do_what_they_say(string id)
    {
        var rule = Catalog.Rules.Single(candidate => candidate.Descriptor.Id == id);
        var examples = Fence().Matches(Catalog.PageOf(rule.Descriptor)!.Section("Example")!);

        Assert.Contains(examples, example => example.Groups["says"].Value == "reports");
        Assert.Contains(examples, example => example.Groups["says"].Value == "passes");
        Assert.All(examples, example =>
        {
            var expected = example.Groups["says"].Value == "reports" ? Outcome.Reported : Outcome.Passed;
            Assert.Equal(expected, Judge(rule, example.Groups["excerpt"].Value));
        });
    }

    private static Outcome Judge(Rule rule, string excerpt)
    {
        var file = new SourceFile("example.xml", Complete(excerpt));
        var database = DatabaseReader.Read(file, DatabaseLimits.Default).Database!;
        var fleet = new Fleet([new InputStatus(file.Path, InputKind.Dump, ReadStatus.Read) { Capture = new Model.Capture(database) }]);
        return AnalysisEngine.Run(fleet, RuleCatalog.Of(rule), new AnalysisSettings()).Captures[0].Outcomes[0].Outcome;
    }

    private static byte[] Complete(string excerpt)
    {
        var pool = new PoolBuilder("example");
        try
        {
            foreach (var table in XElement.Parse($"<database>{excerpt}</database>").Elements())
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

    [GeneratedRegex("```xml (?<says>reports|passes)\n(?<excerpt>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
