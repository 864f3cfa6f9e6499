using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Capture;

/// <summary>XL9070: the capture is recent enough for advice.</summary>
public sealed class CaptureIsRecent : Rule
{
    private static readonly RuleOption<long> StaleDays = RuleOption.Integer(
        "stale_days", defaultValue: 30, "Days after which a capture counts as old.", minimum: 1, maximum: 36500);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9070",
        Name = "CaptureIsRecent",
        Title = "The capture is old",
        Message = "The evidence was taken on {0}, {1} days before this run; what it shows may have changed since.",
        Why = "Advice on an old state of a pool can be wrong by now. All other rules measure ages from the time of the capture, not from today.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [new("xenserver/status-report", "xen-bugtool", "The list of a report carries the time at which it was taken.")],
        Needs = Needs.Nothing.CorroboratedBy(MemberName.CollectorInventory),
        Options = [StaleDays],
        Remediation = CaptureRemedies.TakeAgain,
        Tags = ["age", "evidence"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each([context.Capture], capture =>
    {
        if (context.RunDate is not { } today || capture.ReferenceTime is not { } taken)
        {
            return Verdict.CannotTell(NotEvaluatedReason.NoCaptureTime, "nothing tells when the evidence was taken");
        }

        var days = (long)Math.Floor((today - taken).TotalDays);
        return days <= context.Option(StaleDays) ? Verdict.Judged : context.Report(
            at: capture.Pool?.Place ?? capture.Database.Root,
            message: [taken.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), days]);
    });
}
