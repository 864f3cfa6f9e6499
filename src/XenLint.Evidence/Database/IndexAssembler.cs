using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Puts the stretches of a file together to one index.</summary>
internal static class IndexAssembler
{
    public static DatabaseFile Assemble(SourceFile file, IReadOnlyList<SegmentIndex> segments, IReadOnlyList<int> repairs)
    {
        // The offsets stay in the blocks that each stretch has filled; those of a stretch begin with a block of their own.
        var valueStarts = new List<int[]>();
        var firstOfSegment = new int[segments.Count];
        for (var segment = 0; segment < segments.Count; segment++)
        {
            firstOfSegment[segment] = valueStarts.Count * ValueOffsets.BlockLength;
            valueStarts.AddRange(segments[segment].ValueStarts.Blocks);
        }

        return new DatabaseFile(
            file,
            new ValueOffsets(valueStarts),
            segments.Count == 1 ? segments[0].Manifest : JoinManifests(segments),
            segments[^1].Damage,
            repairs,
            [.. segments.SelectMany(segment => segment.Notices).Take(SegmentIndex.MostNotices)],
            database => PartsByTable(segments, firstOfSegment).Select(table => Join(database, table.Key, table.Value)));
    }

    /// <summary>True when no table has more rows or shapes than one table can have, all stretches together.</summary>
    public static bool IsWithin(DatabaseLimits limits, IReadOnlyList<SegmentIndex> segments) =>
        PartsByTable(segments, new int[segments.Count]).Values.All(parts =>
            parts.Sum(part => part.Run.ShapeOfRow.Count) <= limits.RowsPerTable && parts.Sum(part => part.Run.Shapes.Count) <= ShapeList.Most);

    private static Dictionary<string, ManifestEntry> JoinManifests(IReadOnlyList<SegmentIndex> segments)
    {
        var manifest = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (var (key, entry) in segments.SelectMany(segment => segment.Manifest))
        {
            manifest.TryAdd(key, entry);
        }

        return manifest;
    }

    /// <summary>A table may go on in later stretches.</summary>
    private static Dictionary<string, List<(TableRun Run, int FirstValue)>> PartsByTable(IReadOnlyList<SegmentIndex> segments, int[] firstOfSegment)
    {
        var parts = new Dictionary<string, List<(TableRun Run, int FirstValue)>>(StringComparer.Ordinal);
        var open = "";
        for (var segment = 0; segment < segments.Count; segment++)
        {
            foreach (var run in segments[segment].Tables)
            {
                var name = run.Name ?? open;
                if (!parts.TryGetValue(name, out var runs))
                {
                    parts.Add(name, runs = []);
                }

                runs.Add((run, firstOfSegment[segment]));
            }

            open = segments[segment].OpenTable is { } last ? last.Name ?? open : "";
        }

        return parts;
    }

    private static RawTable Join(DatabaseFile database, string name, List<(TableRun Run, int FirstValue)> parts)
    {
        var count = parts.Sum(part => part.Run.RowStarts.Count);
        var rowStarts = new int[count];
        var firstValues = new int[count];
        var shapeOfRow = new ushort[count];
        var shapes = new List<RowShape>();
        var row = 0;
        foreach (var (run, firstValue) in parts)
        {
            var rows = run.RowStarts.Count;
            run.RowStarts.CopyTo(rowStarts.AsSpan(row, rows));
            run.FirstValues.CopyTo(firstValues.AsSpan(row, rows), firstValue);
            for (var index = 0; index < rows; index++)
            {
                shapeOfRow[row + index] = (ushort)(run.ShapeOfRow[index] + shapes.Count);
            }

            shapes.AddRange(run.Shapes.Rows);
            row += rows;
        }

        return new RawTable(database, name, rowStarts, firstValues, shapeOfRow, shapes, isComplete: parts[^1].Run.IsClosed);
    }
}
