using System.Text;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Redaction.Tests;

/// <summary>Whatever is replaced in a file, places in it are told as places of the file before.</summary>
public sealed class PlacesOfRewrittenFiles
{
    [Fact]
    public void Every_place_outside_of_replacements_goes_there_and_back() => Properties.HoldFor(
        ArbMap.Default.GeneratorFor<(byte Gap, byte Length, byte New)[]>(),
        stretches =>
        {
            var edits = new List<ByteEdit>();
            var at = 0;
            foreach (var (gap, length, replacement) in stretches.Take(20))
            {
                at += 1 + (gap % 9);
                edits.Add(new ByteEdit(at, length % 7, new byte[replacement % 11]));
                at += length % 7;
            }

            var before = new SourceFile("a", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, at + 50).Select(index => index % 13 == 0 ? "\n" : "x"))));
            var after = before.Rewrite("b", edits);
            for (var offset = 0; offset <= before.Bytes.Length; offset++)
            {
                if (!edits.Exists(edit => offset > edit.Start && offset < edit.Start + edit.Length))
                {
                    var moved = after.OffsetAfter(offset);
                    if (!edits.Exists(edit => edit.Start == offset || edit.Start + edit.Length == offset))
                    {
                        Assert.Equal(offset, after.ByteOffsetOf(moved));
                        Assert.Equal(before.PositionOf(offset), after.PositionOf(moved));
                        Assert.Equal(before.CharOffsetOf(offset), after.CharOffsetOf(moved));
                    }
                }
            }
        });

    [Fact]
    public void A_place_of_a_value_that_was_replaced_is_that_of_the_value()
    {
        var before = new SourceFile("a", Encoding.UTF8.GetBytes("<row name='Zwiebelturm' x='1'/>"));
        var after = before.Rewrite("b", [new ByteEdit(11, 11, "vm-1"u8.ToArray())]);
        var place = new Place(after, after.OffsetAfter(11), after.OffsetAfter(22) - after.OffsetAfter(11));

        Assert.Equal("vm-1", Encoding.UTF8.GetString(after.Bytes.Span.Slice(place.Start, place.Length)));
        Assert.Equal((11L, 11), (place.ByteOffset, place.ByteLength));
        Assert.Equal(before.PositionOf(22), place.Lines.End);
    }
}
