using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Time;

/// <summary>XL5006: a host that is joined to an Active Directory takes its time from where the directory takes it.</summary>
public sealed class TimeOfTheDirectory : Rule
{
    /// <summary>The value of <c>host.external_auth_type</c> for Active Directory.</summary>
    private const string ActiveDirectory = "AD";

    private static readonly RuleOption<IReadOnlyList<string>> AcceptedServers = RuleOption.Words(
        "accepted_servers", "Names or addresses of time sources that the directory's domain controllers follow, too; a star stands for any characters, case does not matter.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL5006",
        Name = "TimeOfTheDirectory",
        Title = "The time source is not the Active Directory's",
        Message = "'{0}' is joined to '{1}' but takes its time from {2}.",
        Why = "Logons by Active Directory fail when the clocks of host and domain controller differ by five minutes. Clocks that follow the same source cannot drift apart.",
        Category = Category.Time,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.Low,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Hosts and Active Directory use the same time source."),
            new("RFC 4120", "section 1.6", "Kerberos needs clocks that agree, by common practice within five minutes."),
        ],
        Needs = Needs
            .AllOf(Host.Columns.ExternalAuthType)
            .CorroboratedBy(
                Host.Columns.ExternalAuthServiceName,
                Host.Columns.NtpMode,
                MemberName.ChronyConf,
                MemberName.NtpConf,
                PIF.Columns.DNS,
                MemberName.Resolver,
                MemberName.ChronycSources,
                MemberName.NtpPeers),
        Options = [AcceptedServers],
        Remediation =
        [
            RemediationStep.Xe(
                "xe host-param-set uuid={host} ntp-custom-servers=<controller1>,<controller2> && xe host-param-set uuid={host} ntp-mode=Custom",
                Risk.Low,
                purpose: "Use the domain controllers, or the source that they follow. Before xapi 26.0: xsconsole, Network Time (NTP)."),
            RemediationStep.PowerShell("Set-XenHost -Uuid {host} -NtpCustomServers <controller1>,<controller2>", Risk.Low),
            RemediationStep.PowerShell("Set-XenHost -Uuid {host} -NtpMode Custom", Risk.Low),
        ],
        Tags = ["active-directory", "ntp", "time"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var accepted = new StarPatterns(context.Option(AcceptedServers), ignoresCase: true);
        context.Each(context.Capture.Hosts, host =>
        {
            if (host.ExternalAuthType != ActiveDirectory)
            {
                return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the host is not joined to an Active Directory");
            }

            var domain = host.ExternalAuthServiceName.Value;
            var settings = host.Evidence.TimeSettings;
            var sources = SourcesOf(host.Evidence, settings);
            return sources.Count == 0 ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "a host without any time source is the matter of XL5001")
                : sources.Any(source => accepted.Match(source) || IsOfDomain(source, domain)) || AsksItsNameServers(host, sources) ? Verdict.Judged
                : context.Report(
                    at: settings.Place,
                    message: [host.DisplayName, domain, ListText.Of(sources)],
                    related: [host],
                    fix: new() { ["host"] = host.Uuid });
        });
    }

    /// <summary>The configured sources with those that the running service has from elsewhere.</summary>
    /// <exception cref="NotKnownException">There may be sources from elsewhere, and no list of the running service is there.</exception>
    private static IReadOnlyList<string> SourcesOf(HostEvidence evidence, TimeSettings settings)
    {
        if (settings.MayHaveMore && evidence.RunningTimeSources is null)
        {
            throw evidence.ChronycSources.Member.NotKnown();
        }

        var running = settings.MayHaveMore ? evidence.RunningTimeSources!.Select(source => source.Name.Value.ToLowerInvariant()) : [];
        return [.. settings.Names.Union(running, StringComparer.Ordinal)];
    }

    private static bool IsOfDomain(string source, string domain) =>
        domain.Length > 0 && (source.Equals(domain, StringComparison.OrdinalIgnoreCase) || source.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The name servers of a joined host usually are the domain controllers.</summary>
    /// <exception cref="NotKnownException">A source is an address, and the host's name servers are not known.</exception>
    private static bool AsksItsNameServers(Host host, IReadOnlyList<string> sources)
    {
        var addresses = sources.Select(source => new NameServer(source, default)).Where(source => source.Address is not null).Select(source => source.Key).ToHashSet(StringComparer.Ordinal);
        if (addresses.Count == 0)
        {
            return false;
        }

        var servers = host.Evidence.Resolver.TryGet(out var resolver)
            ? resolver.NameServers.Where(server => server.IsKnown).Select(server => new NameServer(server.Value, server.Place))
            : host.DnsSettings.Servers;
        return servers.Any(server => addresses.Contains(server.Key));
    }
}
