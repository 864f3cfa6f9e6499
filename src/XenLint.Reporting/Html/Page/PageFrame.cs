namespace XenLint.Reporting;

/// <summary>What every page has around its own content: head, style, policy, script and foot.</summary>
internal static class PageFrame
{
    /// <summary>Writes a page.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="title">The title.</param>
    /// <param name="header">Writes the head of the content, given its parts.</param>
    /// <param name="sections">The parts of the content.</param>
    /// <param name="start">The part that people look for, and its name in the link that leads to it.</param>
    /// <param name="foot">The sentence at the foot.</param>
    public static void Write(
        HtmlWriter html, string title, Action<IReadOnlyList<PageSection>> header, IReadOnlyList<PageSection> sections, (string Id, string Name) start, string foot)
    {
        html.Own("<!DOCTYPE html>\n");
        html.Open("html", ("lang", "en")).Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageParts.Policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", title);
        html.Open("style").Own(PageParts.Style).Close().CloseLine();
        html.Open("body").Element("a", $"Skip to the {start.Name}", ("class", "skip"), ("href", $"#{start.Id}"));
        header(sections);
        html.Open("main");
        foreach (var section in sections)
        {
            html.Open("section", ("id", section.Id), ("aria-labelledby", $"{section.Id}-title"));
            html.Element("h2", section.Title, ("id", $"{section.Id}-title"));
            section.Write();
            html.CloseLine();
        }

        html.CloseLine();
        html.Open("footer");
        html.Element("p", foot);
        html.CloseLine();
        html.Open("script").Own(PageParts.Script).Close().Close().Close();
    }

    /// <summary>Writes the links to the parts, and the place of the button that turns the page dark.</summary>
    public static void WriteNavigation(HtmlWriter html, IReadOnlyList<PageSection> sections)
    {
        html.Open("nav", ("aria-label", "Parts of the report")).Open("ul");
        foreach (var section in sections)
        {
            html.Open("li").Element("a", section.Title, ("href", $"#{section.Id}")).Close();
        }

        html.Close();
        html.Element("button", "Dark or light", ("type", "button"), ("id", "theme"), ("hidden", ""));
        html.CloseLine();
    }

    /// <summary>The sentence at the foot.</summary>
    /// <param name="version">The version of XenLint.</param>
    /// <param name="redaction">What was done to names and addresses; null when nothing was.</param>
    public static string Foot(string version, string? redaction) =>
        $"Written by XenLint {version}. {redaction ?? "Names and addresses are as in the input; secrets are left out."}";
}
