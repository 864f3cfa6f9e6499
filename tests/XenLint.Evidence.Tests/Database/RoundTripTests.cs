using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>What is written must come back: text to S-expression to protection to XML to bytes, and all the way home.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<int> Forms = Gen.Choose(0, int.MaxValue);

    [Fact]
    public void Any_text_comes_back() => Properties.HoldFor(
        Texts.Any.Zip(Forms),
        pair => Assert.Equal(pair.Item1, Host(pair.Item2, h => h.Set("name__description", pair.Item1)).NameDescription));

    [Fact]
    public void Any_set_comes_back() => Properties.HoldFor(
        Texts.Any.ListOf().Zip(Forms),
        pair => Assert.Equal(pair.Item1, Host(pair.Item2, h => h.Items("tags", [.. pair.Item1])).Tags));

    [Fact]
    public void Any_map_comes_back() => Properties.HoldFor(
        Maps.Zip(Forms),
        pair =>
        {
            var map = Host(pair.Item2, h => h.Map("logging", pair.Item1)).Logging;
            Assert.Equal(pair.Item1.Select(entry => entry.Key), map.Keys);
            Assert.All(pair.Item1, entry => Assert.Equal(entry.Value, map[entry.Key].State == ValueState.Redacted ? "REMOVED" : map[entry.Key].Value));
        });

    [Fact]
    public void The_place_of_an_entry_is_exactly_its_bytes() => Properties.HoldFor(
        Maps.Where(map => map.Length > 0).Zip(Forms),
        pair =>
        {
            var host = Host(pair.Item2, h => h.Map("logging", pair.Item1));
            var file = host.Row.Table.File.Source.Bytes.Span;
            foreach (var entry in pair.Item1)
            {
                var place = host.Logging[entry.Key].Place;
                var bytes = file.Slice(place.Start, place.Length);
                Assert.Equal($"logging:{entry.Key}", place.Field);
                Assert.Equal(("("u8[0], ")"u8[0]), (bytes[0], bytes[^1]));
                var only = Assert.Single(SExpression.ParseMap($"({StoredText.Decode(bytes)})")!);
                Assert.Equal((entry.Key, entry.Value), (only.Key.Text, only.Value.Text));
            }
        });

    [Fact]
    public void The_place_of_a_value_is_exactly_what_stands_between_its_quotes() => Properties.HoldFor(
        Texts.Any.Zip(Forms),
        pair =>
        {
            var value = Host(pair.Item2, h => h.Set("hostname", pair.Item1)).Hostname;
            var file = value.Place.File.Bytes.Span;
            Assert.Equal(file[value.Place.Start - 1], file[value.Place.End]);
            Assert.Contains(file[value.Place.End], "\"'"u8.ToArray());
            Assert.Equal(pair.Item1, StoredText.Decode(file.Slice(value.Place.Start, value.Place.Length)));
        });

    [Fact]
    public void A_map_inside_a_map_inside_a_map_comes_back() => Properties.HoldFor(
        Maps.Zip(Forms),
        pair =>
        {
            var innermost = SExpression.WriteMap(pair.Item1.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
            var inner = SExpression.WriteMap([KeyValuePair.Create("inner's", innermost)]);
            var text = Host(pair.Item2, h => h.Map("logging", new MapEntry("outer \"\\", inner))).Logging["outer \"\\"];
            var read = SExpression.ParseMap(SExpression.ParseMap(text)![0].Value.Text)!;
            Assert.Equal(pair.Item1.Select(entry => (entry.Key, entry.Value)), read.Select(entry => (entry.Key.Text, entry.Value.Text)));
        });

    [Fact]
    public void What_our_own_writer_writes_our_parser_reads() => Properties.HoldFor(
        Maps,
        map =>
        {
            Assert.Equal(
                map.Select(entry => (entry.Key, entry.Value)),
                SExpression.ParseMap(SExpression.WriteMap(map.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))))!
                    .Select(entry => (entry.Key.Text, entry.Value.Text)));
            Assert.Equal(map.Select(entry => entry.Value), SExpression.ParseSet(SExpression.WriteSet(map.Select(entry => entry.Value)))!.Select(item => item.Text));
        });

    [Theory]
    [InlineData("", "")]
    [InlineData("%.", " ")]
    [InlineData("%_", "  ")]
    [InlineData("a b", "a b")]
    [InlineData("%t%n%r", "\t\n\r")]
    [InlineData("%%", "%")]
    [InlineData("%%.", "%.")]
    [InlineData("%%%.", "% ")]
    [InlineData("100%%%.ok", "100% ok")]
    [InlineData("%x", "%x")]
    [InlineData("%", "%")]
    [InlineData("a%", "a%")]
    [InlineData("%%%", "%%")]
    [InlineData("%%x", "%x")]
    [InlineData("%&#46;", " ")]
    [InlineData("&#37;.", " ")]
    [InlineData("&#37;&#37;.", "%.")]
    [InlineData("\t\n\r\n\r", "    ")]
    [InlineData("&#9;&#10;&#13;&#x20;", "\t\n\r ")]
    [InlineData("&lt;&gt;&amp;&quot;&apos;", "<>&\"'")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&#xAE;&#174;", "\u00AE\u00AE")]
    [InlineData("&#x1F600;&#128512;", "\U0001F600\U0001F600")]
    [InlineData("a\u0001b", "a\uFFFDb")]
    [InlineData("a\uFFFEb", "a\uFFFDb")]
    [InlineData("(('note'%.'it\\'s%.100%%%.ok'))", "(('note' 'it\\'s 100% ok'))")]
    public void Stored_text_is_decoded_in_one_pass(string stored, string expected) =>
        Assert.Equal(expected, Written(DumpForm.Xapi, h => h.Raw("name__description", stored)).NameDescription);

    [Theory]
    [InlineData("()")]
    [InlineData("( )", "")]
    [InlineData("('a')", "a")]
    [InlineData("('')", "")]
    [InlineData("( 'a'\t\"b\" )", "a", "b")]
    [InlineData("('a' ; a comment 'x')\n 'b')", "a", "b")]
    [InlineData("('\\n\\\\\\'\\\"')", "n\\'\"")]
    [InlineData("(\"it's\" 'say \"x\"')", "it's", "say \"x\"")]
    [InlineData(" ('a') ", "a")]
    public void A_set_is_parsed(string text, params string[] items) =>
        Assert.Equal(text is "( )" ? [] : items, SExpression.ParseSet(text)!.Select(item => item.Text));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("('a'")]
    [InlineData("('a")]
    [InlineData("('a\\")]
    [InlineData("(a)")]
    [InlineData("('a' b)")]
    [InlineData("('k''v')")]
    [InlineData("(('k' 'v'))")]
    [InlineData("('a') 'b'")]
    public void What_is_no_set_is_not_parsed(string text) => Assert.Null(SExpression.ParseSet(text));

    [Theory]
    [InlineData("")]
    [InlineData("('k' 'v')")]
    [InlineData("(('k'))")]
    [InlineData("(('k''v'))")]
    [InlineData("(('k' 'v' 'w'))")]
    [InlineData("(('k' v))")]
    [InlineData("(('k' 'v')")]
    [InlineData("(('k' 'v'")]
    [InlineData("(('k' ('v')))")]
    [InlineData("(('k' 'v')) x")]
    public void What_is_no_map_is_not_parsed(string text) => Assert.Null(SExpression.ParseMap(text));

    [Fact]
    public void Of_a_repeated_key_the_first_entry_counts()
    {
        var map = Written(DumpForm.Xapi, h => h.Raw("logging", "(('k'%.'1')%.('k'%.'2'))")).Logging;
        Assert.Equal(["k"], map.Keys);
        Assert.Equal("1", map["k"]);
    }

    private static Gen<MapEntry[]> Maps { get; } = Texts.NotEmpty.Zip(Texts.Any).Select(pair => new MapEntry(pair.Item1, pair.Item2))
        .ListOf().Select(entries => entries.DistinctBy(entry => entry.Key).ToArray());

    private static Host Host(int form, Action<HostBuilder> build) => Written(DumpForm.Random(form), build);

    private static Host Written(DumpForm form, Action<HostBuilder> build) => new PoolBuilder("lab").Host("xs-01", build).Write(form).Capture().Hosts[0];
}
