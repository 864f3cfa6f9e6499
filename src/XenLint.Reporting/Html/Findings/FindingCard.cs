using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>One finding: what, where, the text that shows it, and the commands that mend it.</summary>
internal static class FindingCard
{
    /// <summary>Bytes of a row that are shown around a value.</summary>
    public const int SnippetBytes = 300;

    private const int MostRelated = 20;

    /// <summary>Writes a card that opens.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="drawn">The id of what is drawn of its object, and of which drawing; null when nothing is.</param>
    /// <param name="namesRule">True where the findings of several rules stand together.</param>
    public static void Write(HtmlWriter html, Finding finding, (string Id, string What)? drawn, bool namesRule = false)
    {
        html.Open("details").Open("summary");
        WriteHead(html, finding, namesRule);
        html.CloseLine();
        WriteWaiver(html, finding);
        WriteEvidence(html, finding);
        if (drawn is var (id, what))
        {
            html.Open("p", ("class", "drawn")).Text("Drawn in: ").Element("a", what, ("href", $"#{id}")).CloseLine();
        }

        WriteFix(html, finding);
        WriteRelated(html, finding);
        html.Close();
    }

    /// <summary>Writes what can be told in a line.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="namesRule">True where the findings of several rules stand together.</param>
    public static void WriteHead(HtmlWriter html, Finding finding, bool namesRule = false)
    {
        html.Open("span", ("class", $"severity {FindingWords.Class(finding.Severity)}"))
            .Element("span", FindingWords.Symbol(finding.Severity), ("aria-hidden", "true")).Text($" {FindingWords.Word(finding.Severity)}").Close();
        if (namesRule)
        {
            html.Text(" ").Element("span", finding.Rule.Id, ("class", "id"));
        }

        html.Text(" ").Element("span", finding.Message, ("class", "message"));
        if (finding.State != FindingState.New)
        {
            html.Text(" ").Element("span", ReportWords.Of(finding.State), ("class", "state"));
        }

        html.Text(" ").Element("span", finding.Subject.LogicalPath, ("class", "object"));
    }

    private static void WriteWaiver(HtmlWriter html, Finding finding)
    {
        if (finding.Waiver is { } waiver)
        {
            var until = waiver.Expires is { } day ? $", until {WaiverGrammar.Text(day)}" : "";
            html.Element("p", $"Waived: {waiver.Reason}{(waiver.Ticket is { } ticket ? $" ({ticket})" : "")}{until}.", ("class", "waiver"));
        }
    }

    private static void WriteEvidence(HtmlWriter html, Finding finding)
    {
        if (finding.At is not { } at)
        {
            return;
        }

        html.Element("h3", "Evidence");
        html.Open("p", ("class", "place")).Element("code", at.LogicalPath).Text(" in ")
            .Element("code", FormattableString.Invariant($"{at.Path}:{at.Region.StartLine}:{at.Region.StartColumn}"))
            .Text(FormattableString.Invariant($" (byte {at.Region.ByteOffset})")).CloseLine();
        if (at.Tell(new CardSnippet(SnippetBytes)) is { } excerpt)
        {
            WriteSnippet(html, excerpt);
        }
    }

    /// <summary>The text around the place with the place itself marked.</summary>
    private static void WriteSnippet(HtmlWriter html, Excerpt excerpt)
    {
        html.Open("pre", ("class", "snippet"), ("tabindex", "0"));
        if (excerpt.MarkEnd == excerpt.MarkStart || excerpt.MarkEnd - excerpt.MarkStart == excerpt.Text.Length)
        {
            html.Lines(excerpt.Text);
        }
        else
        {
            html.Lines(excerpt.Text[..excerpt.MarkStart]).Open("mark").Lines(excerpt.Text[excerpt.MarkStart..excerpt.MarkEnd]).Close().Lines(excerpt.Text[excerpt.MarkEnd..]);
        }

        html.CloseLine();
    }

    private static void WriteFix(HtmlWriter html, Finding finding)
    {
        if (finding.Remediation is not { IsEmpty: false } commands)
        {
            return;
        }

        html.Element("h3", "How to mend it").Open("ol", ("class", "steps"));
        foreach (var command in commands)
        {
            html.Open("li");
            if (command.Step.Purpose is { } purpose)
            {
                html.Element("p", purpose);
            }

            html.Open("pre", ("class", "command"), ("tabindex", "0")).Element("code", command.Command).Close();
            html.Open("p", ("class", "risk")).Text(command.Shell == Shell.Xe ? "xe" : "PowerShell").Text(" \u00B7 ").Text(RiskOf(command.Step));
            html.Close().CloseLine();
        }

        html.CloseLine();
    }

    private static string RiskOf(RemediationStep step)
    {
        var risk = step.Risk switch
        {
            Risk.None => "reads only",
            Risk.Low => "changes the system; nothing that runs notices",
            Risk.Medium => "changes the system; interrupts something for a moment",
            _ => "\u26A0 changes the system; dangerous",
        };
        var interrupts = step.Interrupts is { } what ? $"; interrupts {what}" : "";
        return $"{risk}{interrupts}{(step.NeedsMaintenance ? "; in a maintenance window" : "")}";
    }

    private static void WriteRelated(HtmlWriter html, Finding finding)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        html.Element("h3", "What has to do with it").Open("ul", ("class", "related"));
        foreach (var related in finding.Related.Take(MostRelated))
        {
            html.Open("li").Text($"{related.Class} ").Element("code", related.LogicalPath).Close();
        }

        html.Close();
        if (finding.Related.Length > MostRelated)
        {
            html.Element("p", $"and {finding.Related.Length - MostRelated} more");
        }
    }
}
