using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Benchmarks;

/// <summary>Finds something in many fields of every machine, to have a large report.</summary>
internal sealed class ManyFindings : Rule
{
    public const string Id = "XL9999";

    /// <summary>Findings for each machine.</summary>
    public const int PerMachine = 10;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = Id,
        Name = "ManyFindings",
        Title = "A machine exists",
        Message = "The machine '{0}' exists for the {1}th time.",
        Why = "To measure how fast a large report is written.",
        Category = Category.Workload,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [],
        Needs = Needs.AllOf(VM.Columns.NameLabel),
        Remediation = [],
    };

    public override void Analyze(RuleContext context) => context.Each(context.Capture.VMs, vm => vm.IsGuest, vm =>
    {
        var verdict = Verdict.Judged;
        for (var number = 0; number < PerMachine; number++)
        {
            verdict = context.Report(vm.NameLabel, message: [vm.DisplayName, number], discriminator: $"{number}");
        }

        return verdict;
    });
}
