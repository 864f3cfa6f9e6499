using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The page as a whole: head, navigation, the pools one after the other, and what concerns the run.</summary>
internal sealed class ReportPage(HtmlWriter html, AnalysisResult result, ReportOptions options, HtmlOptions look)
{
    public void Write() => PageFrame.Write(
        html,
        Title,
        sections => new PageHeader(html, result, options, look).Write(Title, sections),
        Sections(),
        ("findings", "findings"),
        PageFrame.Foot(options.Version, look.Redaction));

    private string Title => look.Title ?? (result.Captures is [var only] ? $"XenLint: {only.Pool.DisplayName}" : "XenLint: several pools");

    /// <summary>What a reader looks for first comes first; of several pools an overview leads.</summary>
    private List<PageSection> Sections()
    {
        var sections = new List<PageSection>();
        var paper = new DrawingPaper();
        var anchors = new FindingAnchors(result);
        var drawn = result.Captures.Select((capture, index) => new DrawnPool(capture, $"topology{SuffixOf(index)}", paper)).ToList();
        if (result.Captures.Length > 1)
        {
            sections.Add(new("overview", "Pools", new PoolOverview(html, result).Write));
        }

        sections.Add(new("findings", "Findings", new FindingsSection(html, result, drawn, anchors).Write));
        if (DecisionsSection.HasAny(result))
        {
            sections.Add(new("decisions", "Waived, and gone since the baseline", new DecisionsSection(html, result).Write));
        }

        for (var index = 0; index < result.Captures.Length; index++)
        {
            var capture = result.Captures[index];
            var suffix = SuffixOf(index);
            var of = result.Captures.Length == 1 ? "" : $" of {NameOf(index)}";
            sections.Add(new($"hosts{suffix}", $"Hosts side by side{of}", new HostMatrixSection(html, capture).Write));
            sections.Add(new($"topology{suffix}", $"Topology{of}", new TopologySection(html, drawn[index], anchors).Write));
            sections.Add(new($"capacity{suffix}", $"Capacity{of}", new CapacitySection(html, capture.Capture).Write));
            sections.Add(new($"timeline{suffix}", $"Timeline{of}", new TimelineSection(html, capture.Capture, result.Rules, $"timeline{suffix}").Write));
            sections.Add(new($"inventory{suffix}", $"Inventory{of}", new InventorySection(html, capture.Capture).Write));
            sections.Add(new($"rules{suffix}", $"What was looked at{of}", new OutcomesSection(html, capture).Write));
        }

        sections.Add(new("inputs", "Inputs", new InputsSection(html, result).Write));
        return sections;
    }

    private string SuffixOf(int index) => result.Captures.Length == 1 ? "" : FormattableString.Invariant($"-{index + 1}");

    /// <summary>Of two captures with one name the second has its number behind it, so that headings and links differ.</summary>
    private string NameOf(int index)
    {
        var name = result.Captures[index].Pool.DisplayName;
        var earlier = result.Captures.Take(index).Count(capture => capture.Pool.DisplayName == name);
        return earlier == 0 ? name : FormattableString.Invariant($"{name} ({earlier + 1})");
    }
}

/// <summary>A part of the page with a heading of its own.</summary>
/// <param name="Id">What links lead to.</param>
/// <param name="Title">The heading.</param>
/// <param name="Write">Writes what stands under the heading.</param>
internal sealed record PageSection(string Id, string Title, Action Write);
