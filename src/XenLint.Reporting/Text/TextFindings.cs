using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The findings of one pool, object by object: the object with the worst finding first.</summary>
internal sealed class TextFindings(TextPage page, TextSnippets snippets, bool verbose, bool isCompared)
{
    private const int ObjectIndent = 2;
    private const int FindingIndent = 4;
    private const int SeverityWidth = 8;
    private const int LabelIndent = FindingIndent + SeverityWidth;
    private const int LabelWidth = 8;

    /// <summary>Columns before the text of a snippet.</summary>
    public const int SnippetColumn = LabelIndent + LabelWidth;

    public void Write(IReadOnlyCollection<Finding> findings)
    {
        var open = findings.Where(finding => finding.State != FindingState.Waived).ToList();
        var shown = (verbose ? findings : open.Where(finding => finding.Severity >= DiagnosticSeverity.Warning)).ToList();
        if (shown.Count == 0)
        {
            page.Text(ObjectIndent, Nothing(open.Count, findings.Count - open.Count));
            return;
        }

        var groups = shown
            .GroupBy(finding => (finding.Subject.Class, finding.Subject.LogicalPath, finding.Subject.Uuid))
            .OrderBy(group => IsAboutTheRun(group.First()))
            .ThenByDescending(group => group.Max(finding => finding.Severity))
            .ThenByDescending(group => group.Count(finding => finding.Severity == DiagnosticSeverity.Error))
            .ThenBy(group => group.Key.LogicalPath, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Uuid, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            page.Gap();
            page.Text(ObjectIndent, NameOf(group.First().Subject), Ink.Heading, hanging: 2);
            foreach (var finding in group.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal))
            {
                Write(finding);
            }
        }
    }

    public static string CountOf(int number, string what) =>
        number == 1 ? $"1 {what}" : FormattableString.Invariant($"{number} {what}s");

    private static string Nothing(int notes, int waived)
    {
        var accepted = waived == 0 ? "" : FormattableString.Invariant($"; {waived} waived");
        return notes == 0 ? $"No findings{accepted}." : $"No errors or warnings; {CountOf(notes, "note")}{accepted}.";
    }

    /// <summary>The class, the name, and the host when it is a part of one: <c>PIF eth0 of host xs-01</c>.</summary>
    public static string NameOf(Analysis.Subject subject) =>
        subject.Object is { Host: { } host }
            ? $"{subject.Class} {subject.Name} of host {host.Name}"
            : $"{subject.Class} {subject.Name}";

    /// <summary>What happened to the run comes after what is wrong with the pool.</summary>
    private static bool IsAboutTheRun(Finding finding) => finding.Subject is { Object: null, Class: not "pool" };

    private void Write(Finding finding)
    {
        var severity = SeverityLevel.NameOf(finding.Severity);
        page.Finding(FindingIndent, severity, SeverityWidth, InkOf(finding.Severity), finding.Rule.Id, LabelWidth, finding.Message);
        WritePlace(finding);
        if (finding.State != FindingState.Waived)
        {
            snippets.Write(finding, SnippetColumn);
        }

        WriteState(finding);
        if (verbose)
        {
            foreach (var related in finding.Related)
            {
                page.Whole(LabelIndent, "with", LabelWidth, Ink.Faint, related.At.LogicalPath, At(related.At));
            }
        }

        if (finding.State != FindingState.Waived)
        {
            WriteRemedy(finding);
        }
    }

    /// <summary>With a baseline it is what is new that matters; without one everything is.</summary>
    private void WriteState(Finding finding)
    {
        if (finding.Waiver is { } waiver)
        {
            var ticket = waiver.Ticket is null ? "" : $" ({waiver.Ticket})";
            var until = waiver.Expires is { } last ? $", until {WaiverGrammar.Text(last)}" : "";
            page.Labelled(LabelIndent, "waived", LabelWidth, Ink.Faint, $"{waiver.Reason}{ticket}{until}");
        }
        else if (isCompared && finding.State == FindingState.New)
        {
            page.Labelled(LabelIndent, "new", LabelWidth, Ink.Warning, "since the baseline");
        }
    }

    /// <summary>The logical path first: in a dump of one line it is what helps.</summary>
    private void WritePlace(Finding finding)
    {
        if (finding.At is { Table: null } loose)
        {
            page.Whole(LabelIndent, "at", LabelWidth, Ink.Faint, At(loose));
        }
        else if (finding.At is { } at)
        {
            page.Whole(LabelIndent, "at", LabelWidth, Ink.Faint, at.LogicalPath, At(at));
        }
    }

    private static string At(ReportedPlace place) =>
        FormattableString.Invariant($"{place.Path}:{place.Region.StartLine}:{place.Region.StartColumn}");

    private void WriteRemedy(Finding finding)
    {
        var commands = finding.Remediation.Where(command => verbose || command.Shell == Shell.Xe).ToList();
        for (var index = 0; index < commands.Count; index++)
        {
            var command = commands[index];
            if (verbose && command.Step.Purpose is { } purpose)
            {
                page.Labelled(LabelIndent, "", LabelWidth, Ink.Plain, $"# {purpose}");
            }

            var steps = commands.Count(other => other.Shell == command.Shell);
            var step = commands.Take(index + 1).Count(other => other.Shell == command.Shell);
            page.Whole(LabelIndent, steps == 1 ? "fix" : FormattableString.Invariant($"fix {step}/{steps}"), LabelWidth, Ink.Plain, command.Command);
            if (RiskOf(command.Step) is { } risk)
            {
                page.Labelled(LabelIndent, "risk", LabelWidth, Ink.Warning, risk);
            }

            if (!verbose)
            {
                return;
            }
        }
    }

    /// <summary>What a tired reader must know before copying the command; null when it can do no harm.</summary>
    private static string? RiskOf(RemediationStep step) =>
        step.Risk < Risk.Medium && step.Interrupts is null ? null
        : step.Interrupts is null ? $"{ReportWords.Of(step.Risk)}."
        : $"{ReportWords.Of(step.Risk)}; interrupts {step.Interrupts.TrimEnd('.')}.";

    private static Ink InkOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Ink.Error,
        DiagnosticSeverity.Warning => Ink.Warning,
        _ => Ink.Note,
    };
}
