using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Walks one stretch of a database element by element, checks that it is well-formed and indexes rows. A whole file is one stretch;
/// a large one is cut before <c>&lt;row </c>, which no attribute value can hold, and its stretches are walked at the same time.
/// </summary>
internal ref struct DumpScanner
{
    private readonly DatabaseLimits limits;
    private readonly SourceFile file;
    private readonly SegmentIndex index;
    private readonly Stack<(ElementKind Kind, byte[] Name)> open = new();
    private readonly bool isInner;
    private readonly int end;
    private XmlCursor cursor;
    private TableRun? table;

    /// <summary>Prepares to walk a stretch.</summary>
    /// <param name="file">The file, for places.</param>
    /// <param name="bytes">The file's readable bytes.</param>
    /// <param name="start">Where the stretch begins: the root element, or a row.</param>
    /// <param name="end">Where the next stretch begins, or the end of the bytes.</param>
    /// <param name="isInner">True when the stretch begins at a row.</param>
    /// <param name="limits">Limits on rows, values and depth.</param>
    public DumpScanner(SourceFile file, ReadOnlySpan<byte> bytes, int start, int end, bool isInner, DatabaseLimits limits)
    {
        this.file = file;
        this.limits = limits;
        this.isInner = isInner;
        this.end = end;
        index = new SegmentIndex();
        cursor = new XmlCursor(bytes, start, limits.AttributeBytes);
        if (isInner)
        {
            open.Push((ElementKind.Database, "database"u8.ToArray()));
            open.Push((ElementKind.Table, "table"u8.ToArray()));
            table = index.GoOn();
        }
    }

    private enum ElementKind
    {
        Database,
        Manifest,
        Pair,
        Table,
        Row,
        Other,
    }

    /// <summary>True when something stands in the stretch that could hide where a cut is safe: comments, CDATA, instructions.</summary>
    public bool IsIrregular { get; private set; }

    /// <summary>Walks the stretch.</summary>
    public SegmentIndex Scan()
    {
        try
        {
            var stopsAtCut = end < cursor.Bytes.Length;
            do
            {
                cursor.SkipText();
                if (stopsAtCut && cursor.At >= end)
                {
                    break;
                }

                ScanMarkup();
            }
            while (open.Count > 0);

            if (open.Count == 0)
            {
                SkipEpilogue();
            }
            else if (open.Count != 2 || table is null || cursor.At != end)
            {
                IsIrregular = true;
            }

            index.OpenTable = table;
        }
        catch (DumpSyntaxException problem)
        {
            index.Damage = problem.Damage;
        }

        return index;
    }

    private void ScanMarkup()
    {
        if (cursor.IsAtEnd)
        {
            throw DumpSyntaxException.Truncated(cursor.Bytes.Length);
        }

        var start = cursor.At;
        cursor.At++;
        switch (cursor.Current)
        {
            case (byte)'/':
                cursor.At++;
                CloseElement(start);
                break;
            case (byte)'!':
                IsIrregular = true;
                cursor.At = start;
                SkipDeclaration();
                break;
            case (byte)'?':
                IsIrregular = true;
                cursor.At = start;
                cursor.SkipInstruction();
                break;
            default:
                OpenElement(start);
                break;
        }
    }

    private void OpenElement(int start)
    {
        if (open.Count >= limits.Depth)
        {
            throw DumpSyntaxException.OverLimit(start, $"elements are nested deeper than {limits.Depth}; raise with --limit-depth");
        }

        var name = cursor.ReadName();
        var parent = open.Count > 0 ? open.Peek().Kind : ElementKind.Other;
        if (name.SequenceEqual("row"u8) && parent == ElementKind.Table)
        {
            ScanRow(start);
        }
        else if (name.SequenceEqual("table"u8) && parent == ElementKind.Database)
        {
            table = index.RunOf(AttributeText(ElementKind.Table, name, "name"u8, out var isEmpty) ?? "");
            table.IsClosed = isEmpty;
        }
        else if (name.SequenceEqual("pair"u8) && parent == ElementKind.Manifest)
        {
            ScanPair(name);
        }
        else if (name.SequenceEqual("manifest"u8) && parent == ElementKind.Database)
        {
            AttributeText(ElementKind.Manifest, name, default, out _);
        }
        else if (open.Count == 0)
        {
            AttributeText(ElementKind.Database, name, default, out _);
        }
        else
        {
            if (parent != ElementKind.Other)
            {
                index.Note(start, $"element <{Encoding.UTF8.GetString(name)}> does not belong here and was passed over");
            }

            AttributeText(ElementKind.Other, name, default, out _);
        }
    }

    /// <summary>
    /// The hot path: attributes are compared with those of the row before, which nearly always has the same ones.
    /// </summary>
    private void ScanRow(int start)
    {
        var rows = table!;
        var firstValue = index.ValueStarts.Count;
        var expected = rows.ShapeOfRow.Count > 0 ? rows.Shapes[rows.ShapeOfRow[^1]] : null;
        var slot = 0;
        List<byte[]>? names = null;
        try
        {
            while (true)
            {
                var separated = cursor.SkipBlanks();
                var current = cursor.Current;
                if (current is (byte)'/' or (byte)'>')
                {
                    break;
                }

                if (!separated)
                {
                    throw DumpSyntaxException.NotWellFormed(cursor.At, "white space is expected between attributes");
                }

                if (names is null && expected is not null && slot < expected.Openings.Length && cursor.LooksAt(expected.Openings[slot]))
                {
                    cursor.At += expected.Openings[slot].Length;
                    index.ValueStarts.Add(cursor.ReadQuoted((byte)'"').Start);
                }
                else
                {
                    names ??= NamesOf(expected, slot);
                    names.Add(cursor.ReadName().ToArray());
                    index.ValueStarts.Add(cursor.ReadAttributeValue().Start);
                }

                slot++;
            }

            var shape = names is null && expected is not null && slot == expected.Openings.Length
                ? rows.ShapeOfRow[^1]
                : NewShape(rows, names ?? NamesOf(expected, slot), start);
            CloseStartTag(ElementKind.Row, "row"u8);
            AddRow(rows, start, firstValue, shape);
        }
        catch (DumpSyntaxException)
        {
            index.ValueStarts.Truncate(firstValue);
            throw;
        }
    }

    private void AddRow(TableRun rows, int start, int firstValue, int shape)
    {
        // In the middle of a table its name is not known here; the file is then walked in one go, so that the texts are the same.
        var (first, second) = rows.Shapes[shape].KeySlots;
        if (!HasValue(firstValue, first) && !HasValue(firstValue, second))
        {
            IsIrregular |= rows.Name is null;
            index.Note(start, $"a row of table {rows.Name} has no reference and was passed over");
            index.ValueStarts.Truncate(firstValue);
            return;
        }

        if (rows.ShapeOfRow.Count >= limits.RowsPerTable)
        {
            IsIrregular |= rows.Name is null;
            throw DumpSyntaxException.OverLimit(start, $"table {rows.Name} has more than {limits.RowsPerTable} rows; raise with --limit-rows");
        }

        rows.RowStarts.Add(start);
        rows.FirstValues.Add(firstValue);
        rows.ShapeOfRow.Add((ushort)shape);
    }

    private bool HasValue(int firstValue, int slot) =>
        slot >= 0 && index.ValueStarts[firstValue + slot] is var start && cursor.Bytes[start] != cursor.Bytes[start - 1];

    private static List<byte[]> NamesOf(ScannedShape? shape, int count) =>
        [.. Enumerable.Range(0, count).Select(slot => shape!.Row.NameUtf8(slot).ToArray())];

    private static int NewShape(TableRun rows, List<byte[]> names, int start)
    {
        ThrowIfRepeated(names, start);
        return rows.Shapes.IndexOf(names) is var shape and >= 0
            ? shape
            : throw DumpSyntaxException.OverLimit(start, "the rows of one table have more than 65536 different sets of attributes");
    }

    private void ScanPair(ReadOnlySpan<byte> name)
    {
        var attributes = ReadAttributes();
        CloseStartTag(ElementKind.Pair, name);
        var key = attributes.Find(attribute => attribute.Name.AsSpan().SequenceEqual("key"u8));
        var value = attributes.Find(attribute => attribute.Name.AsSpan().SequenceEqual("value"u8));
        if (key.Name is not null && value.Name is not null)
        {
            var place = new Place(file, value.Start, value.Length, Field: StoredText.DecodeXml(cursor.Bytes.Slice(key.Start, key.Length)));
            index.Manifest.TryAdd(place.Field!, new ManifestEntry(StoredText.DecodeXml(cursor.Bytes.Slice(value.Start, value.Length)), place));
        }
    }

    /// <summary>Takes the attributes and the end of a start tag.</summary>
    /// <returns>The text of the attribute that is asked for, or null.</returns>
    private string? AttributeText(ElementKind kind, ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted, out bool isEmpty)
    {
        string? text = null;
        foreach (var attribute in ReadAttributes())
        {
            if (wanted.SequenceEqual(attribute.Name))
            {
                text = StoredText.DecodeXml(cursor.Bytes.Slice(attribute.Start, attribute.Length));
            }
        }

        isEmpty = CloseStartTag(kind, name);
        return text;
    }

    private List<(byte[] Name, int Start, int Length)> ReadAttributes()
    {
        var element = cursor.At;
        var attributes = new List<(byte[] Name, int Start, int Length)>();
        while (true)
        {
            var separated = cursor.SkipBlanks();
            if (cursor.Current is (byte)'/' or (byte)'>')
            {
                ThrowIfRepeated(attributes.ConvertAll(attribute => attribute.Name), element);
                return attributes;
            }

            if (!separated)
            {
                throw DumpSyntaxException.NotWellFormed(cursor.At, "white space is expected between attributes");
            }

            var name = cursor.ReadName().ToArray();
            var (start, length) = cursor.ReadAttributeValue();
            attributes.Add((name, start, length));
        }
    }

    /// <summary>Sorts before it compares: a hostile element may have a million attributes.</summary>
    private static void ThrowIfRepeated(IReadOnlyList<byte[]> names, int offset)
    {
        byte[][] sorted = [.. names];
        Array.Sort(sorted, (left, right) => left.AsSpan().SequenceCompareTo(right));
        for (var position = 1; position < sorted.Length; position++)
        {
            if (sorted[position].AsSpan().SequenceEqual(sorted[position - 1]))
            {
                throw DumpSyntaxException.NotWellFormed(offset, $"attribute '{Encoding.UTF8.GetString(sorted[position])}' stands twice in one element");
            }
        }
    }

    /// <summary>Takes <c>&gt;</c> or <c>/&gt;</c>; an element with content stays open.</summary>
    /// <returns>True for an empty element.</returns>
    private bool CloseStartTag(ElementKind kind, ReadOnlySpan<byte> name)
    {
        if (cursor.Current == '/')
        {
            cursor.Expect("/>"u8, "'/>'");
            return true;
        }

        cursor.At++;
        open.Push((kind, name.ToArray()));
        return false;
    }

    private void CloseElement(int start)
    {
        var name = cursor.ReadName();
        cursor.SkipBlanks();
        cursor.Expect(">"u8, "'>'");
        var (kind, expected) = open.Peek();
        if (!name.SequenceEqual(expected))
        {
            throw DumpSyntaxException.NotWellFormed(
                start, $"</{Encoding.UTF8.GetString(name)}> stands where </{Encoding.UTF8.GetString(expected)}> is expected");
        }

        open.Pop();
        if (kind == ElementKind.Table)
        {
            table!.IsClosed = true;
            table = null;
        }
    }

    private void SkipDeclaration()
    {
        if (cursor.LooksAt("<!--"u8))
        {
            cursor.SkipComment();
        }
        else if (cursor.LooksAt("<![CDATA["u8))
        {
            var length = cursor.Bytes[cursor.At..].IndexOf("]]>"u8);
            cursor.At = length < 0 ? throw DumpSyntaxException.Truncated(cursor.Bytes.Length) : cursor.At + length + 3;
        }
        else
        {
            var rest = cursor.Bytes[cursor.At..];
            throw "<!--"u8.StartsWith(rest) || "<![CDATA["u8.StartsWith(rest)
                ? DumpSyntaxException.Truncated(cursor.Bytes.Length)
                : DumpSyntaxException.NotWellFormed(cursor.At, "only comments and CDATA sections can begin with '<!' here");
        }
    }

    /// <summary>After the root element: comments, instructions and white space.</summary>
    private void SkipEpilogue()
    {
        while (true)
        {
            cursor.SkipBlanks();
            if (cursor.IsAtEnd)
            {
                return;
            }

            if (cursor.LooksAt("<!--"u8))
            {
                IsIrregular = true;
                cursor.SkipComment();
            }
            else if (cursor.LooksAt("<?"u8))
            {
                IsIrregular = true;
                cursor.SkipInstruction();
            }
            else
            {
                throw DumpSyntaxException.NotWellFormed(cursor.At, "nothing but comments can follow the closing tag of the database");
            }
        }
    }
}
