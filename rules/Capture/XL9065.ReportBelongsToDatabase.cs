using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Capture;

/// <summary>XL9065: report and database tell of the same pool at the same time.</summary>
public sealed class ReportBelongsToDatabase : Rule
{
    private static readonly RuleOption<long> MaxDiffHours = RuleOption.Integer(
        "max_diff_hours", defaultValue: 24, "Hours that may lie between a report and a database that was given beside it.", minimum: 1, maximum: 8760);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9065",
        Name = "ReportBelongsToDatabase",
        Title = "Report and database do not belong together",
        Message = "Report of '{0}': {1}.",
        Why = "Findings that combine both would mix two pools, or two states of one pool.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [new("xapi-project/xen-api", "ocaml/xapi/xapi_inventory", "The installation's uuid in the host's inventory is the host's uuid in the database.")],
        Needs = Needs.AllOf(MemberName.HostInventory, Host.Columns.Uuid),
        Options = [MaxDiffHours],
        Remediation = CaptureRemedies.TakeAgain,
        Tags = ["evidence", "identity"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachReport(report =>
    {
        var inventory = report.Fact<HostInventory>(MemberName.HostInventory).Value;
        if (inventory.InstallationUuid is not { } uuid)
        {
            return Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "etc/xensource-inventory names no installation uuid");
        }

        // All of the table must be known: the host's row may stand in a part that is lost.
        if (!context.Capture.Hosts.Any(host => host.Uuid.Value.Equals(uuid, StringComparison.OrdinalIgnoreCase)))
        {
            return context.Report(
                at: inventory.Values["INSTALLATION_UUID"].Place,
                message: [report.HostName, $"the database is another pool's: it has no host with the uuid {uuid}"],
                severity: DiagnosticSeverity.Error);
        }

        return JudgeTime(context, report);
    });

    /// <summary>A database out of a report is as old as that report; only one that was given beside it can be of another day.</summary>
    private static Verdict JudgeTime(RuleContext context, HostReport report)
    {
        if (context.Capture.DatabaseReport is not null)
        {
            return Verdict.Judged;
        }

        if (report.TakenAt is not { } taken || context.Capture.DatabaseTime is not { } written)
        {
            return Verdict.CannotTell(NotEvaluatedReason.NoCaptureTime, "the time of the report or of the database is not known");
        }

        var difference = (written - taken.Moment).Duration() - (taken.IsLocal ? ReportTime.ZoneUncertainty : TimeSpan.Zero);
        return difference.TotalHours <= context.Option(MaxDiffHours)
            ? Verdict.Judged
            : context.Report(
                at: context.Capture.Database.Root,
                message:
                [
                    report.HostName,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the database is {(written < taken.Moment ? "older" : "newer")} by {Math.Round((written - taken.Moment).Duration().TotalDays, 1)} day(s)"),
                ],
                discriminator: report.Identity.Uuid ?? report.HostName);
    }
}
