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
        Message = "Database '{0}' {1}.",
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
        database.IsMissing ? Missing(context)
        : database.Damage is { Kind: DamageKind.NotWellFormed or DamageKind.OverLimit } damage ? context.Report(
            new Place(database.Source, damage.Offset, 0),
            message: [DatabaseName.Of(context.Capture, database.Source), $"is not readable to its end: {damage.Message}"])
        : Verdict.Judged);

    /// <summary>No report of the capture has a database that can be read: each says why.</summary>
    private static Verdict Missing(RuleContext context)
    {
        foreach (var report in context.Capture.Reports)
        {
            var copies = new[] { report.Member(MemberName.LiveDatabase), report.Member(MemberName.DatabaseFile) };
            var why = string.Join("; ", copies.Select(copy => copy.Detail ?? $"{copy.Path} holds no row that can be read").Distinct());
            context.Report(
                report.PlaceOf(copies.FirstOrDefault(copy => copy.Status is not (MemberStatus.Absent or MemberStatus.Lost or MemberStatus.LeftOut))?.Path ?? copies[^1].Path),
                message: [$"{copies[^1].Path} of {report.HostName}", $"cannot be judged: {why}"]);
        }

        return Verdict.Judged;
    }
}
