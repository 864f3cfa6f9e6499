using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The row shapes of one table, each once.</summary>
internal sealed class ShapeList
{
    /// <summary>The most shapes that a table can have.</summary>
    public const int Most = ushort.MaxValue + 1;

    private readonly Dictionary<string, ushort> byNames = new(StringComparer.Ordinal);
    private readonly List<ScannedShape> shapes = [];

    public ScannedShape this[int index] => shapes[index];

    public int Count => shapes.Count;

    public IEnumerable<RowShape> Rows => shapes.Select(shape => shape.Row);

    /// <summary>The index of the shape with these names, made when it is new.</summary>
    /// <returns>The index, or -1 when there are more shapes than a table can have.</returns>
    public int IndexOf(IReadOnlyList<byte[]> names)
    {
        var key = string.Join(' ', names.Select(Convert.ToBase64String));
        if (byNames.TryGetValue(key, out var index))
        {
            return index;
        }

        if (shapes.Count == Most)
        {
            return -1;
        }

        byNames.Add(key, (ushort)shapes.Count);
        shapes.Add(new ScannedShape(names));
        return shapes.Count - 1;
    }
}

/// <summary>A shape with the text that the scanner expects before each value: the name, <c>=</c> and a double quote.</summary>
internal sealed class ScannedShape(IReadOnlyList<byte[]> names)
{
    public RowShape Row { get; } = new(names);

    /// <summary>The slots of the attributes that can hold the row's key, or -1.</summary>
    public (int First, int Second) KeySlots { get; } = (new RowShape(names).SlotOf("ref"u8), new RowShape(names).SlotOf("_ref"u8));

    public byte[][] Openings { get; } = [.. names.Select(name => (byte[])[.. name, (byte)'=', (byte)'"'])];
}
