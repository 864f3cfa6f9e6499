using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2010: the plugs of a shared repository point to the same storage on all hosts.</summary>
public sealed class SameStorageBehindEachPlug : Rule
{
    private static readonly RuleOption<IReadOnlyList<string>> IgnoreKeys = RuleOption.SomeOf(
        "ignore_keys", "Keys of device_config that may differ between hosts.", StorageComparison.Keys);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2010",
        Name = "SameStorageBehindEachPlug",
        Title = "The plugs of a shared storage repository point to different storage",
        Message = "Storage '{0}': {1} on '{2}' is '{3}', on '{4}' it is '{5}'.",
        Why = "Hosts that share a repository trust that they see the same disks. Where one of them sees another LUN or another export, a virtual machine that moves there finds no disk, or somebody else's.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "All hosts of a pool have consistent access to the shared storage."),
            new("xapi-project/sm", "libs/sm/BaseISCSI.py", "What a driver needs to find its storage stands in the plug's device_config; portals that were found are added host by host."),
        ],
        Needs = Needs.AllOf(PBD.Columns.DeviceConfig, PBD.Columns.SR, PBD.Columns.Host, SR.Columns.Shared, SR.Columns.Type, Model.Pool.Columns.Master),
        Options = [IgnoreKeys],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pbd-list sr-uuid={sr} params=uuid,host-uuid,device-config",
                Risk.None,
                purpose: "See which host is wrong; it need not be the one that is reported."),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd} && xe pbd-destroy uuid={pbd}",
                Risk.High,
                interrupts: "the storage repository on this host; its virtual machines have to be elsewhere") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated, Harm = Harm.CannotBeUndone },
            RemediationStep.Xe(
                "xe pbd-create sr-uuid={sr} host-uuid={host} device-config:<key>=<value>",
                Risk.High,
                interrupts: "nothing, but with a wrong SCSI id another LUN is attached",
                purpose: "With the device-config of the hosts that are right, then xe pbd-plug."),
        ],
        Tags = ["consistency", "shared-storage"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var references = new Dictionary<SR, PBD?>();
        context.Each(
            context.Capture.PBDs,
            about: pbd => pbd.SR is { IsToolsRepository: false } and ({ StorageClass: not SRClass.Pseudo } or { Type.Value: "iso" }) && pbd.SR.Shared && ReferenceOf(pbd.SR, references) is { } reference && reference != pbd,
            pbd => Judge(context, pbd, references[pbd.SR!]!));
    }

    /// <summary>
    /// What the others are compared with: the coordinator's plug, or the first one, should the coordinator have none; null for the only plug. Which
    /// plug differs depends on it, and with that whose finding it is: where nobody knows the coordinator, nothing is compared.
    /// </summary>
    /// <exception cref="NotKnownException">The coordinator or the plugs are not known.</exception>
    private static PBD? ReferenceOf(SR sr, Dictionary<SR, PBD?> known)
    {
        if (!known.TryGetValue(sr, out var reference))
        {
            var plugs = sr.PBDs;
            known[sr] = reference = plugs.Count < 2 ? null : plugs.FirstOrDefault(plug => plug.Host == CoordinatorOf(sr.Capture)) ?? plugs[0];
        }

        return reference;
    }

    private static Host CoordinatorOf(Model.Capture capture) =>
        capture.Pool?.Coordinator ?? throw new NotKnownException(NotEvaluatedReason.Ambiguous, "which host is the pool's coordinator");

    private static Verdict Judge(RuleContext context, PBD pbd, PBD reference)
    {
        var verdict = Verdict.Judged;
        foreach (var comparison in StorageComparison.Of(pbd, reference).Where(comparison => !context.Option(IgnoreKeys).Contains(comparison.Key, StringComparer.Ordinal)))
        {
            switch (comparison.Result)
            {
                case SameStorage.No or SameStorage.Hardly:
                    Report(context, pbd, reference, comparison);
                    break;
                case SameStorage.UnresolvedName:
                    verdict = Verdict.CannotTell(NotEvaluatedReason.UnresolvedName, $"names in {comparison.Key} of PBD.device_config may stand for the same machine");
                    break;
                case SameStorage.NotOnBoth:
                    verdict = Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, $"only one of two plugs has {comparison.Key} in PBD.device_config");
                    break;
                default:
                    break;
            }
        }

        return verdict;
    }

    private static void Report(RuleContext context, PBD pbd, PBD reference, StorageComparison comparison) => context.Report(
        at: pbd.DeviceConfig[comparison.Key],
        message: [pbd.DisplayName, comparison.Key, HostText.Of(pbd), comparison.Here, HostText.Of(reference), comparison.There],
        comparison.Result == SameStorage.No ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        discriminator: comparison.Key,
        related: [new Related(reference, reference.DeviceConfig[comparison.Key]), pbd.Host, pbd.SR],
        fix: new() { ["sr"] = pbd.SR!.Uuid, ["pbd"] = pbd.Uuid, ["host"] = pbd.Host?.Uuid ?? default });
}
