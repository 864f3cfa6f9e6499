using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;

namespace XenLint.Rules.Time;

/// <summary>XL5003: the clock of every host follows a time source.</summary>
public sealed class ClockIsSynchronised : Rule
{
    private static readonly RuleOption<long> GraceMinutes = RuleOption.Integer(
        "grace_minutes",
        defaultValue: 30,
        "For how many minutes after its start a host may be without synchronisation and get a warning only.",
        maximum: 1440);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL5003",
        Name = "ClockIsSynchronised",
        Title = "A host's clock is not synchronised",
        Message = "'{0}' is not synchronised ({1}).",
        Why = "A clock that follows no source drifts by seconds a day. At five minutes xapi raises an alert and Kerberos refuses logons; long before, the logs of several hosts stop matching.",
        Category = Category.Time,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "All hosts reach a synchronised NTP source."),
            new("xcp-ng/xcp-ng-org", "pull request 514", "The time service can run, be switched on, and still have no source at all."),
            new("mlichvar/chrony", "client.c", "chronyc prints 506 when its service does not run, and Not synchronised when the clock follows nobody."),
        ],
        Needs = Needs
            .AnyOf(MemberName.ChronycTracking, MemberName.ChronycSources, MemberName.ChronycActivity, MemberName.NtpPeers)
            .CorroboratedBy(MemberName.CollectorInventory),
        Options = [GraceMinutes],
        Remediation =
        [
            RemediationStep.Xe("chronyc sources -v", Risk.None, purpose: "On the host: see which sources answer. None of them: open UDP port 123 from the host to its servers."),
            RemediationStep.Xe("systemctl restart chronyd", Risk.Low, purpose: "Start the service again, or for the first time. Before chrony: service ntpd restart."),
            RemediationStep.Xe(
                "chronyc makestep",
                Risk.Medium,
                interrupts: "whatever counts seconds in the control domain, since time jumps; disable high availability first when the clock is far off",
                purpose: "Set the clock at once instead of slowly."),
        ],
        Tags = ["ntp", "time"],
    };

    /// <remarks>A host that the database holds for down ran when its report was taken: that report is what tells of its clock.</remarks>
    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(evidence =>
    {
        var clock = evidence.ClockState;
        return clock.Condition == ClockCondition.Synchronised ? Verdict.Judged : context.Report(
            at: clock.Place,
            message: [evidence.DisplayName, InWords(clock)],
            MaintenanceSeverity.Of(evidence, HasJustStarted(context, evidence) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error),
            related: [evidence.Host]);
    });

    /// <summary>A service needs some minutes to trust its sources.</summary>
    private static bool HasJustStarted(RuleContext context, HostEvidence evidence) =>
        evidence.TimeSinceBoot is { } uptime && uptime < TimeSpan.FromMinutes(context.Option(GraceMinutes));

    private static string InWords(ClockState clock) => clock.Condition switch
    {
        ClockCondition.ServiceDown => "the time service is not running",
        ClockCondition.NoSources => "the time service has no source",
        ClockCondition.NamesNotResolved => "the names of its time sources cannot be resolved",
        ClockCondition.SourcesUnreachable => $"unreachable: {string.Join(", ", clock.Sources)}",
        ClockCondition.NoSourceSelected => $"none of its sources is good enough to follow: {string.Join(", ", clock.Sources)}",
        ClockCondition.OwnClock => "it follows nothing but its own clock",
        _ => "the time service says so",
    };
}
