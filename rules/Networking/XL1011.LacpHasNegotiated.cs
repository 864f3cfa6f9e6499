using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1011: bonds with LACP have agreed with the switch.</summary>
public sealed class LacpHasNegotiated : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1011",
        Name = "LacpHasNegotiated",
        Title = "An LACP bond has not negotiated with the switch",
        Message = "LACP bond '{0}' on '{1}': {2}.",
        Why = "LACP needs the same setting on both sides. Without it the bond falls back to one member at best: the bandwidth of the others is lost, and with it the protection that LACP was chosen for.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "LACP needs switches with the matching configuration."),
            RuleSource.Xapi("ocaml/xapi/xapi_bond.ml", "lacp-fallback-ab, on unless set otherwise, makes a bond work as active-passive as long as the switch does not answer."),
            new("Open vSwitch", "ovs-vswitchd(8), bond/show", "lacp_status is configured while no partner has answered, and negotiated after that."),
        ],
        Needs = Needs.AllOf(Bond.Columns.Master).CorroboratedBy(MemberName.OpenVSwitchBond, MemberName.KernelBond, Bond.Columns.Mode, Bond.Columns.Properties),
        Remediation =
        [
            RemediationStep.Xe("ovs-appctl lacp/show {device}", Risk.None, purpose: "On the host: what the bond sends and what the switch answers. Then set up the switch ports as one LACP group (active or passive)."),
            RemediationStep.Xe(
                "xe bond-set-mode uuid={bond} mode=balance-slb",
                Risk.Medium,
                interrupts: "the bond for a moment",
                purpose: "When the switches cannot do LACP: a mode that needs nothing from them.") with { IsChoice = true },
            RemediationStep.PowerShell("Set-XenBond -Uuid {bond} -Mode balance_slb", Risk.Medium, interrupts: "the bond for a moment") with { IsChoice = true },
        ],
        Tags = ["bond", "health", "lacp"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Bonds, about: bond => bond.EffectiveMode == Bond.LinkAggregation, bond =>
    {
        if (bond.OwningHost?.Evidence is not { } evidence || bond.Interface is not { } pif)
        {
            return Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "which host the bond belongs to");
        }

        string device = pif.Device;
        return evidence.OpenVSwitchBonds.FirstOrDefault(fact => fact.Member.Instance == device) is { } known ? JudgeSwitch(context, bond, known)
            : evidence.KernelBonds.FirstOrDefault(fact => fact.Member.Instance == device) is { } kernel ? JudgeKernel(context, bond, kernel)
            : Verdict.CannotTell(NotEvaluatedReason.MemberAbsent, "there is no state of the bond in a status report of its host");
    });

    private static Verdict JudgeSwitch(RuleContext context, Bond bond, OpenVSwitchBond state)
    {
        var left = state.Members.Where(member => !member.IsEnabled && HasLink(bond, member.Name)).ToList();
        return state.Lacp.Value switch
        {
            LacpNegotiation.Unknown => Verdict.CannotTell(NotEvaluatedReason.Unparsable, "the state of LACP is a word that is not known"),
            LacpNegotiation.Negotiated when left.Count == 0 => Verdict.Judged,
            LacpNegotiation.Negotiated => Report(
                context,
                bond,
                left[0].Place,
                $"the switch has agreed, but not for {string.Join(", ", left.Select(member => member.Name.Value))}, which have a link and are not used",
                left.Skip(1).Select(member => member.Place)),
            LacpNegotiation.Off => Report(context, bond, state.Lacp, "the virtual switch does not ask for LACP (status off): the setting has not reached it"),
            _ => Report(context, bond, state.Lacp, $"no switch has answered (status {(state.Lacp == LacpNegotiation.Configured ? "configured" : "not negotiated")}); the switch side is not an LACP group{Fallback(bond)}"),
        };
    }

    private static Verdict JudgeKernel(RuleContext context, Bond bond, KernelBond state)
    {
        if (!state.IsLacp)
        {
            return Report(context, bond, state.Mode, $"the kernel runs it in another mode ({state.Mode.Value}): the setting has not reached it");
        }

        if (!state.HasPartner)
        {
            return Report(context, bond, state.PartnerMacAddress, $"no switch has answered; the switch side is not an LACP group{Fallback(bond)}");
        }

        var apart = state.Members.Where(member => member.IsUp && member.AggregatorId.IsKnown && state.AggregatorId.IsKnown && member.AggregatorId.Value != state.AggregatorId.Value).ToList();
        return apart.Count == 0 ? Verdict.Judged : Report(
            context,
            bond,
            apart[0].Place,
            $"its members belong to different groups; {string.Join(", ", apart.Select(member => member.Name.Value))} are not used: the switch ports are not in one LACP group",
            apart.Skip(1).Select(member => member.Place));
    }

    /// <summary>A member without a link cannot be used, whatever the switch says: that is XL1009.</summary>
    private static bool HasLink(Bond bond, string device) =>
        Known.IsTrue(() => bond.Links.Members.First(member => member.Device == device).Link.Observed is { Carrier: { IsKnown: true, Value: true } });

    private static string Fallback(Bond bond) =>
        bond.Properties.IsKnown && bond.Properties["lacp-fallback-ab"].TryGet(out var text) && text == "false"
            ? "; without the fallback to active-passive (lacp-fallback-ab=false) nothing goes over the bond"
            : "; one member carries everything meanwhile, as active-passive (lacp-fallback-ab)";

    private static Verdict Report(RuleContext context, Bond bond, Place at, string what, IEnumerable<Place>? more = null) => context.Report(
        at,
        message: [bond.DisplayName, HostText.Of(bond), what],
        MaintenanceSeverity.Of(bond.OwningHost, DiagnosticSeverity.Error),
        discriminator: bond.Uuid,
        related: [bond, .. (more ?? []).Select(Related.Line)],
        fix: new() { ["bond"] = bond.Uuid, ["device"] = bond.DisplayName });
}
