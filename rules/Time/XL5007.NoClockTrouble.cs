using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Time;

/// <summary>XL5007: no clock trouble was recorded lately, and no host takes its time from a virtual machine of its own pool.</summary>
public sealed class NoClockTrouble : Rule
{
    private static readonly RuleOption<long> MaxAgeDays = RuleOption.Integer(
        "max_age_days", defaultValue: 30, "Days before the capture after which recorded trouble is no longer reported.", minimum: 1, maximum: 36_500);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL5007",
        Name = "NoClockTrouble",
        Title = "Clock trouble was recorded, or the time source is a VM of this pool",
        Message = "'{0}': {1}.",
        Why = "xapi records it when a host's clock is five minutes off. A time source that runs on the hosts which follow it goes wrong together with them: nobody is left who knows the time.",
        Category = Category.Time,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi("ocaml/xapi-consts/api_messages.ml", "HOST_CLOCK_SKEW_DETECTED and HOST_CLOCK_WENT_BACKWARDS are recorded as messages, and their making is logged."),
            RuleSource.ReferenceArchitecture("Management and VM networks", "A service that hosts depend on must not come from a virtual machine on these hosts."),
        ],
        Needs = Needs
            .AnyOf(MemberName.XapiMessage, ClockTrouble.Lines, Host.Columns.NtpMode, MemberName.ChronyConf, MemberName.NtpConf)
            .CorroboratedBy(VMGuestMetrics.Columns.Networks, MemberName.ChronycSources),
        Options = [MaxAgeDays],
        Remediation =
        [
            RemediationStep.Xe("xe message-list name=HOST_CLOCK_SKEW_DETECTED", Risk.None, purpose: "See which hosts it was about, and when."),
            RemediationStep.Xe("chronyc sources -v", Risk.None, purpose: "On the host: see whether the clock follows a source now."),
            RemediationStep.Xe(
                "xe host-param-set uuid={host} ntp-custom-servers=<server1>,<server2>",
                Risk.Low,
                purpose: "Follow sources that run outside of this pool. Before xapi 26.0: xsconsole, Network Time (NTP)."),
            RemediationStep.PowerShell("Set-XenHost -Uuid {host} -NtpCustomServers <server1>,<server2>", Risk.Low),
        ],
        Tags = ["dependency", "logs", "ntp", "time"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(evidence =>
    {
        var isCircular = ReportCircle(context, evidence);
        var lines = evidence.TryLogLines(ClockTrouble.Lines, out var noLog);
        var trouble = ClockTrouble.Of(evidence, lines, context.Capture.ReferenceTime?.AddDays(-context.Option(MaxAgeDays)));
        foreach (var record in trouble)
        {
            Report(context, evidence, record);
        }

        return isCircular || trouble.Count > 0 ? Verdict.Judged
            : noLog is not null && !evidence.Messages.Any() ? Verdict.CannotTell(noLog)
            : lines?.Loss is { } loss ? Verdict.CannotTell(NotEvaluatedReason.MemberTruncated, loss)
            : WhyNoCircleIsKnown(context, evidence) is { } unknown ? Verdict.CannotTell(unknown)
            : Verdict.Judged;
    });

    /// <summary>Sources that are names cannot be compared with addresses: what they stand for is not known offline.</summary>
    private static bool ReportCircle(RuleContext context, HostEvidence evidence)
    {
        var guests = SourcesOf(evidence)
            .Select(source => new { Source = source, Guest = context.Capture.GuestAddresses.Find(source.Name.Value) })
            .Where(pair => pair.Guest is not null)
            .DistinctBy(pair => pair.Guest!.VM)
            .ToList();
        foreach (var pair in guests)
        {
            var machine = pair.Guest!.VM;
            context.Report(
                at: pair.Source.Name,
                message: [evidence.DisplayName, $"its time source {pair.Source.Name.Value} is VM '{machine.DisplayName}' of the same pool"],
                discriminator: $"source {(machine.Uuid.TryGet(out var uuid) ? uuid : "")}",
                related: [machine, evidence.Host],
                fix: new() { ["host"] = evidence.Uuid });
        }

        return guests.Count > 0;
    }

    private static IEnumerable<TimeSource> SourcesOf(HostEvidence evidence) =>
        (Known.OrNull(() => evidence.TimeSettings)?.Usable ?? []).Concat(evidence.RunningTimeSources ?? []).Where(source => source.Name.IsKnown);

    /// <summary>A service that takes servers from DHCP follows more than its settings name; which, only the list of the running service tells.</summary>
    private static NotKnownException? WhyNoCircleIsKnown(RuleContext context, HostEvidence evidence) =>
        SourcesOf(evidence).Any() && context.Capture.GuestAddresses.Loss is { } loss ? loss
        : evidence.RunningTimeSources is null && Known.OrNull(() => evidence.TimeSettings) is not { MayHaveMore: false } ? evidence.ChronycSources.Member.NotKnown()
        : null;

    private static void Report(RuleContext context, HostEvidence evidence, ClockTrouble trouble)
    {
        // The coordinator records the trouble of all hosts; one that is not in the database any more keeps its uuid.
        var about = trouble.HostUuid is { } uuid
            ? context.Capture.Hosts.Readable.FirstOrDefault(host => host.Uuid.TryGet(out var known) && known == uuid)
            : evidence.Host;
        context.Report(
            at: trouble.Place,
            message:
            [
                about?.DisplayName ?? trouble.HostUuid ?? evidence.DisplayName,
                $"{trouble.Event} at {trouble.Time ?? "an unknown time"} in {trouble.Place.File.PathInReport} of '{evidence.DisplayName}'",
            ],
            discriminator: trouble.HostUuid is null ? trouble.Event : $"{trouble.Event} {trouble.HostUuid}",
            related: [about],
            fix: new() { ["host"] = about?.Uuid ?? default });
    }
}
