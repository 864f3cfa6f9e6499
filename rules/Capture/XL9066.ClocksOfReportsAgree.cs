using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Capture;

/// <summary>XL9066: the clocks of the hosts whose reports are read together agree.</summary>
public sealed class ClocksOfReportsAgree : Rule
{
    private static readonly RuleOption<long> LimitSeconds = RuleOption.Integer(
        "limit_seconds", defaultValue: 300, "Seconds that the clocks of two hosts may differ by.", minimum: 1, maximum: 86400);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9066",
        Name = "ClocksOfReportsAgree",
        Title = "Clocks differ between the reports of one pool",
        Message = "The clocks of '{0}' and '{1}' differ by {2} s; times in their logs cannot be compared as they stand.",
        Why = "What happened first on which host decides most diagnoses. With clocks apart, the order of lines from several hosts is wrong.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources = [RuleSource.Xapi("ocaml/xapi/xapi_globs.ml", "xapi itself warns when a host's clock is more than 300 seconds from the coordinator's.")],
        Needs = Needs.AnyOf(MemberName.ChronycTracking, MemberName.NtpPeers),
        Options = [LimitSeconds],
        Remediation = [RemediationStep.Xe("chronyc tracking", Risk.None, purpose: "On each of the hosts: see which one is off, then mend its time source (XL5003, XL5004).")],
        Tags = ["clock", "evidence", "time"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        // Only clocks that follow a source are known: how far each is from true time gives how far they are from each other. When the
        // reports were taken tells nothing, since nobody takes them at the same second.
        var clocks = new List<(HostEvidence Host, Sourced<double> Offset)>();
        context.EachReport(report =>
        {
            var evidence = context.Capture.HostEvidence.First(host => ReferenceEquals(host.Report, report));
            var offset = evidence.ClockOffset;
            clocks.Add((evidence, Sourced<double>.Known(offset.Value, offset.Place)));
            return context.Capture.Reports.Count < 2
                ? Verdict.CannotTell(NotEvaluatedReason.NeedsSecondHost, "there is only one report")
                : Verdict.Judged;
        });
        if (clocks.Count < 2)
        {
            return;
        }

        var fastest = clocks.MaxBy(clock => clock.Offset.Value);
        var slowest = clocks.MinBy(clock => clock.Offset.Value);
        var difference = fastest.Offset.Value - slowest.Offset.Value;
        if (difference > context.Option(LimitSeconds))
        {
            var worse = Math.Abs(fastest.Offset.Value) >= Math.Abs(slowest.Offset.Value) ? fastest : slowest;
            context.Report(
                at: worse.Offset,
                message: [fastest.Host.DisplayName, slowest.Host.DisplayName, difference.ToString("0.###", CultureInfo.InvariantCulture)],
                related: [fastest.Host.Host, slowest.Host.Host]);
        }
    }
}
