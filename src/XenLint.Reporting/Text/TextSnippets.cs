using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The part of the input that shows a finding, with carets under the value. An object as a whole and a value that is not there have nothing to point at.
/// A text is shown once, whatever number of findings are about it.
/// </summary>
internal sealed class TextSnippets(TextPage page, SnippetAmount amount)
{
    /// <summary>Findings of one rule with a snippet when only a few are wanted.</summary>
    private const int FewOfARule = 3;

    /// <summary>The widest snippet, its indent included, however wide the terminal is.</summary>
    private const int WidestLine = 120;

    /// <summary>Narrower snippets would be cut to pieces.</summary>
    private const int NarrowestText = 30;

    private const string Gutter = "| ";

    private readonly HashSet<(ReportedFile File, int Start, int Length)> shown = [];
    private readonly Dictionary<string, int> ofRule = new(StringComparer.Ordinal);

    /// <summary>Writes the snippet of a finding, if it gets one.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="column">Columns before the text; the gutter stands in the last of them.</param>
    public void Write(Finding finding, int column)
    {
        if (amount == SnippetAmount.None || finding.At is not { } place || shown.Contains((place.File, place.Start, place.Length)))
        {
            return;
        }

        var before = ofRule.GetValueOrDefault(finding.Rule.Id);
        if (amount == SnippetAmount.Few && before >= FewOfARule)
        {
            return;
        }

        if (place.Tell(LineFor(page.Width, column)) is not { } line)
        {
            return;
        }

        ofRule[finding.Rule.Id] = before + 1;
        shown.Add((place.File, place.Start, place.Length));
        page.Snippet(column - Gutter.Length, Gutter, line, finding.Severity switch
        {
            DiagnosticSeverity.Error => Ink.Error,
            DiagnosticSeverity.Warning => Ink.Warning,
            _ => Ink.Note,
        });
    }

    /// <summary>The line that is told of a place.</summary>
    /// <param name="width">Columns of the page; 0 for as many as it takes.</param>
    /// <param name="column">Columns before the text.</param>
    public static LineAround LineFor(int width, int column) => new(Math.Max(NarrowestText, (width is > 0 and < WidestLine ? width : WidestLine) - column));
}
