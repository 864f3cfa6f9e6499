using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2020: new disks have a usable place to go.</summary>
public sealed class DefaultSRIsUsable : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2020",
        Name = "DefaultSRIsUsable",
        Title = "The pool has no usable default SR",
        Message = "The pool's {0} is {1}.",
        Why = "Installations, imports and many commands put new disks into the pool's default storage repository (SR). Without one they fail, or ask; with a local one the new machines are tied to one host.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [RuleSource.Xapi("ocaml/idl/datamodel_pool.ml", "default_SR is where disks go unless somebody says otherwise; suspend_image_SR takes the memory of suspended machines.")],
        Needs = Needs.AllOf(Pool.Columns.DefaultSR, SR.Columns.Shared).CorroboratedBy(Pool.Columns.SuspendImageSR, SR.Columns.ContentType),
        Remediation =
        [
            RemediationStep.Xe("xe sr-list shared=true params=uuid,name-label,type", Risk.None, purpose: "Choose a shared repository."),
            RemediationStep.Xe("xe pool-param-set uuid={pool} default-SR=<sr> suspend-image-SR=<sr>", Risk.Low),
            RemediationStep.PowerShell("Set-XenPool -Uuid {pool} -DefaultSR <sr>", Risk.Low),
        ],
        Tags = ["default-sr", "pool"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Pools, pool =>
    {
        if (FaultOf(context, pool) is (var fault, var severity))
        {
            Report(context, pool, pool.DefaultSRReference.Place, "default SR", fault, severity, "");
        }

        if (pool.SuspendImageSRReference is { IsKnown: true, Value: not null } && pool.SuspendImageSR is null)
        {
            Report(context, pool, pool.SuspendImageSRReference.Place, "SR for suspended machines", "missing: the database has no such repository", DiagnosticSeverity.Info, "suspend");
        }

        return Verdict.Judged;
    });

    private static (string Fault, DiagnosticSeverity Severity)? FaultOf(RuleContext context, Pool pool)
    {
        if (pool.DefaultSRReference.Value is null)
        {
            return ("not set", DiagnosticSeverity.Warning);
        }

        return pool.DefaultSR is not { } sr ? ("missing: the database has no such repository", DiagnosticSeverity.Warning)
            : HoldsImages(sr) ? ($"'{sr.DisplayName}', which holds installation images and takes no disks", DiagnosticSeverity.Warning)
            : !sr.Shared && context.Capture.Hosts.Count > 1 && context.Capture.SRs.FirstOrDefault(IsSharedForDisks) is { } better
                ? ($"'{sr.DisplayName}', which belongs to one host, although '{better.DisplayName}' is shared", DiagnosticSeverity.Info)
            : null;
    }

    private static bool HoldsImages(SR sr) => sr.Type == "iso" || sr.ContentType.WhenAbsent("") == "iso";

    private static bool IsSharedForDisks(SR sr) => sr.Shared && !HoldsImages(sr) && sr.StorageClass is SRClass.Block or SRClass.File;

    private static void Report(RuleContext context, Pool pool, Place at, string what, string fault, DiagnosticSeverity severity, string discriminator) => context.Report(
        at,
        message: [what, fault],
        severity,
        discriminator,
        related: [Known.OrNull(() => pool.DefaultSR)],
        fix: new() { ["pool"] = pool.Uuid });
}
