using System.Text;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

public sealed class PositionsOfBytes
{
    /// <summary>Characters of one to four bytes in a repeating mixture, longer than several checkpoints, with each kind of line end.</summary>
    private static readonly string Text =
        string.Concat(Enumerable.Range(0, 3000).Select(number => (number % 7) switch { 0 => "é", 1 => "管", 2 => "😀", 3 => "<row a=\"b\"/>", _ => "x" }))
        + "\r\nabc\rdef\n😀z";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Character_offsets_count_utf16_units_from_behind_the_mark(bool hasMark)
    {
        byte[] bytes = [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Text)];
        var file = new SourceFile("x", bytes);
        var offset = file.BomLength;
        var units = 0;
        foreach (var rune in Text.EnumerateRunes())
        {
            Assert.Equal(units, file.CharOffsetOf(offset));
            offset += rune.Utf8SequenceLength;
            units += rune.Utf16SequenceLength;
        }

        Assert.Equal(Text.Length, file.CharOffsetOf(bytes.Length));
        Assert.Equal((3, 3), (file.PositionOf(bytes.Length).Line, file.PositionOf(bytes.Length).Character));
    }

    [Fact]
    public void A_wider_region_is_the_same_whether_it_is_counted_outwards_or_anew()
    {
        var file = new SourceFile("x", Encoding.UTF8.GetBytes("ab\né😀<row a=\"管\"/>z\nq"));
        var start = "ab\né😀<row a=\""u8.Length;
        var region = PlaceRegion.Of(new Place(file, start, "管"u8.Length));
        foreach (var (from, to) in new[] { ("ab\né"u8.Length, start + 6), ("ab\n"u8.Length, start + 3), (0, file.Bytes.Length) })
        {
            Assert.Equal(PlaceRegion.Of(new Place(file, from, to - from)), region.WidenTo(file, from, to));
        }
    }
}
