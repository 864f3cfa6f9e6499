using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1015: each host has enough connections to keep management, virtual machines and storage apart.</summary>
public sealed class EnoughNetworkConnections : Rule
{
    private static readonly RuleOption<long> MinNics = RuleOption.Integer(
        "min_nics", defaultValue: 4, "The number of network ports that is enough without Fibre Channel.", minimum: 1);

    private static readonly RuleOption<long> MinNicsWithFc = RuleOption.Integer(
        "min_nics_with_fc", defaultValue: 2, "The number of network ports that is enough beside Fibre Channel.", minimum: 1);

    private static readonly RuleOption<long> MinFcPorts = RuleOption.Integer(
        "min_fc_ports", defaultValue: 2, "The number of Fibre Channel ports that stand for the missing network ports.", minimum: 1);

    private static readonly RuleOption<bool> CountUsb = RuleOption.Switch(
        "count_usb", defaultValue: true, "Whether network ports that are no PCI device, such as those on USB, count.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1015",
        Name = "EnoughNetworkConnections",
        Title = "A host has too few network connections to separate its traffic",
        Message = "'{0}' has {1} and {2}; {3} network ports, or {4} and {5} Fibre Channel ports, are needed to keep management, virtual machines and storage apart.",
        Why = "Management, virtual machines and storage each need two connections so that one may fail, and should not share them. With fewer ports one kind of traffic slows or breaks the others, or rests on a single cable.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources = [RuleSource.ReferenceArchitecture("Assumptions", "Servers have at least four network ports, or two of them and two Fibre Channel connections.")],
        Needs = Needs
            .AllOf(PIF.Columns.Host, PIF.Columns.Physical)
            .CorroboratedBy(MemberName.FibreChannelPort, SR.Columns.Type, PIFMetrics.Columns.PciBusPath),
        Options = [MinNics, MinNicsWithFc, MinFcPorts, CountUsb],
        Remediation =
        [
            RemediationStep.Xe("xe pif-scan host-uuid={host}", Risk.None, purpose: "After ports have been added, or when the host has ports that the pool does not know."),
            RemediationStep.PowerShell("Invoke-XenPIF -XenAction Scan -XenHost {host}", Risk.None),
        ],
        Tags = ["capacity", "nic", "separation"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Hosts, host =>
    {
        if (host.PIFs.Count == 0)
        {
            return Verdict.CannotTell(NotEvaluatedReason.TableAbsent, "the database has no interface of the host");
        }

        // Ports that the toolstack leaves alone are there all the same.
        var ports = host.PIFs.Where(pif => pif.Kind == PIFKind.Physical && (context.Option(CountUsb) || IsOnPciBus(pif)))
            .OrderBy(pif => pif.DisplayName, StringComparer.Ordinal).ToList();
        if (ports.Count >= context.Option(MinNics))
        {
            return Verdict.Judged;
        }

        var fibreChannelPorts = host.Evidence.FibreChannelPorts.Count();
        if (ports.Count >= context.Option(MinNicsWithFc))
        {
            if (fibreChannelPorts >= context.Option(MinFcPorts))
            {
                return Verdict.Judged;
            }

            if (fibreChannelPorts == 0 && host.PBDs.Any(plug => plug.CurrentlyAttached && plug.SR is { } sr && IsOnHostBusAdapter(sr)))
            {
                return Verdict.CannotTell(NotEvaluatedReason.MemberAbsent, "the host has storage over Fibre Channel, and nothing tells its number of ports");
            }
        }

        return context.Report(
            at: host.Place,
            message:
            [
                host.DisplayName,
                Count(ports.Count, "network port"),
                fibreChannelPorts == 0 ? "no known Fibre Channel port" : Count(fibreChannelPorts, "Fibre Channel port"),
                context.Option(MinNics),
                context.Option(MinNicsWithFc),
                context.Option(MinFcPorts),
            ],
            related: [.. ports],
            fix: new() { ["host"] = host.Uuid });
    });

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static bool IsOnHostBusAdapter(SR sr) => sr.Type.Value is "lvmohba" or "lvhdohba" or "lvmofcoe" or "hba" or "rawhba";

    private static bool IsOnPciBus(PIF port) => port.Metrics is { } metrics
        ? PciAddress.TryParse(metrics.PciBusPath, out _)
        : throw new NotKnownException(NotEvaluatedReason.MetricsStale, "the interface has no row in PIF_metrics");
}
