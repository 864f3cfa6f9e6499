using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1010: each bond runs in the mode that is recommended for what goes over it.</summary>
public sealed class RecommendedBondMode : Rule
{
    /// <summary>The Linux bridge takes two members in a bond with LACP, Open vSwitch four.</summary>
    private const int MostLacpMembersOnBridge = 2;

    private static readonly RuleOption<string> PreferredVMMode = RuleOption.Choice(
        "preferred_vm_mode", "The mode that is recommended for bonds of virtual machines.", Bond.LinkAggregation, Bond.ActiveActive);

    private static readonly RuleOption<bool> AcceptSlbForVM = RuleOption.Switch(
        "accept_slb_for_vm", defaultValue: false, "Whether balance-slb is good enough for bonds of virtual machines.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1010",
        Name = "RecommendedBondMode",
        Title = "The bond mode is not the recommended one",
        Message = "Bond '{0}' ({1}) on '{2}' {3}.",
        Why = "The mode decides what a bond gives beside redundancy. LACP notices more failures than a lost link and uses all members; active-passive leaves the bandwidth of all members but one idle; modes outside of the three that are supported are nobody's responsibility.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "LACP where the switches allow it, else active-active for VM networks; active-passive is enough for management."),
            RuleSource.Xapi("ocaml/xapi/nm.ml", "Keys that begin with bond- in the other_config of the bond's interface win over the bond's own settings."),
            new("xcp-ng/xcp", "issue 350", "The installer cannot set up LACP for the management interface."),
        ],
        Needs = Needs.AllOf(Bond.Columns.Master, PIF.Columns.BondSlaveOf).CorroboratedBy(Bond.Columns.Mode, PIF.Columns.OtherConfig, VIF.Columns.Network, MemberName.NetworkBackend),
        Options = [PreferredVMMode, AcceptSlbForVM],
        Remediation =
        [
            RemediationStep.Xe(
                "xe bond-set-mode uuid={bond} mode={recommended}",
                Risk.High,
                interrupts: "the bond for a moment, and for good when the switch ports do not match: before mode=lacp they must be one LACP group",
                purpose: "Set up the switch first, then the bond, host by host."),
            RemediationStep.Xe("xe pif-param-remove uuid={pif} param-name=other-config param-key={key}", Risk.Low, purpose: "Take an override away. It goes out of force when the bond is plugged again, or with a restart of the host.") with { IsChoice = true },
            RemediationStep.PowerShell(
                "Set-XenBond -Uuid {bond} -Mode {recommended}",
                Risk.High,
                interrupts: "the bond for a moment, and for good when the switch ports do not match"),
        ],
        Tags = ["bond", "lacp", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Bonds, bond =>
    {
        var mode = bond.EffectiveMode.Value;
        ReportOverrides(context, bond);
        return mode is not (Bond.LinkAggregation or Bond.ActiveActive or Bond.ActivePassive)
                ? Report(context, bond, $"runs in mode '{mode}', which is not supported; recommended: {Bond.LinkAggregation}", DiagnosticSeverity.Warning)
            : mode != Bond.LinkAggregation ? JudgeByUse(context, bond, mode, bond.Interface?.CarriedUses ?? PIFUses.None)
            : bond.Links.Members.Count > MostLacpMembersOnBridge && bond.OwningHost is { UsesLinuxBridge: true }
                ? Report(context, bond, string.Create(CultureInfo.InvariantCulture, $"runs in mode {mode} with {bond.Links.Members.Count} members on the Linux bridge, which supports {MostLacpMembersOnBridge}"), DiagnosticSeverity.Warning)
            : Verdict.Judged;
    });

    private static Verdict JudgeByUse(RuleContext context, Bond bond, string mode, PIFUses uses)
    {
        var isForVM = uses.HasFlag(PIFUses.VM);
        var recommended = isForVM ? context.Option(PreferredVMMode) : Bond.LinkAggregation;
        return uses == PIFUses.None ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "nothing goes over the bond")
            : mode == recommended || (mode == Bond.ActiveActive && isForVM && context.Option(AcceptSlbForVM)) || (mode == Bond.ActivePassive && !isForVM) ? Verdict.Judged
            : Report(context, bond, $"runs in mode {mode}; recommended: {recommended}", isForVM && mode == Bond.ActivePassive ? DiagnosticSeverity.Warning : null, recommended);
    }

    private static void ReportOverrides(RuleContext context, Bond bond)
    {
        var overrides = bond.Overrides;
        if (overrides.Count > 0)
        {
            context.Report(
                at: overrides[0].Value,
                message: [bond.DisplayName, UseOf(bond), HostText.Of(bond), $"has settings of its own in the other_config of its interface: {string.Join(", ", overrides.Select(setting => $"{setting.Key}={(setting.Value.TryGet(out var value) ? value : "?")}"))}"],
                DiagnosticSeverity.Info,
                discriminator: "overrides",
                related: [bond],
                fix: new() { ["pif"] = bond.Interface?.Uuid ?? default, ["key"] = overrides is [var only] ? only.Key : default });
        }
    }

    private static Verdict Report(RuleContext context, Bond bond, string what, DiagnosticSeverity? severity, string recommended = Bond.LinkAggregation) => context.Report(
        at: bond.Mode,
        message: [bond.DisplayName, UseOf(bond), HostText.Of(bond), what],
        severity,
        related: [bond.Interface],
        fix: new() { ["bond"] = bond.Uuid, ["recommended"] = recommended });

    private static string UseOf(Bond bond) =>
        Known.OrNull(() => bond.Interface is { } pif && pif.CarriedUses is not PIFUses.None and var uses ? string.Join(", ", uses.Words()) : "unused") ?? "use unknown";
}
