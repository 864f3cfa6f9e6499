using System.Text;

namespace XenLint.Testing;

/// <summary>One attribute before it is written.</summary>
/// <param name="Name">The name.</param>
/// <param name="Content">The value.</param>
/// <param name="IsColumn">True when xapi protects white space in it.</param>
internal readonly record struct DumpAttribute(string Name, Cell Content, bool IsColumn = true);

/// <summary>Writes the text of a dump element by element and remembers where the flagged parts stand. Holds one row at a time.</summary>
internal sealed class DumpWriter
{
    private readonly Stream output;
    private readonly DumpForm form;
    private readonly StoredTextWriter values;
    private readonly StringBuilder pending = new();
    private readonly List<ByteSpan> flags = [];
    private int depth;
    private long position;

    public DumpWriter(Stream output, DumpForm form)
    {
        this.output = output;
        this.form = form;
        values = new StoredTextWriter(form);
    }

    /// <summary>The flagged ranges in the order written.</summary>
    public IReadOnlyList<ByteSpan> Flags => flags;

    public void Start()
    {
        if (form.HasByteOrderMark)
        {
            pending.Append('\uFEFF');
        }

        if (form.Declaration != DumpDeclaration.None)
        {
            var quote = form.Declaration == DumpDeclaration.DoubleQuotes ? '"' : '\'';
            pending.Append($"<?xml version={quote}1.0{quote} encoding={quote}UTF-8{quote}?>").Append(form.LineEnd);
        }

        Open("database");
    }

    public void Manifest(IEnumerable<KeyValuePair<string, FieldText>> pairs)
    {
        Open("manifest");
        foreach (var (key, value) in pairs)
        {
            Element("pair", [new DumpAttribute("key", key, IsColumn: false), new DumpAttribute("value", value, IsColumn: false)], isFlagged: false);
        }

        Close("manifest");
    }

    public void OpenTable(string name) => Open("table", $" name={form.AttributeQuote}{values.Escape(name)}{form.AttributeQuote}");

    public void CloseTable() => Close("table");

    public void EmptyTable(string name) => Element("table", [new DumpAttribute("name", name, IsColumn: false)], isFlagged: false);

    public void Row(IEnumerable<DumpAttribute> attributes, bool isFlagged = false) => Element("row", attributes, isFlagged);

    public void Finish()
    {
        Close("database");
        Flush();
    }

    private void Open(string name, string attributes = "")
    {
        Indent();
        pending.Append('<').Append(name).Append(attributes).Append('>');
        EndLine();
        depth++;
    }

    private void Close(string name)
    {
        depth--;
        Indent();
        pending.Append("</").Append(name).Append('>');
        EndLine();
    }

    private void Element(string name, IEnumerable<DumpAttribute> attributes, bool isFlagged)
    {
        Indent();
        var start = Flush();
        pending.Append('<').Append(name);
        var oneByOne = form.Layout == DumpLayout.OneAttributePerLine && name == "row";
        foreach (var attribute in attributes)
        {
            if (oneByOne)
            {
                pending.Append(form.LineEnd).Append(' ', 2 * depth + 2);
            }
            else
            {
                pending.Append(' ');
            }

            pending.Append(attribute.Name).Append('=').Append(form.AttributeQuote);
            Value(attribute);
            pending.Append(form.AttributeQuote);
        }

        pending.Append(form.EmptyElementEnd);
        Mark(start, isFlagged);
        EndLine();
    }

    private void Value(DumpAttribute attribute)
    {
        foreach (var piece in attribute.Content.Pieces(form.StringQuote))
        {
            var stored = attribute.Content.IsRaw ? piece.Text : attribute.IsColumn ? values.Column(piece.Text) : values.Escape(piece.Text);
            var start = piece.IsFlagged ? Flush() : 0;
            pending.Append(stored);
            Mark(start, piece.IsFlagged);
        }
    }

    private void Mark(long start, bool isFlagged)
    {
        if (isFlagged)
        {
            flags.Add(new ByteSpan((int)start, (int)(Flush() - start)));
        }
    }

    private void Indent()
    {
        if (form.Layout == DumpLayout.OneAttributePerLine)
        {
            pending.Append(' ', 2 * depth);
        }
    }

    private void EndLine()
    {
        if (form.Layout != DumpLayout.OneLine)
        {
            pending.Append(form.LineEnd);
        }
    }

    private long Flush()
    {
        if (pending.Length > 0)
        {
            var bytes = Encoding.UTF8.GetBytes(pending.ToString());
            output.Write(bytes);
            position += bytes.Length;
            pending.Clear();
        }

        return position;
    }
}
