using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Time;

/// <summary>XL5005: all hosts of a pool follow the same time sources.</summary>
public sealed class SameTimeSources : Rule
{
    private const int HostsToName = 3;

    private static readonly RuleOption<bool> IgnoreFactory = RuleOption.Switch(
        "ignore_factory", defaultValue: false, "Leave hosts out whose mode in the database is Factory.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL5005",
        Name = "SameTimeSources",
        Title = "Hosts of one pool use different time sources",
        Message = "Hosts use {0} different sets of time sources ({1}).",
        Why = "Clocks that follow different sources agree only as well as the sources do. When one source goes wrong, a part of the pool goes wrong with it.",
        Category = Category.Time,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "The clocks of all hosts stay aligned."),
            RuleSource.Xapi("ocaml/xapi/xapi_host.ml", "From xapi 26.0 on the database holds mode and servers of each host."),
        ],
        Needs = Needs.AnyOf(Host.Columns.NtpMode, MemberName.ChronyConf, MemberName.NtpConf),
        Options = [IgnoreFactory],
        Remediation =
        [
            RemediationStep.Xe(
                "for host in $(xe host-list --minimal | tr , ' '); do xe host-param-set uuid=$host ntp-custom-servers=<server1>,<server2>; xe host-param-set uuid=$host ntp-mode=Custom; done",
                Risk.Low,
                purpose: "The same list on every host. Before xapi 26.0: xsconsole, Network Time (NTP), on each of them."),
            RemediationStep.PowerShell(
                "Get-XenHost | ForEach-Object { Set-XenHost -Uuid $_.uuid -NtpCustomServers <server1>,<server2>; Set-XenHost -Uuid $_.uuid -NtpMode Custom }",
                Risk.Low),
        ],
        Tags = ["consistency", "ntp", "time"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var hosts = context.Capture.HostEvidence;
        if (hosts.Count == 1 && context.Capture.Hosts.State == TableState.Complete)
        {
            context.EachHost(_ => Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the pool has only one host"));
            return;
        }

        // Like is compared with like: what the database says of all hosts, else what the files of their reports say.
        var inDatabase = TimeSourceGroups.Of(hosts, evidence => evidence.TimeSettingsInDatabase, context.Option(IgnoreFactory));
        var inReports = TimeSourceGroups.Of(hosts, evidence => evidence.TimeSettingsInReport, context.Option(IgnoreFactory));
        var different = inDatabase.Differ ? inDatabase : inReports.Differ ? inReports : null;
        context.EachHost(evidence =>
        {
            if (!inDatabase.Holds(evidence) && !inReports.Holds(evidence))
            {
                return WhyNotCompared(context, evidence);
            }

            if (!IsCompared(evidence, inDatabase) && !IsCompared(evidence, inReports))
            {
                return Verdict.CannotTell(NotEvaluatedReason.NeedsSecondHost, "the time sources of no second host are known");
            }

            if (different is not null)
            {
                Report(context, different);
                different = null;
            }

            return Verdict.Judged;
        });
    }

    private static bool IsCompared(HostEvidence evidence, TimeSourceGroups groups) => groups.Hosts > 1 && groups.Holds(evidence);

    private static Verdict WhyNotCompared(RuleContext context, HostEvidence evidence)
    {
        if (context.Option(IgnoreFactory) && evidence.TimeSettingsInDatabase?.Mode == HostNtpMode.Factory)
        {
            return Verdict.DoesNotApply(NotApplicableReason.Configuration, "hosts with the mode Factory are left out");
        }

        var settings = evidence.TimeSettings;
        return settings.MayHaveMore
            ? Verdict.CannotTell(NotEvaluatedReason.MemberAbsent, $"{settings.Where} leaves the sources to DHCP or to files that reports do not hold")
            : Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "a host without any time source is the matter of XL5001");
    }

    private static void Report(RuleContext context, TimeSourceGroups groups) => context.Report(
        at: context.Capture.Pool?.Place ?? groups.Place,
        message: [groups.Count, string.Join("; ", groups.All.Select(InWords))],
        groups.AreDisjoint ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        related: [.. groups.All.SelectMany(group => group.Hosts).Select(evidence => evidence.Host)],
        owner: Owner.Pool);

    private static string InWords(TimeSourceGroup group)
    {
        var names = group.Hosts.Take(HostsToName).Select(evidence => $"'{evidence.DisplayName}'");
        var more = group.Hosts.Count > HostsToName ? $" and {group.Hosts.Count - HostsToName} more" : "";
        return $"{group.Key} on {string.Join(", ", names)}{more}";
    }
}
