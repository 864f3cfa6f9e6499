using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Time;

/// <summary>XL5007: no clock trouble was recorded lately, and no host takes its time from a virtual machine of its own pool.</summary>
public sealed class NoClockTrouble : Rule
{
    private static readonly RuleOption<long> MaxAgeDays = RuleOption.Integer(
        "max_age_days", defaultValue: 30, "Days before the capture after which recorded trouble is no longer reported.", minimum: 1, maximum: 36_500);

    private static readonly LogSignature Lines = new("XL5007")
    {
        Logs = [LogKind.Toolstack],
        // The coordinator writes: Message.create HOST_CLOCK_SKEW_DETECTED 3 Host UUID. The uuid is that of the host with the wrong clock.
        Patterns = [@"(?<event>HOST_CLOCK_(?:SKEW_DETECTED|WENT_BACKWARDS)\b(?: -?\d+ [Hh]ost [0-9a-f-]{36})?)"],
        KeyGroup = "event",
    };

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
            .AnyOf(Lines, Host.Columns.NtpMode, MemberName.ChronyConf, MemberName.NtpConf)
            .CorroboratedBy(VMGuestMetrics.Columns.Networks),
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
        var lines = evidence.LogLines(Lines);
        var isRecorded = ReportLines(context, evidence, lines);
        return isCircular || isRecorded ? Verdict.Judged
            : lines.Loss is { } loss ? Verdict.CannotTell(NotEvaluatedReason.MemberTruncated, loss)
            : WhyNoCircleIsKnown(context, evidence) is { } unknown ? throw unknown
            : Verdict.Judged;
    });

    /// <summary>Sources that are names cannot be compared with addresses: what they stand for is not known offline.</summary>
    private static bool ReportCircle(RuleContext context, HostEvidence evidence)
    {
        var guests = SourcesOf(evidence)
            .Select(source => (Source: source, Guest: context.Capture.GuestAddresses.Find(source.Name.Value)))
            .Where(pair => pair.Guest is not null)
            .DistinctBy(pair => pair.Guest!.VM)
            .ToList();
        foreach (var (source, guest) in guests)
        {
            context.Report(
                at: source.Name,
                message: [evidence.DisplayName, $"its time source {source.Name.Value} is VM '{guest!.VM.DisplayName}' of the same pool"],
                discriminator: $"source {(guest.VM.Uuid.TryGet(out var uuid) ? uuid : "")}",
                related: [guest.VM, evidence.Host],
                fix: new() { ["host"] = evidence.Uuid });
        }

        return guests.Count > 0;
    }

    private static IEnumerable<TimeSource> SourcesOf(HostEvidence evidence) =>
        (Known.OrNull(() => evidence.TimeSettings)?.Usable ?? []).Concat(evidence.RunningTimeSources ?? []).Where(source => source.Name.IsKnown);

    private static NotKnownException? WhyNoCircleIsKnown(RuleContext context, HostEvidence evidence) =>
        SourcesOf(evidence).Any() ? context.Capture.GuestAddresses.Loss : null;

    private static bool ReportLines(RuleContext context, HostEvidence evidence, LogMatches lines)
    {
        var reported = false;
        foreach (var key in lines.Keys)
        {
            var recent = lines.Only(key);
            if (recent.Events.Count == 0 || IsOld(context, recent.Last))
            {
                continue;
            }

            reported = true;
            var words = key.Split(' ');
            var about = words.Length > 1 ? HostOf(context, words[^1]) : evidence.Host;
            var newest = recent.Events[^1];
            context.Report(
                at: newest.Place,
                message:
                [
                    about?.DisplayName ?? (words.Length > 1 ? words[^1] : evidence.DisplayName),
                    $"{words[0]} {(recent.Last is { } time ? $"at {time}" : "at an unknown time")} in {newest.Place.File.PathInReport} of '{evidence.DisplayName}'",
                ],
                discriminator: words.Length > 1 ? $"{words[0]} {words[^1]}" : words[0],
                related: [about],
                fix: new() { ["host"] = about?.Uuid ?? default });
        }

        return reported;
    }

    private static Host? HostOf(RuleContext context, string uuid) =>
        context.Capture.Hosts.Readable.FirstOrDefault(host => host.Uuid.TryGet(out var known) && known == uuid);

    /// <summary>Where a time is not known nothing is taken for old.</summary>
    private static bool IsOld(RuleContext context, LogTime? last) =>
        last is { } end && context.Capture.ReferenceTime is { } taken && taken.DateTime - end.Local > TimeSpan.FromDays(context.Option(MaxAgeDays));
}
