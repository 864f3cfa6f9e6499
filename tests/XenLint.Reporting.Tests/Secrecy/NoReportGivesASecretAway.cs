using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules;

namespace XenLint.Reporting.Tests;

/// <summary>The sample pool has a secret in every corner that can hold one; rules point straight at them.</summary>
public sealed class NoReportGivesASecretAway
{
    /// <summary>A rule that flags every value and every map entry of every table, with the whole row beside it.</summary>
    private static readonly RuleCatalog Nosy = RuleCatalog.Of(new SampleRules.SampleRule("XL9902", "FlagsAll", context =>
    {
        foreach (var table in context.Capture.Database.Tables.Values.Where(table => table.Info is not null))
        {
            foreach (var index in table.Rows)
            {
                var record = context.Capture.TableOf(table.Name).ObjectAt(index);
                context.Report(record.Place, message: ["row"]);
                foreach (var (start, length, name) in Values(table[index]))
                {
                    context.Report(record.Place with { Start = start, Length = length, Field = name }, message: [name], discriminator: name);
                }
            }
        }

        foreach (var (key, entry) in context.Capture.Database.Manifest)
        {
            context.Report(entry.Place with { Field = $"manifest:{key}" }, message: [key], discriminator: key);
        }
    })
    {
        Title = "Flags everything",
        Message = "Flagged: '{0}'.",
        Category = Category.Capture,
    });

    [Fact]
    public void Not_when_rules_flag_every_value_there_is()
    {
        var result = Reports.Run(SamplePool.Fleet(), Nosy);

        Assert.True(result.Captures[0].Findings.Length > 100);
        Check(result);
    }

    [Fact]
    public void Not_when_the_file_is_cut_anywhere()
    {
        for (var length = 200; length < SamplePool.Xml.Length; length += 37)
        {
            var database = SamplePool.Database(SamplePool.Xml[..length]);
            var fleet = new Fleet([new InputStatus("pool.xml", InputKind.Dump, ReadStatus.Partial, "it is cut off.")
            {
                Capture = new Capture(database),
                Damage = new Place(database.Source, database.Damage!.Offset, 0),
            },]);
            Check(Reports.Run(fleet, Nosy));
        }
    }

    [Fact]
    public void Not_with_the_rules_of_the_catalogue() => Check(Reports.Run(SamplePool.TroubledFleet(), RuleCatalog.Of(RulesAssembly.Assembly)));

    private static void Check(AnalysisResult result)
    {
        string[] reports =
        [
            Reports.Json(result),
            Reports.Sarif(result, new SarifOptions()),
            Reports.Sarif(result, new SarifOptions { Profile = SarifProfile.GitHub }),
            Reports.Text(result, new TextOptions { Verbose = true }),
            Reports.Markdown(result),
            Reports.Commands(result),
            Reports.JUnit(result),
            Reports.Csv(result),
            Reports.GitLab(result),
            Reports.Editor(result),
        ];
        Assert.All(reports, report => Assert.DoesNotContain(SamplePool.Secret, report, StringComparison.Ordinal));
    }

    private static IEnumerable<(int Start, int Length, string Name)> Values(RawRow row)
    {
        for (var slot = 0; slot < row.Shape.Count; slot++)
        {
            var (start, length) = row.Value(slot);
            yield return (start, length, row.Shape.Name(slot));
        }
    }
}
