using System.Text;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>The scanner finds what a line-by-line reading finds, however the stream is cut.</summary>
public sealed class ScannerTests
{
    private const int ShortLine = 120;

    private static readonly LogSignature[] Signatures =
    [
        Signature("fence", new LogPattern("Self-? ?Fence") { NotFollowedBy = " by FIST" }, "cannot get consistent view"),
        Signature("paths", @"multipathd(?:\[\d+\])?: \S+: remaining active paths: 0\b"),
        Signature("space", "No space left on device", @"\bENOSPC\b"),
        Signature("oom", @"Out of memory: Kill(?:ed)? process \d+", "invoked oom-killer: gfp_mask"),
        Signature("case", new LogPattern("disk [Ff]ailure [0-9]+x") { IgnoresCase = true }),
        Signature("class", @"[abc]yz[^ ]+end|(?<n>zz){2,}top"),
    ];

    /// <summary>With wordings that have no literal, each line is compared.</summary>
    private static readonly LogSignature[] WithShortOnes = [.. Signatures, Signature("short", "UE$", "^<\\d>")];

    private static readonly LogScanner Scanner = new(Signatures);
    private static readonly LogScanner ScannerOfShortOnes = new(WithShortOnes);
    private static readonly LogScanner ScannerOfShortLines = new(Signatures, LogLimits.Default with { LineBytes = ShortLine });

    private static readonly Gen<string> Pieces = Gen.Frequency(
        (6, Gen.Elements("\n", "\r\n", "\r", "\n\n")),
        (8, Gen.Elements(
            "Self-Fence", "SelfFence", "Self- Fence", " by FIST", "cannot get consistent view", "multipathd", "[12]", ": 3600a0b: remaining active paths: 0", "1",
            "No space left on device", "ENOSPC", "xENOSPC", "ENOSPCx", "Out of memory: Kill process 12", "Out of memory: Killed process ", "invoked oom-killer: gfp_mask=0x2",
            "DISK failure 3X", "disk \u017Failure 3x", "UE", "<3>", "ayz-end", "cyz end", "zzzztop", "Self", "ENOS", "Out of memory")),
        (6, Gen.Elements(
            " ", "x", "May 14 09:30:13 host kernel: ", "\u00E9", "\u65E5\u672C", "\U0001F600", "\uFEFF", "\0", "word word word word word word word word word ",
            new string('q', 40), new string('-', 90))));

    private static readonly Gen<(byte[] Log, int[] Cuts)> Logs =
        from pieces in Pieces.ListOf()
        from junk in Gen.Choose(0, 255).Select(value => (byte)value).ListOf(3)
        from at in Gen.Choose(0, 400)
        from cuts in Gen.Choose(1, 30).ListOf(7)
        select (WithJunk(Encoding.UTF8.GetBytes(string.Concat(pieces)), junk, at), cuts.ToArray());

    [Fact]
    public void What_is_found_is_what_a_plain_reading_finds() => Properties.HoldFor(Logs, sample => FindsTheSame(sample.Log, Signatures, Scanner, sample.Cuts), cases: 3000);

    [Fact]
    public void What_has_no_literal_is_found_too() => Properties.HoldFor(Logs, sample => FindsTheSame(sample.Log, WithShortOnes, ScannerOfShortOnes, sample.Cuts), cases: 1000);

    [Fact]
    public void Long_lines_make_no_difference_to_others() => Properties.HoldFor(
        Logs,
        sample =>
        {
            var scan = Scan(sample.Log, ScannerOfShortLines, sample.Cuts);
            var found = Found(scan).ToHashSet();
            var plain = PlainScan.Of(sample.Log, Signatures, ShortLine).Select(hit => (hit.Signature, hit.Text, hit.Line, hit.Units, (long)hit.Bytes)).ToHashSet();
            Assert.Subset(found, plain);

            // What else is found stands in the first part of a long line.
            var anywhere = PlainScan.Of(sample.Log, Signatures, int.MaxValue).Select(hit => (hit.Signature, hit.Line)).ToHashSet();
            Assert.All(found, hit => Assert.Contains((hit.Item1, hit.Item3), anywhere));
            var whole = Scan(sample.Log, ScannerOfShortLines);
            Assert.Equal(Found(whole), Found(scan));
            Assert.Equal((whole.Lines, whole.LongLines, whole.Bytes), (scan.Lines, scan.LongLines, scan.Bytes));
        },
        cases: 2000);

    [Fact]
    public void Lines_are_counted_as_editors_count_them() => Properties.HoldFor(
        Logs,
        sample =>
        {
            var file = new SourceFile("x", sample.Log);
            var scan = Scan(sample.Log, Scanner, sample.Cuts);
            var last = file.PositionOf(sample.Log.Length);
            var endsInLine = sample.Log is [.., not ((byte)'\n' or (byte)'\r')];
            Assert.Equal(last.Line + (endsInLine ? 1 : 0), scan.Lines);
        });

