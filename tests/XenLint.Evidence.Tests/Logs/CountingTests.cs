using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What counts as one event, as two, and as none.</summary>
public sealed class CountingTests
{
    private static readonly LogSignature Mark = new("mark") { Logs = [LogKind.Daemon, LogKind.Messages], Patterns = ["MARK"] };

    [Fact]
    public void The_same_line_in_two_logs_is_one_event() => Assert.Equal(3, Count(
        ("daemon.log", "May 14 09:30:13 h x: MARK\nMay 14 09:30:13 h x: MARK\n"),
        ("messages", "May 14 09:30:13 h x: MARK\nMay 14 09:30:14 h x: MARK\n")));

    [Fact]
    public void The_same_line_twice_in_one_log_is_two_events() =>
        Assert.Equal(2, Count(("daemon.log", "May 14 09:30:13 h x: MARK\n"), ("daemon.log.1", "May 14 09:30:13 h x: MARK\n")));

    [Fact]
    public void A_rotation_that_is_there_twice_counts_once() =>
        Assert.Equal(1, Count(("daemon.log.1", "May 14 09:30:13 h x: MARK\n"), ("daemon.log.1.gz", "May 14 09:30:13 h x: MARK\n")));

    [Theory]
    [InlineData("May 14 09:30:13 h x: MARK\nMay 14 09:30:19 h last message repeated 3 times\n", 4)]
    [InlineData("May 14 09:30:13 h x: MARK\nMay 14 09:30:19 h last message repeated 3 times\nMay 14 09:30:29 h last message repeated 2 times\n", 6)]
    [InlineData("May 14 09:30:13 h x: MARK\nMay 14 09:30:14 h other\nMay 14 09:30:19 h last message repeated 3 times\n", 1)]
    [InlineData("May 14 09:30:13 h x: MARK\nMay 14 09:30:19 h x: message repeated 3 times: [ MARK]\n", 4)]
    [InlineData("May 14 09:30:13 h x: message repeated 99999999999999999999 times: [ MARK]\n", 1_000_000)]
    [InlineData("May 14 09:30:19 h last message repeated 3 times\nMARK\n", 1)]
    public void Repeats_that_syslog_notes_count(string log, int count) => Assert.Equal(count, Count(("daemon.log", log)));

    [Theory]
    [InlineData("May 14 09:30:13 h xen-bugtool: MARK\n")]
    [InlineData("May 14 09:30:13 h xapi: [info|h|1 |host.bugreport_upload D:1|x] MARK\n")]
    public void What_the_collector_says_does_not_count(string log) => Assert.Equal(0, Count(("daemon.log", log)));

    [Fact]
    public void Lines_that_are_to_be_ignored_do_not_count() =>
        Assert.Equal(1, Assemble(Mark with { Ignored = ["known.*MARK", "x{3}"] }, ("daemon.log", "known MARK\nxxx MARK\nMARK\n")).Count);

    [Fact]
    public void Numbers_decide_where_they_are_asked_for() => Assert.Equal(2, Assemble(
        Mark with { Patterns = [new(@"wrong by (?<sec>-?\d+(?:\.\d+)?) seconds") { Number = new("sec", 10) }] },
        ("daemon.log", "wrong by -3180.442 seconds\nwrong by 0.004 seconds\nwrong by 10 seconds\nwrong by 1 seconds\n")).Count);

    [Fact]
    public void Keys_tell_events_apart()
    {
        var found = Assemble(
            Mark with { Patterns = [@"FAILURE_(?<code>\d+)"], KeyGroup = "code" },
            ("daemon.log", "May 14 09:30:13 FAILURE_47\nMay 14 09:30:15 FAILURE_202\nMay 14 09:30:16 FAILURE_47\n"));

        Assert.Equal(["202", "47"], found.Keys);
        Assert.Equal(2, found.Only("47").Count);
        Assert.Equal("2024-05-14 09:30:15", found.Only("202").Last.ToString());
        Assert.Equal(2, found.Only("47").Events.Count);
    }

    [Theory]
    [InlineData(2, 60, true, "2024-05-14 09:59:00")]
    [InlineData(3, 60, false, null)]
    [InlineData(3, 61, true, "2024-05-14 10:00:00")]
    [InlineData(4, 100, true, "2024-05-14 10:00:00")]
    [InlineData(5, 100_000, true, "2024-05-20 10:00:00")]
    [InlineData(6, 100_000, false, null)]
    public void A_window_is_full_when_enough_events_stand_in_it(int threshold, int minutes, bool isReached, string? last)
    {
        var found = Assemble(
            Mark,
            ("daemon.log", "May 14 08:30:00 MARK\nMay 14 08:59:00 MARK\nMay 14 09:59:00 MARK\nMay 14 10:00:00 MARK\nMay 20 10:00:00 MARK\n"));

        Assert.Equal(isReached, found.Reaches(threshold, TimeSpan.FromMinutes(minutes), out var end));
        if (last is not null && threshold != 2)
        {
            Assert.Equal(last, end.ToString());
        }
    }

    private static long Count(params (string Name, string Text)[] files) => Assemble(Mark, files).Count;

    private static LogMatches Assemble(LogSignature signature, params (string Name, string Text)[] files)
    {
        var scanner = new LogScanner([signature]);
        var logs = scanner.Assemble(
            files.Select(file => scanner.Scan(new MemoryStream(Encoding.ASCII.GetBytes(file.Text)), ScannerTests.Member(file.Name))),
            new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero));
        return logs.Of(signature)!;
    }
}
