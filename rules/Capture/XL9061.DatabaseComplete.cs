using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Capture;

/// <summary>XL9061: the database is whole: it has an end, a pool, hosts and a schema version.</summary>
public sealed class DatabaseComplete : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9061",
        Name = "DatabaseComplete",
        Title = "The database is cut off or lacks what every database has",
        Message = "Database '{0}' is incomplete: {1}.",
        Why = "Rules on what is missing could not be evaluated; a pool without findings may only be a pool that nobody saw.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [RuleSource.Xapi("ocaml/database/db_xml.ml", "A database ends with its closing tag, has one pool row, a row for each host, and a manifest with its schema version.")],
        Needs = Needs.Nothing,
        Remediation = CaptureRemedies.TakeAgain,
        Tags = ["database", "evidence"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each([context.Capture.Database], database =>
    {
        if (database.IsMissing)
        {
            return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "there is no database in the input");
        }

        foreach (var (what, place, kind) in Gaps(context.Capture, database))
        {
            context.Report(place, message: [DatabaseName.Of(context.Capture, database.Source), what], discriminator: kind);
        }

        return Verdict.Judged;
    });

    /// <summary>What a whole database has and this one has not; what lies behind a damage is not named twice.</summary>
    private static IEnumerable<(string What, Place Place, string Kind)> Gaps(Model.Capture capture, DatabaseFile database)
    {
        if (database.Damage is { Kind: DamageKind.Truncated } damage)
        {
            yield return ("the file ends before the closing tag of the database", new Place(database.Source, damage.Offset, 0), "truncated");
        }

        if (database.SchemaMinor is null && (database.Damage is null || database.Tables.Count > 0))
        {
            yield return ("the manifest does not tell the schema's version", database.Root, "no-schema-version");
        }

        if (IsWithoutRows(capture.Hosts))
        {
            yield return ("there is no host row", database.Root, "no-host-row");
        }

        if (IsWithoutRows(capture.Pools))
        {
            yield return ("there is no pool row", database.Root, "no-pool-row");
        }

        if (capture.Pools.ReadableCount > 1)
        {
            yield return ($"there are {capture.Pools.ReadableCount} pool rows where exactly one is expected", capture.Pools.Readable.ElementAt(1).Place, "several-pool-rows");
        }
    }

    private static bool IsWithoutRows(ITable table) => table.State != TableState.Truncated && table.ReadableCount == 0;
}
