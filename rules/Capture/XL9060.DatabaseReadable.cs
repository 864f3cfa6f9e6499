using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Capture;

/// <summary>XL9060: the database is there and readable to its end.</summary>
public sealed class DatabaseReadable : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9060",
        Name = "DatabaseReadable",
        Title = "The database is missing, empty or not readable",
        Message = "Database '{0}' is not readable to its end: {1}.",
        Why = "Most rules judge the pool by its database. What stands behind the damage was not judged.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [new("xenserver/status-report", "xen-bugtool", "The collector writes an empty member when filtering the database fails.")],
        Needs = Needs.Nothing,
        Remediation = CaptureRemedies.TakeAgain,
        Tags = ["database", "evidence"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each([context.Capture.Database], database =>
        database.Damage is { Kind: DamageKind.NotWellFormed or DamageKind.OverLimit } damage
            ? context.Report(new Place(database.Source, damage.Offset, 0), message: [database.Source.Path, damage.Message])
            : Verdict.Judged);
}
