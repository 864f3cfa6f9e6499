using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;

namespace XenLint.Rules.Time;

/// <summary>XL5004: the clock of every host is close to that of its source.</summary>
public sealed class ClockIsRight : Rule
{
    private static readonly RuleOption<long> WarnSeconds = RuleOption.Integer(
        "warn_seconds", defaultValue: 1, "The offset in seconds from which on there is a warning.", minimum: 1);

    private static readonly RuleOption<long> ErrorSeconds = RuleOption.Integer(
        "error_seconds", defaultValue: 300, "The offset in seconds from which on there is an error; xapi and Kerberos give up at 300.", minimum: 1);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL5004",
        Name = "ClockIsRight",
        Title = "A clock is off by too much",
        Message = "'{0}' is {1} s away from its time source ({2}).",
        Why = "The time service corrects small offsets slowly, so a large one stays for hours. At five minutes xapi raises an alert and Kerberos refuses logons.",
        Category = Category.Time,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi("ocaml/xapi/xapi_globs.ml", "A clock that differs from the coordinator's by more than five minutes raises HOST_CLOCK_SKEW_DETECTED."),
            new("RFC 4120", "section 1.6", "Kerberos needs clocks that agree, by common practice within five minutes."),
        ],
        Needs = Needs.AnyOf(MemberName.ChronycTracking, MemberName.NtpPeers),
        Options = [WarnSeconds, ErrorSeconds],
        Remediation =
        [
            RemediationStep.Xe("chronyc tracking", Risk.None, purpose: "On the host: see whether the offset shrinks by itself."),
            RemediationStep.Xe(
                "chronyc makestep",
                Risk.Medium,
                interrupts: "whatever counts seconds in the control domain, since time jumps; disable high availability first when the clock is far off",
                purpose: "Set the clock at once instead of slowly. Before chrony: service ntpd stop; ntpd -gq; service ntpd start."),
        ],
        Tags = ["ntp", "time"],
    };

    /// <remarks>A host that the database holds for down ran when its report was taken: that report is what tells of its clock.</remarks>
    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(evidence =>
    {
        var offset = evidence.ClockOffset;
        var seconds = Math.Abs(offset.Value);
        DiagnosticSeverity? severity = seconds >= context.Option(ErrorSeconds) ? DiagnosticSeverity.Error
            : seconds >= context.Option(WarnSeconds) ? DiagnosticSeverity.Warning
            : null;
        return severity is null ? Verdict.Judged : context.Report(
            at: offset,
            message: [evidence.DisplayName, seconds.ToString("0.0##", CultureInfo.InvariantCulture), offset < 0 ? "slow" : "fast"],
            MaintenanceSeverity.Of(evidence, severity.Value),
            related: [evidence.Host]);
    });
}
