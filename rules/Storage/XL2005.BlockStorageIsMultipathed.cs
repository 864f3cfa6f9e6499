using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2005: where multipathing is on, block storage really uses it.</summary>
public sealed class BlockStorageIsMultipathed : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2005",
        Name = "BlockStorageIsMultipathed",
        Title = "Multipathing is on but a block storage repository does not use all of it",
        Message = "Storage '{0}' on '{1}': {2}.",
        Why = "Multipathing takes effect when a repository is plugged. One that was plugged earlier, or that could not log in to each portal, still stands on fewer paths than everybody believes.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            new("xapi-project/sm", "libs/sm/mpathcount.py", "The daemon writes multipathed=true to the plug of each repository that has a multipath device."),
            new("xapi-project/sm", "libs/sm/core/util.py", "Fewer iSCSI sessions than portals in multihomelist mean that portals were not reached."),
            new("xenserver/xenadmin", "XenAdmin/TabPages/GeneralTabPage.cs", "XenCenter marks a LUN with fewer paths than iSCSI sessions."),
        ],
        Needs = Needs
            .AllOf(Host.Columns.OtherConfig, PBD.Columns.OtherConfig, PBD.Columns.Host, PBD.Columns.SR, PBD.Columns.CurrentlyAttached, SR.Columns.Type)
            .CorroboratedBy(MemberName.MultipathTopology),
        Remediation =
        [
            RemediationStep.Xe(
                "xe host-evacuate uuid={host}",
                Risk.Medium,
                purpose: "Move the virtual machines that use the repository away first. xe host-disable keeps new ones off."),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd} && xe pbd-plug uuid={pbd}",
                Risk.Medium,
                interrupts: "the storage repository on this host",
                purpose: "Plugging logs in to all portals and makes the multipath device.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated },
            RemediationStep.PowerShell(
                "Invoke-XenPBD -Uuid {pbd} -XenAction Unplug; Invoke-XenPBD -Uuid {pbd} -XenAction Plug",
                Risk.Medium,
                interrupts: "the storage repository on this host") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated },
        ],
        Tags = ["iscsi", "multipath", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.PBDs,
        about: pbd => pbd.CurrentlyAttached && pbd.SR is { StorageClass: SRClass.Block } && pbd.Host is { } host && host.EffectiveMultipathing,
        pbd => Judge(context, pbd));

    private static Verdict Judge(RuleContext context, PBD pbd)
    {
        if (pbd.Host is { State: HostState.Down })
        {
            return Verdict.CannotTell(NotEvaluatedReason.HostDown, "what the database says of the plugs of a host that is down is old");
        }

        if (pbd.HasCountedPaths && !pbd.IsMultipathed)
        {
            var seen = pbd.Host!.Evidence.MultipathTopology.IsKnown && pbd.Luns.Count == 0 && pbd.ScsiIds.Count > 0
                ? ", and the host's multipath daemon does not have its LUN"
                : "";
            Report(context, pbd, pbd.OtherConfig["multipathed"], "", $"it was plugged before multipathing was switched on, or its LUN cannot be multipathed{seen}");
        }

        var sessions = pbd.IscsiSessions;
        if (sessions is { } logins && PortalsOf(pbd) is var portals && logins < portals)
        {
            Report(
                context, pbd, pbd.OtherConfig["iscsi_sessions"], "sessions", string.Create(CultureInfo.InvariantCulture, $"{portals} iSCSI portals are configured and {logins} session(s) were made"));
        }

        var verdict = Verdict.Judged;
        foreach (var lun in pbd.HasCountedPaths && sessions is not null ? pbd.Luns : [])
        {
            try
            {
                if (lun.Most < sessions)
                {
                    Report(
                        context, pbd, lun.Place, lun.ScsiId, string.Create(CultureInfo.InvariantCulture, $"LUN '{lun.ScsiId}' has {lun.Most} path(s) over {sessions} iSCSI sessions"));
                }
            }
            catch (NotKnownException unknown)
            {
                verdict = Verdict.CannotTell(unknown);
            }
        }

        return verdict;
    }

    /// <summary>The portals that the driver found at the target; 0 when it did not write them down.</summary>
    private static int PortalsOf(PBD pbd) => pbd.DeviceConfig["multihomelist"].WhenAbsent("")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count();

    private static void Report(RuleContext context, PBD pbd, Place at, string discriminator, string detail) => context.Report(
        at,
        message: [pbd.DisplayName, pbd.Host!.DisplayName, detail],
        discriminator: discriminator,
        related: [pbd.Host, pbd.SR],
        fix: new() { ["host"] = pbd.Host!.Uuid, ["pbd"] = pbd.Uuid });
}