    [Fact]
    public void The_place_of_a_line_is_its_place_in_the_whole_file()
    {
        var log = Encoding.UTF8.GetBytes("\uFEFF\u65E5\u672C\r\none\rMay 14 09:30:13 \U0001F600 ENOSPC \u00E9\nENOSPC");
        var whole = new SourceFile("var/log/SMlog", log);
        var places = Assembled(log).Of(Signatures[2])!.Events.Select(line => line.Place).ToList();

        Assert.Equal(2, places.Count);
        Assert.All(places, place =>
        {
            var start = (int)place.ByteOffset;
            Assert.Equal(log.AsSpan(start, place.Length), place.File.Bytes.Span.Slice(place.Start, place.Length));
            Assert.Equal(new Place(whole, start, place.Length).Lines, place.Lines);
            Assert.Equal(whole.CharOffsetOf(start), place.File.CharOffsetOf(place.Start));
            Assert.Equal(whole.CharOffsetOf(start + place.Length), place.File.CharOffsetOf(place.End));
        });
    }

    [Fact]
    public void A_log_that_nothing_is_found_in_was_searched_all_the_same()
    {
        var found = Assembled("nothing\n"u8.ToArray()).Of(Signatures[2])!;

        Assert.Equal(0, found.Count);
        Assert.Equal(["SMlog"], found.Logs.Select(log => log.Log.Name));
        Assert.Equal((8L, 1L), (found.Logs[0].Files[0].Bytes, found.Logs[0].Files[0].Lines));
    }

    [Fact]
    public void A_flood_of_lines_is_counted_whole_and_kept_in_part()
    {
        var log = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(number => $"May 14 09:{number / 100:D2}:{number % 60:D2} host x: ENOSPC {number}\n")));
        var found = Assembled(log, LogLimits.Default with { DatedLines = 1000 }).Of(Signatures[2])!;

        Assert.Equal(5000, found.Count);
        Assert.Equal(1000, found.Sightings.Count);
        Assert.Equal(4000, found.Uncounted);
        Assert.Equal(50, found.Events.Count);
        Assert.Equal("2024-05-14 09:00:00 2024-05-14 09:49:19", $"{found.First} {found.Last}");
    }

    [Fact]
    public void The_end_of_a_log_that_is_cut_off_may_be_another_line()
    {
        var scanner = new LogScanner(Signatures);
        var scan = scanner.Scan(new MemoryStream("ENOSPC\nSelf-Fence"u8.ToArray()), Member("SMlog"));

        Assert.Equal(1, scanner.Assemble([scan], null).Of(Signatures[0])!.Count);
        var cut = scanner.Assemble([scan with { Status = MemberStatus.Truncated, Loss = "var/log/SMlog is cut off" }], null);
        Assert.Equal(0, cut.Of(Signatures[0])!.Count);
        Assert.Equal("var/log/SMlog is cut off", cut.Of(Signatures[0])!.Loss);
        Assert.Equal(1, cut.Of(Signatures[2])!.Count);
        Assert.Equal(0, scanner.Assemble([scan with { Status = MemberStatus.Damaged }], null).Of(Signatures[2])!.Count);
    }

    [Fact]
    public void Two_signatures_of_one_id_are_a_mistake() =>
        Assert.Throws<ArgumentException>(() => new LogScanner([Signatures[0], Signatures[0] with { Patterns = ["x"] }]));

    [Theory]
    [InlineData("a(?=b)")]
    [InlineData("(a)\\1")]
    [InlineData("(")]
    public void Expressions_that_could_take_for_ever_are_refused(string expression) =>
        Assert.Throws<ArgumentException>(() => new LogScanner([Signature("x", expression)]));

    internal static LogSignature Signature(string id, params LogPattern[] patterns) => new(id) { Logs = [LogKind.StorageManager], Patterns = patterns };

    internal static LogMember Member(string name, DateTime? modified = null)
    {
        Assert.True(LogNames.TryParse($"var/log/{name}", out var parsed));
        return new LogMember($"bug-report/var/log/{name}", parsed, modified);
    }

    private static void FindsTheSame(byte[] log, LogSignature[] signatures, LogScanner scanner, int[] cuts) => Assert.Equal(
        PlainScan.Of(log, signatures, int.MaxValue).Select(hit => (hit.Signature, hit.Text, hit.Line, hit.Units, (long)hit.Bytes)).Order(),
        Found(Scan(log, scanner, cuts), signatures).Order());

    private static LogMemberScan Scan(byte[] log, LogScanner scanner, params int[] cuts) => scanner.Scan(new CutStream(log, cuts), Member("SMlog"));

    private static HostLogs Assembled(byte[] log, LogLimits? limits = null)
    {
        var scanner = new LogScanner(Signatures, limits);
        return scanner.Assemble([scanner.Scan(new MemoryStream(log), Member("SMlog"))], new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static IEnumerable<(string, string, int, long, long)> Found(LogMemberScan scan, LogSignature[]? signatures = null) =>
        scan.Hits.SelectMany((hits, index) => (hits?.Kept ?? []).Select(line =>
            ((signatures ?? Signatures)[index].Id, PlainScan.Decode(line.Bytes), line.Origin.Lines, line.Origin.Units, line.Origin.Bytes)));

    private static byte[] WithJunk(byte[] log, IEnumerable<byte> junk, int at) => at > log.Length ? log : [.. log[..at], .. junk, .. log[at..]];
}
