using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace XenLint.Reporting;

/// <summary>
/// Writes HTML elements. Every text and every attribute goes through one encoder here, so that no name from an input can become markup;
/// characters that would hide text or turn its direction are written as their code.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Stack<string> open = new();

    /// <summary>Opens an element.</summary>
    /// <param name="tag">The element's name.</param>
    /// <param name="attributes">Its attributes; one whose value is null is left out, one whose value is empty stands alone.</param>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        open.Push(tag);
        return this;
    }

    /// <summary>Closes the innermost open element.</summary>
    public HtmlWriter Close()
    {
        output.Write("</");
        output.Write(open.Pop());
        output.Write('>');
        return this;
    }

    /// <summary>Closes the innermost open element and begins a line.</summary>
    public HtmlWriter CloseLine()
    {
        Close();
        output.Write('\n');
        return this;
    }

    /// <summary>A text.</summary>
    public HtmlWriter Text(string text)
    {
        Encoder.Encode(output, VisibleText.Of(text));
        return this;
    }

    /// <summary>A text whose line breaks stay, inside <c>pre</c>.</summary>
    public HtmlWriter Lines(string text)
    {
        var isFirst = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!isFirst)
            {
                output.Write('\n');
            }

            Text(line.Replace('\t', ' '));
            isFirst = false;
        }

        return this;
    }

    /// <summary>An element with a text.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        Text(text);
        output.Write("</");
        output.Write(tag);
        output.Write('>');
        return this;
    }

    /// <summary>An element that has no content and no end.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        return this;
    }

    /// <summary>Markup of this program's own making: style and script.</summary>
    public HtmlWriter Own(string markup)
    {
        output.Write(markup);
        return this;
    }

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            output.Write(' ');
            output.Write(name);
            if (value.Length > 0)
            {
                output.Write("=\"");
                Encoder.Encode(output, VisibleText.Of(value));
                output.Write('"');
            }
        }

        output.Write('>');
    }
}
