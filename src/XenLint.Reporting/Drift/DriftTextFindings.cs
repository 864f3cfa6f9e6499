using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The part of a comparison's text that tells of findings.</summary>
internal sealed class DriftTextFindings(TextPage page, bool verbose)
{
    private const int Indent = 2;
    private const int SeverityWidth = 8;
    private const int IdWidth = 8;
    private const int LabelIndent = Indent + SeverityWidth;
    private const int MostShown = 100;

    public void Write(PoolComparison comparison)
    {
        var findings = comparison.Findings;
        List("New findings", findings.New, isNew: true);
        List("Findings that OLD could not tell of, so that nobody knows since when they are there", findings.SeenFirst, isNew: true);
        List("What happened to the run", [.. comparison.Result.RunFindings], isNew: true);
        List("Not judged any more: nobody can tell whether they are mended", findings.NotJudged, isNew: false);
        List("Gone", findings.Gone, isNew: false);
        if (verbose)
        {
            List("Unchanged", findings.Unchanged, isNew: true);
            List("Waived", findings.Waived, isNew: true);
        }

        Rules("Rules that can tell less of NEW than of OLD", [.. findings.Outcomes.Where(drift => drift.IsWorse)]);
        Rules("Rules that can tell more of NEW than of OLD", [.. findings.Outcomes.Where(drift => !drift.IsWorse)]);
    }

    private void List(string title, ImmutableArray<Finding> findings, bool isNew)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        page.Text(0, title, Ink.Heading, hanging: 2);
        foreach (var finding in verbose ? findings : findings.Take(MostShown))
        {
            page.Finding(Indent, SeverityLevel.NameOf(finding.Severity), SeverityWidth, InkOf(finding.Severity), finding.Rule.Id, IdWidth, finding.Message);
            if (!finding.Place.IsNowhere)
            {
                page.Whole(LabelIndent, "at", IdWidth, Ink.Faint, finding.Place.LogicalPath, DriftWords.At(finding.Place));
            }

            if (isNew && finding.Remediation.FirstOrDefault(command => command.Shell == Shell.Xe) is { } command)
            {
                page.Whole(LabelIndent, "fix", IdWidth, Ink.Plain, command.Command);
            }
        }

        if (!verbose && findings.Length > MostShown)
        {
            page.Text(Indent, FormattableString.Invariant($"and {findings.Length - MostShown} more (--verbose shows all)"));
        }

        page.Gap();
    }

    private void Rules(string title, ImmutableArray<OutcomeDrift> rules)
    {
        if (rules.IsEmpty)
        {
            return;
        }

        if (!verbose && !rules[0].IsWorse)
        {
            page.Text(0, FormattableString.Invariant($"{title}: {rules.Length} (--verbose lists them)."));
            page.Gap();
            return;
        }

        page.Text(0, title, Ink.Heading);
        foreach (var drift in verbose ? rules : rules.Take(MostShown))
        {
            page.Labelled(Indent, drift.Rule.Id, IdWidth, Ink.Faint, $"{DriftWords.Outcome(drift.Old)} -> {DriftWords.Outcome(drift.New)}");
        }

        if (!verbose && rules.Length > MostShown)
        {
            page.Text(Indent, FormattableString.Invariant($"and {rules.Length - MostShown} more (--verbose shows all)"));
        }

        page.Gap();
    }

    private static Ink InkOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Ink.Error,
        DiagnosticSeverity.Warning => Ink.Warning,
        _ => Ink.Note,
    };
}
