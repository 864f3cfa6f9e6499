using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2009: shared storage is attached on every host of the pool.</summary>
public sealed class SharedStorageOnEveryHost : Rule
{
    private static readonly RuleOption<bool> IncludeIso = RuleOption.Switch(
        "include_iso",
        defaultValue: true,
        "Judge libraries of CD images too; findings about them are notes.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2009",
        Name = "SharedStorageOnEveryHost",
        Title = "A shared storage repository is not attached on every host",
        Message = "Storage '{0}' {1}.",
        Why = "Virtual machines start, move and restart only on hosts that have their storage. High availability counts on each host; one that lacks a shared repository makes the pool smaller than it looks.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "All hosts of a pool have consistent and reliable access to the shared storage."),
            RuleSource.Xapi("ocaml/xapi/xapi_sr.ml", "A shared repository gets a plug (PBD) for each host; one without is not usable there."),
        ],
        Needs = Needs
            .AllOf(SR.Columns.Shared, SR.Columns.Type, PBD.Columns.SR, PBD.Columns.Host, PBD.Columns.CurrentlyAttached)
            .CorroboratedBy(SR.Columns.ContentType, HostMetrics.Columns.Live),
        Options = [IncludeIso],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pbd-plug uuid={pbd}",
                Risk.Low,
                purpose: "Attach it again. If that fails, the message and /var/log/SMlog on the host tell why: a LUN that is not mapped, a portal or export that is not reached."),
            RemediationStep.Xe(
                "xe pbd-param-list uuid={reference}",
                Risk.None,
                purpose: "For a host without a plug: see the device-config of a host that has one."),
            RemediationStep.Xe(
                "xe pbd-create sr-uuid={sr} host-uuid={host} device-config:<key>=<value>",
                Risk.Low,
                purpose: "Make the missing plug with the same device-config, then xe pbd-plug.") with { IsChoice = true },
            RemediationStep.PowerShell("Invoke-XenPBD -Uuid {pbd} -XenAction Plug", Risk.Low),
        ],
        Tags = ["consistency", "shared-storage"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(context.Capture.SRs, about: sr => IsInScope(context, sr), sr => JudgeRepository(context, sr));
        context.Each(
            context.Capture.PBDs,
            about: pbd => pbd.SR is { } sr && IsInScope(context, sr) && sr.Shared && pbd.Host is not null,
            pbd => JudgePlug(context, pbd));
    }

    private static bool IsInScope(RuleContext context, SR sr) =>
        !sr.IsToolsRepository && (IsLibrary(sr) ? context.Option(IncludeIso) : sr.StorageClass != SRClass.Pseudo);

    /// <summary>A library of CD images.</summary>
    private static bool IsLibrary(SR sr) => sr.Type == "iso" || (sr.ContentType.TryGet(out var content) && content == "iso" && sr.StorageClass != SRClass.Pseudo);

    private static Verdict JudgeRepository(RuleContext context, SR sr)
    {
        var plugs = sr.PBDs;
        var attached = plugs.Select(plug => plug.Host).OfType<Host>().Distinct().ToList();
        if (!sr.Shared)
        {
            return attached.Count < 2
                ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the repository belongs to one host")
                : Report(context, sr.Shared, sr, $"is not marked as shared but is connected on {ListText.Of(attached)}", DiagnosticSeverity.Warning, attached, new() { ["sr"] = sr.Uuid });
        }

        if (plugs.Count == 0)
        {
            return Report(context, sr.Place, sr, "is shared but not connected on any host", DiagnosticSeverity.Info, [], new() { ["sr"] = sr.Uuid });
        }

        var missing = context.Capture.Hosts.Except(attached).ToList();
        return missing.Count == 0 ? Verdict.Judged : Report(
            context,
            sr.Place,
            sr,
            $"is shared but not connected on {ListText.Of(missing)}",
            DiagnosticSeverity.Error,
            missing,
            new() { ["sr"] = sr.Uuid, ["host"] = missing is [var only] ? only.Uuid : default, ["reference"] = plugs[0].Uuid });
    }

    private static Verdict JudgePlug(RuleContext context, PBD pbd) =>
        pbd.CurrentlyAttached ? Verdict.Judged
        : pbd.Host!.State == HostState.Down ? Verdict.CannotTell(NotEvaluatedReason.HostDown, "a host that is down has nothing attached")
        : Report(
            context,
            pbd.CurrentlyAttached,
            pbd.SR!,
            $"is shared but not attached on '{pbd.Host.DisplayName}'",
            pbd.Host.State == HostState.Maintenance ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            [pbd.Host],
            new() { ["pbd"] = pbd.Uuid, ["sr"] = pbd.SR!.Uuid, ["host"] = pbd.Host.Uuid });

    private static Verdict Report(RuleContext context, Place at, SR sr, string problem, DiagnosticSeverity severity, List<Host> hosts, RemediationValues fix) => context.Report(
        at,
        message: [sr.DisplayName, problem],
        IsLibrary(sr) ? DiagnosticSeverity.Info : severity,
        related: [sr, .. hosts],
        fix: fix);
}
