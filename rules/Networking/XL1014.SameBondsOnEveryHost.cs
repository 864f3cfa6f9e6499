using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1014: all hosts of a pool have the same bonds.</summary>
public sealed class SameBondsOnEveryHost : Rule
{
    private static readonly RuleOption<IReadOnlyList<string>> IgnoreHosts = RuleOption.Words(
        "ignore_hosts", "Names of hosts that may have a layout of their own; a star stands for any characters.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1014",
        Name = "SameBondsOnEveryHost",
        Title = "Hosts of the pool have different bond layouts",
        Message = "Network '{0}' is not the same on all hosts as on the coordinator '{1}': {2}.",
        Why = "A virtual machine, and the pool's management, finds the same network behind each host only if all are wired alike. A host without the bond has less redundancy than the pool is designed for, and nobody notices before a cable fails.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Core resource pool configuration", "The first host is set up completely; hosts that join inherit its configuration."),
            RuleSource.Xapi("ocaml/xapi/xapi_pool.ml, ocaml/xapi/xapi_bond.ml", "A joining host gets the bonds of the coordinator, from the ports of the same names; later changes are made host by host."),
        ],
        Needs = Needs.AllOf(Bond.Columns.Master, PIF.Columns.Network, PIF.Columns.Host, PIF.Columns.BondSlaveOf, Model.Pool.Columns.Master).CorroboratedBy(Bond.Columns.Mode, Bond.Columns.Properties),
        Options = [IgnoreHosts],
        Remediation =
        [
            RemediationStep.Xe("xe bond-list params=uuid,master,slaves,mode,properties", Risk.None, purpose: "Compare the bonds host by host."),
            RemediationStep.Xe("xe pif-list host-uuid={host} physical=true params=uuid,device,MAC,bond-slave-of", Risk.None, purpose: "Find the ports that the bond needs on the host."),
            RemediationStep.Xe(
                "xe bond-create network-uuid={network} pif-uuids=<first-pif>,<second-pif> mode={mode}",
                Risk.High,
                interrupts: "the traffic of the members for a moment; refused while high availability is on",
                purpose: "Make the bond on each host that lacks it. Where it is there with other members, take it apart first: xe bond-destroy.") with { Demands = Demands.HighAvailabilityOff, Order = HostOrder.CoordinatorFirst },
            RemediationStep.PowerShell(
                "New-XenBond -Network (Get-XenNetwork -Uuid {network}) -Members @((Get-XenPIF -Uuid <first-pif>), (Get-XenPIF -Uuid <second-pif>)) -Mode {mode}",
                Risk.High,
                interrupts: "the traffic of the members for a moment") with { Demands = Demands.HighAvailabilityOff, Order = HostOrder.CoordinatorFirst },
        ],
        Tags = ["bond", "consistency"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var ignored = new StarPatterns(context.Option(IgnoreHosts), ignoresCase: true);
        context.Each(context.Capture.Networks, about: network => network.PIFs.Any(pif => pif.Bond is not null), network =>
        {
            if (context.Capture.Hosts.Count < 2)
            {
                return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the pool has one host only");
            }

            if (context.Capture.Pool?.Coordinator is not { } coordinator)
            {
                return Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "which host is the pool's coordinator");
            }

            var reference = BondLayout.Of(coordinator, network);
            var deviations = context.Capture.Hosts
                .Where(host => host != coordinator && !ignored.Match(host.DisplayName))
                .Select(host => BondLayout.Of(host, network))
                .Select(layout => (Layout: layout, Difference: layout.DifferenceFrom(reference)))
                .Where(deviation => deviation.Difference is not null)
                .ToList();
            return deviations.Count == 0 ? Verdict.Judged : Report(context, network, reference, deviations);
        });
    }

    private static Verdict Report(RuleContext context, Network network, BondLayout reference, List<(BondLayout Layout, string? Difference)> deviations)
    {
        var texts = deviations
            .GroupBy(deviation => deviation.Difference!, deviation => deviation.Layout.Host, StringComparer.Ordinal)
            .Select(same => $"{ListText.Of(same)}: {same.Key}")
            .Order(StringComparer.Ordinal);
        return context.Report(
            at: network.Place,
            message: [network.DisplayName, reference.Host.DisplayName, string.Join("; ", texts)],
            related:
            [
                reference.Bond,
                .. deviations.SelectMany(deviation => new PoolObject?[] { deviation.Layout.Host, deviation.Layout.Bond }).Select(item => (Related?)item),
            ],
            fix: new()
            {
                ["network"] = network.Uuid,
                ["mode"] = reference.Bond is { } bond ? Known.OrNull(() => bond.EffectiveMode.Value) : default,
                ["host"] = deviations is [var only] ? only.Layout.Host.Uuid : default,
            });
    }
}
