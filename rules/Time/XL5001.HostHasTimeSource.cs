using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Time;

/// <summary>XL5001: every host has a source for its clock.</summary>
public sealed class HostHasTimeSource : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL5001",
        Name = "HostHasTimeSource",
        Title = "A host has no time source",
        Message = "'{0}' has no NTP source ({1}).",
        Why = "Clocks that drift apart break certificates, domain logons, high availability and every attempt to read the logs of several hosts together.",
        Category = Category.Time,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "All hosts reach a synchronised NTP source."),
            RuleSource.Xapi("ocaml/xapi/xapi_host.ml", "From xapi 26.0 on the database holds the mode and the servers, read back from chrony at each start."),
        ],
        Needs = Needs.AnyOf(Host.Columns.NtpMode, MemberName.ChronyConf, MemberName.NtpConf).CorroboratedBy(MemberName.ChronycActivity),
        Remediation =
        [
            RemediationStep.Xe("xe host-param-set uuid={host} ntp-custom-servers=<server1>,<server2>", Risk.Low, purpose: "The list comes first: xapi refuses the mode Custom without it."),
            RemediationStep.Xe("xe host-param-set uuid={host} ntp-mode=Custom", Risk.Low, purpose: "Before xapi 26.0: xsconsole, Network Time (NTP)."),
            RemediationStep.PowerShell("Set-XenHost -Uuid {host} -NtpCustomServers <server1>,<server2>; Set-XenHost -Uuid {host} -NtpMode Custom", Risk.Low),
        ],
        Tags = ["ntp", "time"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Hosts, host => host.NtpMode.Value switch
    {
        HostNtpMode.Disabled => Report(context, host, host.NtpMode, "NTP is switched off"),
        HostNtpMode.Custom when host.NtpCustomServers.All(string.IsNullOrWhiteSpace) =>
            Report(context, host, host.NtpCustomServers, "the mode is Custom and the list of servers is empty"),
        HostNtpMode.DHCP when !host.PIFs.Any(pif => pif.TakesAddressByDhcp) =>
            Report(context, host, host.NtpMode, "servers should come by DHCP, and no interface of the host uses DHCP"),
        _ => Verdict.Judged,
    });

    private static Verdict Report(RuleContext context, Host host, Place at, string why) =>
        context.Report(at, message: [host.DisplayName, why], fix: new() { ["host"] = host.Uuid });
}
