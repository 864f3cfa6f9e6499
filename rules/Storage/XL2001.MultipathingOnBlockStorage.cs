using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2001: multipathing is on at every host that uses block storage.</summary>
public sealed class MultipathingOnBlockStorage : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2001",
        Name = "MultipathingOnBlockStorage",
        Title = "Multipathing is off on a host that uses block storage",
        Message = "Multipathing is off on '{0}', which attaches block storage: '{1}'.",
        Why = "Without multipathing a host reaches each LUN over one path: one failed cable, port or controller takes the storage and its virtual machines down.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "Multipathing should be on, and is set on every host individually."),
            new("xapi-project/sm", "libs/sm/SR.py", "The storage drivers read other_config:multipathing of the host; only the text true switches it on, and a PBD can override it."),
        ],
        Needs = Needs
            .AllOf(Host.Columns.OtherConfig, PBD.Columns.Host, PBD.Columns.SR, PBD.Columns.CurrentlyAttached, SR.Columns.Type)
            .CorroboratedBy(Host.Columns.Multipathing, MemberName.MultipathTopology),
        Remediation =
        [
            RemediationStep.Xe(
                "xe host-disable uuid={host} && xe host-evacuate uuid={host}",
                Risk.Medium,
                purpose: "Multipathing changes device names, so nothing may use the storage meanwhile. The other hosts need room for the virtual machines."),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd}",
                Risk.Medium,
                interrupts: "the storage repository on this host",
                purpose: "Once for each block storage repository of the host.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated },
            RemediationStep.Xe(
                "xe host-param-set uuid={host} multipathing=true",
                Risk.Low,
                purpose: "Before XenServer 7.5: xe host-param-set uuid=<host> other-config:multipathing=true other-config:multipathhandle=dmp") with { Demands = Demands.HostEvacuated, RequiredField = "host.multipathing" },
            RemediationStep.Xe("xe pbd-plug uuid={pbd}", Risk.Medium, purpose: "Once for each block storage repository of the host.") with { Demands = Demands.HostEvacuated },
            RemediationStep.Xe("xe host-enable uuid={host}", Risk.Low),
            RemediationStep.PowerShell(
                "Set-XenHost -Uuid {host} -Multipathing $true",
                Risk.High,
                interrupts: "the storage repositories of the host, which must be unplugged before and plugged after") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated },
        ],
        Tags = ["multipath", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Hosts, host =>
    {
        var attached = host.PBDs.Where(pbd => pbd.CurrentlyAttached && pbd.SR is { StorageClass: SRClass.Block }).ToList();
        if (attached.Count == 0)
        {
            return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the host attaches no block storage repository");
        }

        var exposed = attached.Where(pbd => !pbd.SwitchesMultipathingOn).OrderBy(pbd => pbd.DisplayName, StringComparer.Ordinal).ToList();
        var isOn = host.EffectiveMultipathing;
        return isOn || exposed.Count == 0
            ? Verdict.Judged
            : context.Report(
                at: isOn,
                message: [host.DisplayName, string.Join(", ", exposed.Select(pbd => pbd.DisplayName))],
                related: [.. exposed],
                fix: new() { ["host"] = host.Uuid, ["pbd"] = RemediationValues.Each(exposed.Select(pbd => pbd.Uuid)) });
    });
}
