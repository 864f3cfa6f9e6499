using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace XenLint.Model;

/// <summary>A stretch of a file in the three ways of counting: lines and columns from 1, UTF-16 units from 0, bytes from 0.</summary>
/// <param name="StartLine">The first line.</param>
/// <param name="StartColumn">The first column, in UTF-16 units.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column behind the last one.</param>
/// <param name="CharOffset">UTF-16 units before it.</param>
/// <param name="CharLength">Number of UTF-16 units.</param>
/// <param name="ByteOffset">Bytes before it.</param>
/// <param name="ByteLength">Number of bytes.</param>
public readonly record struct PlaceRegion(
    int StartLine, int StartColumn, int EndLine, int EndColumn, long CharOffset, int CharLength, long ByteOffset, int ByteLength)
{
    /// <summary>The region of a place whose positions were counted already.</summary>
    /// <param name="place">The place.</param>
    /// <param name="location">The same place as Roslyn has it.</param>
    public static PlaceRegion Of(Place place, Location location) => place.File.IsPiece
        ? Of(place)
        : Make(place, location.GetLineSpan().Span, location.SourceSpan.Start, location.SourceSpan.Length);

    /// <summary>The region of any place.</summary>
    public static PlaceRegion Of(Place place)
    {
        var start = place.File.CharOffsetOf(place.Start);
        var end = place.File.CharOffsetOf(place.End);
        return Make(place, place.Lines, start, (int)(end - start));
    }

    /// <summary>
    /// A wider stretch of the same file. Counted from this region outwards while it stays on its lines, which spares walking through
    /// a one-line file again.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="start">The first byte of what the file holds.</param>
    /// <param name="end">The byte behind the last one.</param>
    public PlaceRegion WidenTo(SourceFile file, int start, int end)
    {
        if (file.IsRewritten)
        {
            return Of(new Place(file, start, end - start)); // its bytes are not those that are counted
        }

        var bytes = file.Bytes.Span;
        var own = (int)(ByteOffset - file.Origin.Bytes);
        var before = bytes[start..own];
        var after = bytes[(own + ByteLength)..end];
        if (before.ContainsAny((byte)'\r', (byte)'\n') || after.ContainsAny((byte)'\r', (byte)'\n'))
        {
            return Of(new Place(file, start, end - start));
        }

        var unitsBefore = Encoding.UTF8.GetCharCount(before);
        var unitsAfter = Encoding.UTF8.GetCharCount(after);
        return new(
            StartLine,
            StartColumn - unitsBefore,
            EndLine,
            EndColumn + unitsAfter,
            CharOffset - unitsBefore,
            unitsBefore + CharLength + unitsAfter,
            file.Origin.Bytes + start,
            end - start);
    }

    private static PlaceRegion Make(Place place, LinePositionSpan lines, long charOffset, int charLength) => new(
        lines.Start.Line + 1,
        lines.Start.Character + 1,
        lines.End.Line + 1,
        lines.End.Character + 1,
        charOffset,
        charLength,
        place.ByteOffset,
        place.ByteLength);
}
