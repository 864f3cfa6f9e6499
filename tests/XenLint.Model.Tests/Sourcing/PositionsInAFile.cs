using System.Text;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Sourcing;

public sealed class PositionsInAFile
{
    private static readonly string[] Pieces = ["a", "<row ", "\n", "\r\n", "\r", "é", "日", "😀", "x=\"1\"", new string('q', 70_000)];

    [Fact]
    public void Count_lines_and_utf16_units_as_a_plain_reading_does() =>
        Properties.HoldFor(Gen.Elements(Pieces).ListOf(30), pieces =>
        {
            var text = string.Concat(pieces);
            var file = new SourceFile("pool.xml", Encoding.UTF8.GetBytes(text));
            for (var index = 0; index <= text.Length; index += Math.Max(1, text.Length / 40))
            {
                if (index < text.Length && char.IsLowSurrogate(text[index]))
                {
                    continue;
                }

                var offset = Encoding.UTF8.GetByteCount(text.AsSpan(0, index));
                Assert.Equal(index, file.CharOffsetOf(offset));
                Assert.Equal(PlainPosition(text, index), (file.PositionOf(offset).Line, file.PositionOf(offset).Character));
            }
        }, cases: 60);

    [Fact]
    public void Do_not_count_a_byte_order_mark()
    {
        var file = new SourceFile("pool.xml", (byte[])[0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n', (byte)'b']);

        Assert.Equal((0, 0), (file.PositionOf(3).Line, file.PositionOf(3).Character));
        Assert.Equal((1, 0), (file.PositionOf(5).Line, file.PositionOf(5).Character));
        Assert.Equal(2, file.CharOffsetOf(5));
    }

    [Fact]
    public void In_a_piece_of_a_file_are_those_in_the_whole() =>
        Properties.HoldFor(
            Gen.Elements(Pieces).ListOf(12),
            pieces =>
            {
                var whole = new SourceFile("pool.xml", Encoding.UTF8.GetBytes(string.Concat(pieces)));
                for (var start = 0; start <= whole.Bytes.Length; start++)
                {
                    if (whole.PositionOf(start) is not { Character: 0, Line: var line } || (start > 0 && whole.Bytes.Span[start - 1] is not ((byte)'\r' or (byte)'\n')))
                    {
                        continue;
                    }

                    var piece = new SourceFile("pool.xml", whole.Bytes[start..], new SourceOrigin(start, line, whole.CharOffsetOf(start)));
                    var end = piece.Bytes.Length;
                    Assert.Equal(whole.PositionOf(start + end), piece.PositionOf(end));
                    Assert.Equal(whole.CharOffsetOf(start + end), piece.CharOffsetOf(end));
                    Assert.Equal(start, new Place(piece, 0, 0).ByteOffset);
                }
            },
            cases: 30);

    private static (int Line, int Character) PlainPosition(string text, int index)
    {
        var (line, start) = (0, 0);
        for (var at = 0; at < index; at++)
        {
            var isEnd = text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));
            if (isEnd)
            {
                (line, start) = (line + 1, at + 1);
            }
        }

        return (line, index - start);
    }
}
