namespace XenLint.Reporting;

/// <summary>The looks that parts of a line can have.</summary>
internal enum Ink
{
    Plain,
    Heading,
    Error,
    Warning,
    Note,
    Faint,
}

/// <summary>
/// Lines on a terminal or in a file: labels in a column, texts beside them, wrapped under themselves. Everything that is written goes
/// through <see cref="VisibleText"/>; colours are added afterwards.
/// </summary>
internal sealed class TextPage(TextWriter output, TextOptions options)
{
    /// <summary>Narrower texts would be one word a line.</summary>
    private const int NarrowestText = 24;

    private bool isEmpty = true;

    /// <summary>The columns to make text for; 0 for any number.</summary>
    public int Width => options.Width;

    /// <summary>An empty line between sections; none at the top.</summary>
    public void Gap()
    {
        if (!isEmpty)
        {
            output.Write('\n');
        }
    }

    /// <summary>A text that is wrapped.</summary>
    /// <param name="indent">Columns before the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="ink">Its looks.</param>
    /// <param name="hanging">Further columns before the second and later lines.</param>
    public void Text(int indent, string text, Ink ink = Ink.Plain, int hanging = 0)
    {
        var first = true;
        foreach (var line in Wrap(VisibleText.Of(text), indent + hanging))
        {
            Write(first ? indent : indent + hanging, Paint(line, ink));
            first = false;
        }
    }

    /// <summary>A label with a wrapped text beside it.</summary>
    public void Labelled(int indent, string label, int labelWidth, Ink labelInk, string text)
    {
        var column = indent + labelWidth;
        var padded = VisibleText.Of(label).PadRight(labelWidth - 1);
        var start = $"{Paint(padded, labelInk)} ";
        foreach (var line in Wrap(VisibleText.Of(text), column))
        {
            Write(start.Length > 0 ? indent : column, start + line);
            start = "";
        }
    }

    /// <summary>A finding: two labels with a wrapped text beside them.</summary>
    public void Finding(int indent, string severity, int severityWidth, Ink ink, string id, int idWidth, string text)
    {
        var column = indent + severityWidth + idWidth;
        var start = $"{Paint(severity, ink)}{new string(' ', severityWidth - severity.Length)}{VisibleText.Of(id).PadRight(idWidth)}";
        foreach (var line in Wrap(VisibleText.Of(text), column))
        {
            Write(start.Length > 0 ? indent : column, start + line);
            start = "";
        }
    }

    /// <summary>A label with parts beside it that stay whole: on one line if they fit, else one below the other.</summary>
    public void Whole(int indent, string label, int labelWidth, Ink ink, params ReadOnlySpan<string> parts)
    {
        var column = indent + labelWidth;
        var line = VisibleText.Of(label).PadRight(labelWidth);
        var start = indent;
        for (var index = 0; index < parts.Length; index++)
        {
            var part = VisibleText.Of(parts[index]);
            if (index > 0 && (options.Width <= 0 || start + line.Length + 2 + part.Length <= options.Width))
            {
                line = $"{line}  {part}";
            }
            else if (index > 0)
            {
                Write(start, Paint(line, ink));
                (start, line) = (column, part);
            }
            else
            {
                line += part;
            }
        }

        Write(start, Paint(line, ink));
    }

    /// <summary>A line of an input, and carets under the part of it that matters.</summary>
    public void Snippet(int indent, string gutter, SnippetLine line, Ink ink)
    {
        Write(indent, Paint(gutter, Ink.Faint) + line.Text);
        if (line.CaretColumns > 0)
        {
            Write(indent, Paint(gutter, Ink.Faint) + new string(' ', line.CaretColumn) + Paint(new string('^', line.CaretColumns), ink));
        }
    }

    private void Write(int indent, string line)
    {
        isEmpty = false;
        for (var column = 0; column < indent; column++)
        {
            output.Write(' ');
        }

        output.Write(VisibleText.AtStartOfLine(line));
        output.Write('\n');
    }

    private IEnumerable<string> Wrap(string text, int indent)
    {
        var room = options.Width <= 0 ? int.MaxValue : Math.Max(NarrowestText, options.Width - indent);
        while (text.Length > room)
        {
            // A word that is longer than a line stays whole.
            var cut = text.LastIndexOf(' ', room);
            cut = cut > 0 ? cut : text.IndexOf(' ', room);
            if (cut < 0)
            {
                break;
            }

            yield return text[..cut].TrimEnd(' ');
            text = text[cut..].TrimStart(' ');
        }

        yield return text;
    }

    private string Paint(string text, Ink ink) => !options.Colour || ink == Ink.Plain || text.Length == 0 ? text : $"\u001B[{CodeOf(ink)}m{text}\u001B[0m";

    private static string CodeOf(Ink ink) => ink switch
    {
        Ink.Heading => "1",
        Ink.Error => "1;31",
        Ink.Warning => "33",
        Ink.Note => "36",
        _ => "2",
    };
}
