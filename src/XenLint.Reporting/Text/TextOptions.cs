namespace XenLint.Reporting;

/// <summary>How the report for people looks.</summary>
public sealed record TextOptions
{
    /// <summary>True to show notes, related objects, every command, every outcome and every input.</summary>
    public bool Verbose { get; init; }

    /// <summary>How many findings show the text that they are about; with <see cref="Verbose"/> a few are all.</summary>
    public SnippetAmount Snippets { get; init; }

    /// <summary>True for a terminal that shows colours.</summary>
    public bool Colour { get; init; }

    /// <summary>The columns after which texts are wrapped; 0 for never. Commands and paths stay whole, so that they can be copied.</summary>
    public int Width { get; init; }
}
