using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2025: the paths to a LUN do not all go through one adapter, one interface or one portal.</summary>
public sealed class PathsOverSeveralAdapters : Rule
{
    /// <summary>Drivers of Fibre Channel adapters: each port of an adapter is a SCSI host of its own.</summary>
    private static readonly HashSet<string> FibreChannelDrivers = new(StringComparer.Ordinal) { "bfa", "bnx2fc", "csiostor", "fcoe", "fnic", "lpfc", "qedf", "qla2xxx" };

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2025",
        Name = "PathsOverSeveralAdapters",
        Title = "All paths of a LUN use one adapter or one fabric",
        Message = "Storage paths of '{0}': {1}.",
        Why = "A LUN with four paths through one adapter is lost with that adapter. Paths protect only against what they do not have in common.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Storage networks", "Paths are diverse across the network or the Fibre Channel infrastructure."),
            new("xenserver/status-report", "multipathd_topology, scsi-hosts, iscsiadm -m session", "Each path begins with the number of the SCSI host that it goes through: a port of an adapter, or an iSCSI session."),
        ],
        Needs = Needs.AllOf(MemberName.MultipathTopology).CorroboratedBy(MemberName.IscsiSessions, MemberName.FibreChannelPort, MemberName.ScsiHosts, PBD.Columns.DeviceConfig),
        Remediation =
        [
            RemediationStep.Xe("multipath -ll {scsiid}", Risk.None, purpose: "On the host: see the paths; the first number of each is the adapter's port or the iSCSI session."),
            RemediationStep.Xe("iscsiadm -m session -P 1", Risk.None, purpose: "For iSCSI: see the host's own address and the portal of each session."),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd} && xe pbd-plug uuid={pbd}",
                Risk.Medium,
                interrupts: "the storage repository on this host; its virtual machines have to be elsewhere",
                purpose: "After the second port is cabled and zoned, or the second portal is configured.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated, IsChoice = true },
        ],
        Tags = ["fibre-channel", "iscsi", "multipath", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(evidence =>
    {
        var maps = evidence.MultipathTopology.Value.Maps.Where(map => map.Paths.Count > 1 && !map.IsSataDisk).ToList();
        var plugs = evidence.Host is { } host ? host.PBDs.Where(plug => plug.CurrentlyAttached).ToList() : null;
        var verdict = maps.Count == 0 ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the host lists no LUN with several paths") : Verdict.Judged;
        foreach (var map in maps)
        {
            // Where there is a database, a device that no repository names is a disk of the machine.
            var plug = plugs?.Find(candidate => candidate.ScsiIds.Contains(map.ScsiId));
            if (plugs is null || plug is not null)
            {
                verdict = Worse(verdict, JudgeMap(context, evidence, map, plug));
            }
        }

        JudgeFabrics(context, evidence);
        return verdict;
    });

    private static Verdict Worse(Verdict one, Verdict other) => one.NotEvaluated is not null ? one : other;

    private static Verdict JudgeMap(RuleContext context, HostEvidence evidence, MultipathMap map, PBD? plug)
    {
        if (!map.IsReadable)
        {
            return Verdict.CannotTell(NotEvaluatedReason.Unparsable, $"{evidence.MultipathTopology.Member.Path} has a device with lines that do not follow its format");
        }

        var numbers = map.Paths.Select(path => path.HostNumber).OfType<int>().Distinct().Order().ToList();
        var sessions = evidence.IscsiSessions.TryGet(out var all) ? numbers.SelectMany(number => all.All.Where(session => session.HostNumber == number)).ToList() : [];
        if (sessions.Count == numbers.Count && numbers.Count > 0)
        {
            return JudgeSessions(context, evidence, map, plug, sessions);
        }

        if (numbers is not [var only])
        {
            // Each session of iSCSI is an adapter of its own: without their list, several numbers prove nothing but for Fibre Channel.
            return evidence.IscsiSessions.IsKnown || numbers.TrueForAll(number => IsFibreChannel(evidence, number)) ? Verdict.Judged : throw evidence.IscsiSessions.Member.NotKnown();
        }

        if (!IsFibreChannel(evidence, only))
        {
            return Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "what kind of adapter a LUN's paths go through");
        }

        Report(context, evidence, map, plug, string.Create(CultureInfo.InvariantCulture, $"all {map.Paths.Count} paths to LUN '{map.ScsiId.Value}' go through one adapter port, host{only}{ModelOf(evidence, only)}"));
        return Verdict.Judged;
    }

    private static Verdict JudgeSessions(RuleContext context, HostEvidence evidence, MultipathMap map, PBD? plug, List<IscsiSession> sessions)
    {
        var interfaces = sessions.Select(session => session.InterfaceAddress.Value).Distinct(StringComparer.Ordinal).ToList();
        var portals = sessions.Select(session => session.Portal.Value.Split(',')[0]).Distinct(StringComparer.Ordinal).ToList();
        var shared = interfaces.Count == 1 ? $"one interface of the host, {interfaces[0]}" : portals.Count == 1 ? $"one portal of the array, {portals[0]}" : null;
        if (shared is not null)
        {
            Report(context, evidence, map, plug, string.Create(CultureInfo.InvariantCulture, $"all {map.Paths.Count} paths to LUN '{map.ScsiId.Value}' go through {shared}"));
        }

        return Verdict.Judged;
    }

    /// <summary>Two ports in one fabric fail with it. Switches behind different fabrics, or one switch with two fabrics on it, cannot be told apart here.</summary>
    private static void JudgeFabrics(RuleContext context, HostEvidence evidence)
    {
        var online = evidence.FibreChannelPorts.Where(port => Known.IsTrue(() => port.State == "Online")).ToList();
        var fabrics = online.Select(port => Known.OrNull(() => port.FabricName.Value)).ToList();
        if (online.Count > 1 && fabrics.TrueForAll(fabric => fabric is not null) && fabrics.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1)
        {
            context.Report(
                at: online[0].FabricName,
                message: [evidence.DisplayName, $"the Fibre Channel ports {string.Join(", ", online.Select(port => port.Name))} are all in fabric '{fabrics[0]}'"],
                DiagnosticSeverity.Info,
                discriminator: "fabric");
        }
    }

    private static bool IsFibreChannel(HostEvidence evidence, int number) =>
        evidence.FibreChannelPorts.Any(port => port.Name == string.Create(CultureInfo.InvariantCulture, $"host{number}"))
        || Known.IsTrue(() => evidence.ScsiHosts.Value.Find(number) is { Driver: { IsKnown: true } driver } && FibreChannelDrivers.Contains(driver));

    private static string ModelOf(HostEvidence evidence, int number) =>
        Known.OrNull(() => evidence.ScsiHosts.Value.Find(number)?.Model.Value) is { Length: > 0 } model ? $" ({model})" : "";

    private static void Report(RuleContext context, HostEvidence evidence, MultipathMap map, PBD? plug, string problem) => context.Report(
        at: map.Place,
        message: [evidence.DisplayName, problem],
        discriminator: map.ScsiId,
        related: [plug],
        fix: new() { ["scsiid"] = map.ScsiId, ["pbd"] = plug?.Uuid ?? default });
}
