using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>A drawing of boxes in columns with lines between them, from left to right.</summary>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Columns">What stands in each column.</param>
internal sealed record Drawing(string Title, IReadOnlyList<string> Columns)
{
    private readonly List<DrawingBox> boxes = [];
    private readonly List<DrawingLine> lines = [];

    public IReadOnlyList<DrawingBox> Boxes => boxes;

    public IReadOnlyList<DrawingLine> Lines => lines;

    /// <summary>Number of rows that the boxes take.</summary>
    public int Rows => boxes.Count == 0 ? 0 : (int)Math.Ceiling(boxes.Max(box => box.Row)) + 1;

    /// <summary>Puts a box into a row; one between two rows has half a number.</summary>
    public DrawingBox Box(int column, double row, string name, string? detail, IEnumerable<string> faults, params IEnumerable<PoolObject?> shows)
    {
        var box = new DrawingBox(column, row, name, detail, string.Join("; ", faults) is { Length: > 0 } fault ? fault : null) { Shows = [.. shows.OfType<PoolObject>()] };
        boxes.Add(box);
        return box;
    }

    /// <summary>Draws a line between two boxes.</summary>
    public void Line(DrawingBox from, DrawingBox to, bool isBroken = false) => lines.Add(new DrawingLine(from, to, isBroken));
}

/// <summary>A box.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Row">The row, from 0.</param>
/// <param name="Name">What it is.</param>
/// <param name="Detail">More about it.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
internal sealed record DrawingBox(int Column, double Row, string Name, string? Detail, string? Fault)
{
    /// <summary>The objects of the pool that it stands for.</summary>
    public IReadOnlyList<PoolObject> Shows { get; init; } = [];
}

/// <summary>A line from the right side of a box to the left side of another.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsBroken">True when nothing goes over it.</param>
internal sealed record DrawingLine(DrawingBox From, DrawingBox To, bool IsBroken);
