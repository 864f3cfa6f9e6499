using System.Text;
using Microsoft.CodeAnalysis.Text;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>A stretch of a file in the three ways of counting: lines and columns from 1, UTF-16 units from 0, bytes from 0.</summary>
internal readonly record struct PlaceRegion(
    int StartLine, int StartColumn, int EndLine, int EndColumn, long CharOffset, int CharLength, long ByteOffset, int ByteLength)
{
    /// <summary>The region of a finding. Roslyn's location has the positions already.</summary>
    public static PlaceRegion Of(Finding finding)
    {
        var location = finding.Diagnostic.Location;
        return finding.Place.File.IsPiece
            ? Of(finding.Place)
            : Make(finding.Place, location.GetLineSpan().Span, location.SourceSpan.Start, location.SourceSpan.Length);
    }

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
