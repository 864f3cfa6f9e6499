using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2006: an iSCSI repository is reached at more than one portal of its array.</summary>
public sealed class SeveralIscsiPortals : Rule
{
    private static readonly RuleOption<bool> OnlyIfEnabled = RuleOption.Switch(
        "only_if_enabled",
        defaultValue: false,
        "Judge only hosts on which multipathing is on.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2006",
        Name = "SeveralIscsiPortals",
        Title = "An iSCSI storage repository knows only one portal",
        Message = "Storage '{0}' on '{1}' uses the single iSCSI portal '{2}'.",
        Why = "A portal is one address of one controller of the storage array. When that port, controller or network fails, the storage is gone for the host, whatever else the array has.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "All storage is reached over at least two paths, with an array that supports multipathing."),
            new("xapi-project/sm", "libs/sm/BaseISCSI.py", "With multipathing on, the driver asks the target for its other portals, logs in to them, and writes them into the plug's multihomelist."),
        ],
        Needs = Needs
            .AllOf(PBD.Columns.DeviceConfig, PBD.Columns.SR, SR.Columns.Type)
            .CorroboratedBy(PBD.Columns.OtherConfig, Host.Columns.OtherConfig, MemberName.IscsiSessions),
        Options = [OnlyIfEnabled],
        Remediation =
        [
            RemediationStep.Xe(
                "xe sr-probe type=lvmoiscsi host-uuid={host} device-config:target=<second portal> device-config:targetIQN={iqn}",
                Risk.None,
                purpose: "See whether the host reaches the array at its second portal and finds the same SCSI id there. The command ends with an error that lists what was found."),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd} && xe pbd-destroy uuid={pbd}",
                Risk.High,
                interrupts: "the storage repository on this host; its virtual machines have to be elsewhere",
                purpose: "Where multipathing is on, unplugging and plugging again is enough if the target itself tells of its other portals; only a target that does not needs a new plug.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated, Harm = Harm.CannotBeUndone },
            RemediationStep.Xe(
                "xe pbd-create sr-uuid={sr} host-uuid={host} device-config:target={portal},<second portal> device-config:targetIQN={iqn} device-config:SCSIid={scsiid}",
                Risk.High,
                interrupts: "nothing, but with a wrong SCSIid another LUN is attached",
                purpose: "Take the other entries, such as those for CHAP, over from the old plug."),
            RemediationStep.Xe("xe pbd-plug uuid=<new PBD>", Risk.Medium),
        ],
        Tags = ["iscsi", "multipath", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.PBDs, about: pbd => pbd.UsesIscsi, pbd =>
    {
        if (context.Option(OnlyIfEnabled) && !(pbd.SwitchesMultipathingOn || pbd.Host is { EffectiveMultipathing.Value: true }))
        {
            return Verdict.DoesNotApply(NotApplicableReason.Configuration, "multipathing is off on the host");
        }

        var portals = pbd.Portals;
        if (portals is not [var only])
        {
            return portals.Count > 0 ? Verdict.Judged : Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "PBD.device_config names no portal");
        }

        // Discovery may have led the driver to portals that it has not written down.
        var sessions = pbd.IscsiSessions;
        if (sessions >= 2 || PortalsInUse(pbd) >= 2)
        {
            return Verdict.Judged;
        }

        if (sessions is null && pbd.DeviceConfig["targetIQN"].WhenAbsent("") == "*")
        {
            return Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "a plug that takes whatever its portal offers has not counted its sessions");
        }

        return context.Report(
            at: PlaceOf(pbd),
            message: [pbd.DisplayName, HostText.Of(pbd), only],
            related: [pbd.Host, pbd.SR],
            fix: new()
            {
                ["pbd"] = pbd.Uuid,
                ["sr"] = pbd.SR!.Uuid,
                ["host"] = pbd.Host?.Uuid ?? default,
                ["portal"] = only.Host,
                ["iqn"] = pbd.DeviceConfig["targetIQN"],
                ["scsiid"] = pbd.DeviceConfig["SCSIid"],
            });
    });

    /// <summary>The portals to which the host's own report shows sessions with the plug's target; 0 when it shows none.</summary>
    private static int PortalsInUse(PBD pbd) =>
        pbd.DeviceConfig["targetIQN"].TryGet(out var target) && pbd.Host?.Evidence.IscsiSessions.Readable is { } sessions
            ? sessions.All.Where(session => session.Target.TryGet(out var name) && name == target && session.Portal.IsKnown).Select(session => session.Portal.Value).Distinct(StringComparer.Ordinal).Count()
            : 0;

    private static Place PlaceOf(PBD pbd) => pbd.DeviceConfig["target"] is { IsKnown: true } target ? target : pbd.DeviceConfig;
}
