using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Lines of syslog carry no year: it follows from the report's time, the files' times and the order of rotations.</summary>
public sealed class YearTests
{
    private static readonly LogSignature Mark = ScannerTests.Signature("mark", "MARK");

    [Fact]
    public void Comes_from_the_report() =>
        Assert.Equal("2024-05-14 09:30:13", Times("2024-05-15", ("SMlog", "May 14 09:30:13 h x: MARK\n", null)));

    [Fact]
    public void Is_the_last_one_when_the_month_is_later_than_the_report() =>
        Assert.Equal("2023-12-30 09:30:13", Times("2024-05-15", ("SMlog", "Dec 30 09:30:13 h x: MARK\n", null)));

    [Fact]
    public void Changes_at_new_year_within_a_file() => Assert.Equal(
        "2023-12-31 23:59:59, 2024-01-01 00:00:01",
        Times("2024-01-02", ("SMlog", "Dec 31 23:59:59 h x: MARK\nJan  1 00:00:01 h x: MARK\n", null)));

    [Fact]
    public void Changes_at_new_year_between_rotations() => Assert.Equal(
        "2023-12-31 23:59:59, 2024-01-01 00:00:01",
        Times("2024-05-15", ("SMlog", "Jan  1 00:00:01 h x: MARK\n", null), ("SMlog.1", "Dec 31 23:59:59 h x: MARK\n", null)));

    [Fact]
    public void Goes_back_over_several_rotations_in_any_order() => Assert.Equal(
        "2022-08-01 00:00:00, 2023-03-01 00:00:00, 2023-07-01 00:00:00, 2024-02-01 00:00:00",
        Times(
            "2024-02-15",
            ("SMlog.1", "Mar  1 00:00:00 h x: MARK\nJul  1 00:00:00 h x: MARK\n", null),
            ("SMlog.2.gz", "Aug  1 00:00:00 h x: MARK\n", null),
            ("SMlog", "Feb  1 00:00:00 h x: MARK\n", null)));

    [Fact]
    public void Is_not_later_than_the_file() =>
        Assert.Equal("2019-03-03 01:00:00", Times("2024-05-15", ("SMlog", "Mar  3 01:00:00 h x: MARK\n", new DateTime(2019, 3, 3, 1, 0, 0))));

    [Fact]
    public void Does_not_come_from_a_file_without_a_credible_time() =>
        Assert.Equal("2024-03-03 01:00:00", Times("2024-05-15", ("SMlog", "Mar  3 01:00:00 h x: MARK\n", new DateTime(1980, 1, 1))));

    [Fact]
    public void Comes_from_the_file_when_nothing_else_tells() =>
        Assert.Equal("2019-03-03 01:00:00", Times(null, ("SMlog", "Mar  3 01:00:00 h x: MARK\n", new DateTime(2019, 3, 3))));

    [Fact]
    public void Stays_unknown_when_nothing_tells() => Assert.Equal("", Times(null, ("SMlog", "Mar  3 01:00:00 h x: MARK\n", null)));

    [Fact]
    public void Does_not_change_when_a_host_starts_with_an_empty_clock() => Assert.Equal(
        "2024-01-01 00:00:07, 2024-11-13 01:00:00, 2024-11-13 02:00:00",
        Times("2024-11-14", ("SMlog", "Nov 13 01:00:00 h x: MARK\nJan  1 00:00:07 h x: MARK\nNov 13 02:00:00 h x: MARK\n", null)));

    [Fact]
    public void Of_a_leap_day_is_a_leap_year() =>
        Assert.Equal("2024-02-29 01:00:00", Times("2026-01-15", ("SMlog", "Feb 29 01:00:00 h x: MARK\n", null)));

    [Fact]
    public void Is_taken_from_the_line_where_it_has_one() =>
        Assert.Equal("2020-05-14 09:30:13", Times("2024-05-15", ("SMlog", "2020-05-14T09:30:13.1+02:00 h x: MARK\n", null)));

    [Fact]
    public void Holds_for_lines_without_a_stamp_of_their_own() => Assert.Equal(
        "2024-05-14 09:30:13",
        Times("2024-05-15", ("SMlog", $"May 14 09:30:13 h x: y\n{string.Concat(Enumerable.Repeat("  at MORE\n", 30_000))}  MARK\n", null)));

    [Fact]
    public void A_log_without_dates_has_no_times()
    {
        var scanner = new LogScanner([Mark with { Logs = [LogKind.KernelStart] }]);
        var scan = scanner.Scan(new MemoryStream("[    0.000000] x\n[   12.345678] MARK\n"u8.ToArray()), ScannerTests.Member("dmesg"));
        var found = scanner.Assemble([scan], new DateTimeOffset(2024, 5, 15, 0, 0, 0, TimeSpan.Zero)).Of(Mark)!;

        Assert.Equal(1, found.Count);
        Assert.Null(found.First);
        Assert.Null(found.Last);
    }

    [Fact]
    public void Coverage_spans_all_rotations()
    {
        var logs = Assemble("2024-01-15", ("SMlog", "Jan  2 00:00:00 x\nJan 14 00:00:00 x\n", null), ("SMlog.1", "Dec  5 00:00:00 x\nJan  1 00:00:00 x\n", null));

        var log = Assert.Single(logs.Coverage);
        Assert.Equal("2023-12-05 00:00:00 2024-01-14 00:00:00", $"{log.First} {log.Last}");
        Assert.Equal([1, 0], log.Files.Select(file => file.Rotation));
        Assert.True(log.HasNewest);
    }

    private static string Times(string? takenAt, params (string Name, string Text, DateTime? Modified)[] files) =>
        string.Join(", ", Assemble(takenAt, files).Of(Mark)!.Events.Where(line => line.Time is not null).Select(line => line.Time.ToString()));

    private static HostLogs Assemble(string? takenAt, params (string Name, string Text, DateTime? Modified)[] files)
    {
        var scanner = new LogScanner([Mark]);
        return scanner.Assemble(
            files.Select(file => scanner.Scan(new MemoryStream(Encoding.ASCII.GetBytes(file.Text)), ScannerTests.Member(file.Name, file.Modified))),
            takenAt is null ? null : DateTimeOffset.Parse($"{takenAt}T06:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    }
}
