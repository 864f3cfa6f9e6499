using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1008: each bond has at least two members.</summary>
public sealed class TwoMembersInEachBond : Rule
{
    private static readonly RuleOption<long> MinMembers = RuleOption.Integer(
        "min_members", defaultValue: 2, "The number of members that each bond must have.", minimum: 2, maximum: 16);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1008",
        Name = "TwoMembersInEachBond",
        Title = "A bond has fewer than two members",
        Message = "Bond '{0}' on '{1}' {2}.",
        Why = "A bond is there so that a cable, a port or a switch can fail. With one member it looks like redundancy and is none; without an interface or with members of several hosts it is damage in the database.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Bonds of several NICs give resilience."),
            RuleSource.Xapi("ocaml/xapi/xapi_bond.ml, ocaml/xapi/nm.ml", "Only an empty list of members is refused; a bond of one member is set up without any bond settings. Members must be NICs of one host."),
        ],
        Needs = Needs.AllOf(Bond.Columns.Master, PIF.Columns.BondSlaveOf, PIF.Columns.Host),
        Options = [MinMembers],
        Remediation =
        [
            RemediationStep.Xe("xe pif-list host-uuid={host} physical=true params=uuid,device,carrier,bond-slave-of", Risk.None, purpose: "Find a free port for the bond."),
            RemediationStep.Xe(
                "xe bond-destroy uuid={bond}",
                Risk.High,
                interrupts: "all traffic over the bond until it is made again; from the host's own console when management runs over it",
                purpose: "Members cannot be added to a bond: take it apart and make it anew.") with { Demands = Demands.HighAvailabilityOff, Harm = Harm.CannotBeUndone },
            RemediationStep.Xe(
                "xe bond-create network-uuid={network} pif-uuids={member},<second-pif> mode={mode}",
                Risk.High,
                interrupts: "the traffic of its members for a moment",
                purpose: "VLANs, virtual machines and the management address move to the new bond by themselves.") with { Demands = Demands.HighAvailabilityOff },
            RemediationStep.PowerShell(
                "Remove-XenBond -Uuid {bond}",
                Risk.High,
                interrupts: "all traffic over the bond until it is made again") with { Demands = Demands.HighAvailabilityOff, Harm = Harm.CannotBeUndone },
            RemediationStep.PowerShell(
                "New-XenBond -Network (Get-XenNetwork -Uuid {network}) -Members @((Get-XenPIF -Uuid {member}), (Get-XenPIF -Uuid <second-pif>)) -Mode {mode}",
                Risk.High,
                interrupts: "the traffic of its members for a moment") with { Demands = Demands.HighAvailabilityOff },
        ],
        Tags = ["bond", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Bonds, bond =>
    {
        var members = bond.Links.Members;
        var hosts = members.Select(member => member.Host).Append(bond.Interface?.Host).OfType<Host>().Distinct().OrderBy(host => host.DisplayName, StringComparer.Ordinal).ToList();
        var least = context.Option(MinMembers);
        return bond.Interface is null ? Report(context, bond, members, hosts, $"has no interface of its own, so that nothing can use it; its members: {Devices(members)}")
            : hosts.Count > 1 ? Report(context, bond, members, hosts, $"has members of several hosts: {string.Join(", ", members.Select(member => $"{member.DisplayName} of '{HostText.Of(member)}'"))}")
            : members.Count < least ? Report(context, bond, members, hosts, string.Create(
                CultureInfo.InvariantCulture,
                $"has {members.Count} {(members.Count == 1 ? "member" : "members")} ({Devices(members)}): {(members.Count < 2 ? "it gives no redundancy" : $"{least} are required")}"))
            : Verdict.Judged;
    });

    private static string Devices(IReadOnlyList<PIF> members) => members.Count == 0 ? "none" : string.Join(", ", members.Select(member => member.DisplayName));

    private static Verdict Report(RuleContext context, Bond bond, IReadOnlyList<PIF> members, List<Host> hosts, string what) => context.Report(
        at: bond.Place,
        message: [bond.DisplayName, hosts is [] ? "an unknown host" : string.Join(", ", hosts.Select(host => host.DisplayName)), what],
        related: [bond.Interface, .. members],
        fix: new()
        {
            ["bond"] = bond.Uuid,
            ["host"] = hosts is [var only] ? only.Uuid : default,
            ["network"] = Known.OrNull(() => bond.Interface?.Network)?.Uuid ?? default,
            ["member"] = members is [var single] ? single.Uuid : default,
            ["mode"] = Known.OrNull(() => bond.EffectiveMode.Value),
        });
}
