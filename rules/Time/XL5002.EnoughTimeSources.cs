using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Time;

/// <summary>XL5002: every host has more than one source for its clock.</summary>
public sealed class EnoughTimeSources : Rule
{
    private static readonly RuleOption<long> MinServers = RuleOption.Integer(
        "min_servers", defaultValue: 2, "The number of time servers that each host should have.", minimum: 1, maximum: 16);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL5002",
        Name = "EnoughTimeSources",
        Title = "A host has too few time sources",
        Message = "'{0}' has {1} time source(s) ({2}); at least {3} are advised.",
        Why = "With a single source the clock drifts as soon as that one is down, and a source that tells the wrong time is believed.",
        Category = Category.Time,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            new("RFC 8633", "section 3.2", "Clients take time from several sources, so that one that fails or lies does no harm."),
            RuleSource.Xapi("ocaml/xapi/xapi_host.ml", "From xapi 26.0 on the database holds the mode and the servers; the servers of the factory and of DHCP are not in it."),
        ],
        Needs = Needs.AnyOf(Host.Columns.NtpMode, MemberName.ChronyConf, MemberName.NtpConf).CorroboratedBy(MemberName.ChronycSources),
        Options = [MinServers],
        Remediation =
        [
            RemediationStep.Xe(
                "xe host-param-set uuid={host} ntp-custom-servers=<server1>,<server2>,<server3>,<server4>",
                Risk.Low,
                purpose: "Four servers let the host tell which of them is wrong; two do not. Before xapi 26.0: xsconsole, Network Time (NTP)."),
            RemediationStep.PowerShell("Set-XenHost -Uuid {host} -NtpCustomServers <server1>,<server2>,<server3>,<server4>", Risk.Low),
        ],
        Tags = ["ntp", "resilience", "time"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(evidence => Judge(context, evidence));

    private static Verdict Judge(RuleContext context, HostEvidence evidence)
    {
        var settings = evidence.TimeSettings;
        var required = context.Option(MinServers);
        if (settings.Servers >= required)
        {
            return Verdict.Judged;
        }

        var running = evidence.RunningTimeSources;
        if (settings.MayHaveMore && running is null)
        {
            return Verdict.CannotTell(evidence.ChronycSources.Member.NotKnown());
        }

        // The service may have sources that its file does not name, for instance from a DHCP lease.
        var sources = running?.Count > settings.Servers ? running : settings.Usable;
        var servers = Math.Max(running?.Count ?? 0, settings.Servers);
        return servers == 0 ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "a host without any time source is the matter of XL5001")
            : servers >= required ? Verdict.Judged
            : context.Report(
                at: sources[0].Name,
                message: [evidence.DisplayName, servers, string.Join(", ", sources.Select(source => source.Name.Value)), required],
                related: [evidence.Host],
                fix: new() { ["host"] = evidence.Uuid });
    }
}
