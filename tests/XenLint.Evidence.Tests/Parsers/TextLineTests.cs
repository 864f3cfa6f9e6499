using System.Text;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class TextLineTests
{
    [Fact]
    public void Lines_and_words_stand_where_their_places_say() => Properties.HoldFor(Texts.Any, content =>
    {
        var file = new SourceFile("m", Encoding.UTF8.GetBytes(Valid(content)));
        foreach (var line in new MemberText(file).Lines)
        {
            Assert.Equal(line.Text, Cut(line.Place));
            Assert.All(line.Words, word => Assert.Equal(word.Text, Cut(word.Place)));
            Assert.Equal(line.Place.Lines.Start.Line, line.Place.Lines.End.Line);
        }
    });

    [Fact]
    public void Bytes_that_are_not_utf8_are_read_one_by_one()
    {
        var file = new SourceFile("m", new byte[] { (byte)'a', 0xE9, (byte)' ', (byte)'b', (byte)'\n', (byte)'c' });
        var text = new MemberText(file);
        Assert.Equal(["aé", "b"], text.Lines[0].Words.Select(word => word.Text));
        Assert.Equal((3, 1), (text.Lines[0].Words[1].Place.Start, text.Lines[0].Words[1].Place.Length));
    }

    [Theory]
    [InlineData("a: b ", "a", "b")]
    [InlineData("a :b:c", "a", "b:c")]
    [InlineData("a:", "a", "")]
    public void A_pair_is_split_at_its_first_separator(string line, string key, string value)
    {
        Assert.True(new MemberText(new SourceFile("m", Encoding.UTF8.GetBytes(line))).Lines[0].TryPair(':', out var found, out var rest));
        Assert.Equal((key, value), (found, rest.Text));
        Assert.Equal(value, Cut(rest.Place));
    }

    private static string Valid(string? content) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(content ?? ""));

    private static string Cut(Place place) => Encoding.UTF8.GetString(place.File.Bytes.Span.Slice(place.Start, place.Length));
}
