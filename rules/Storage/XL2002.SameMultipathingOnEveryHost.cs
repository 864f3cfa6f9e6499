using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2002: multipathing is set alike on all hosts of the pool.</summary>
public sealed class SameMultipathingOnEveryHost : Rule
{
    private static readonly RuleOption<bool> OnlyIfBlockSr = RuleOption.Switch(
        "only_if_block_sr",
        defaultValue: false,
        "Judge only pools with a block storage repository, to which multipathing matters.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2002",
        Name = "SameMultipathingOnEveryHost",
        Title = "Hosts of the pool have different multipathing settings",
        Message = "Multipathing is not set alike: {0}.",
        Why = "Multipathing is a setting of each host. Where one host of a pool lacks it, its virtual machines stop with the first path, and moving others there takes their redundancy away unnoticed.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "Multipathing is set on every host individually."),
            new("vatesfr/xen-orchestra", "issue 3956", "Older tools set only the key in other_config, newer ones the field as well."),
        ],
        Needs = Needs.AllOf(Host.Columns.OtherConfig).CorroboratedBy(Host.Columns.Multipathing),
        Options = [OnlyIfBlockSr],
        Remediation =
        [
            RemediationStep.Xe(
                "xe host-list params=uuid,name-label,multipathing,other-config",
                Risk.None,
                purpose: "See the setting of each host."),
            RemediationStep.Xe(
                "xe host-disable uuid={host} && xe host-evacuate uuid={host}",
                Risk.Medium,
                purpose: "Host by host where it is off: multipathing changes device names, so nothing may use the storage meanwhile."),
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
        Tags = ["consistency", "multipath"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        // A setting that cannot be read may agree or not: only what differs among the others is certain.
        var on = new List<Host>();
        var off = new List<Host>();
        context.Each(context.Capture.Hosts, host =>
        {
            if (context.Option(OnlyIfBlockSr) && !context.Capture.SRs.Any(sr => sr.StorageClass == SRClass.Block))
            {
                return Verdict.DoesNotApply(NotApplicableReason.Configuration, "the pool has no block storage repository");
            }

            (host.EffectiveMultipathing ? on : off).Add(host);
            return FieldDisagrees(host) ? ReportField(context, host)
                : context.Capture.Hosts is { State: TableState.Complete, Count: 1 } ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the pool has one host only")
                : Verdict.Judged;
        });

        if (on.Count > 0 && off.Count > 0)
        {
            Report(context, $"on for {ListText.Of(on)}, off for {ListText.Of(off)}", [.. on, .. off], mend: off);
        }

        var handlers = on.Where(host => HandlerOf(host) is not null).GroupBy(host => HandlerOf(host)!, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).ToList();
        if (handlers.Count > 1)
        {
            Report(context, string.Join(", ", handlers.Select(same => $"handler '{same.Key}' on {ListText.Of(same)}")), [.. handlers.SelectMany(same => same)], mend: [], "handler");
        }
    }

    /// <summary>The handler that the key names; hosts without one take the drivers' own choice.</summary>
    private static string? HandlerOf(Host host) => host.OtherConfig["multipathhandle"].TryGet(out var handler) && handler.Length > 0 ? handler : null;

    /// <summary>The drivers do not read the field: to them a missing key means off.</summary>
    private static bool FieldDisagrees(Host host) =>
        host.Multipathing.TryGet(out var field) && field != (host.OtherConfig["multipathing"].WhenAbsent("false") == "true");

    private static Verdict ReportField(RuleContext context, Host host)
    {
        var key = host.OtherConfig["multipathing"];
        return context.Report(
            at: key.IsAbsent ? host.Multipathing : key,
            message:
            [
                $"on '{host.DisplayName}' the field multipathing says {(host.Multipathing ? "true" : "false")} and other_config:multipathing, which the storage drivers read, {(key.IsAbsent ? "is missing" : $"says {key.Value}")}",
            ],
            DiagnosticSeverity.Info,
            discriminator: "field",
            fix: new() { ["host"] = host.Uuid });
    }

    private static void Report(RuleContext context, string difference, IReadOnlyList<Host> hosts, IReadOnlyList<Host> mend, string discriminator = "") => context.Report(
        at: context.Capture.Pool?.Place ?? hosts[0].Place,
        message: [difference],
        discriminator: discriminator,
        related: [.. hosts],
        fix: mend is [var only]
            ? new() { ["host"] = only.Uuid, ["pbd"] = Known.OrNull(() => AttachedBlockStorage(only)) is { } plugs ? RemediationValues.Each(plugs) : default }
            : [],
        owner: Owner.Pool);

    private static List<Sourced<string>> AttachedBlockStorage(Host host) =>
        [.. host.PBDs.Where(pbd => pbd.CurrentlyAttached && pbd.SR is { StorageClass: SRClass.Block }).OrderBy(pbd => pbd.DisplayName, StringComparer.Ordinal).Select(pbd => pbd.Uuid)];
}
