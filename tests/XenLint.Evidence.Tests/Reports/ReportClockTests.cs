using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

public sealed class ReportClockTests
{
    [Theory]
    [InlineData("Tue May 14 09:30:13 2024")]
    [InlineData("Tue 14 May 2024 09:30:13 AM CEST")]
    [InlineData("Di 14 Mai 2024 09:30:13")]
    [InlineData("mar. 14 mai 2024 09:30:13")]
    [InlineData("martes, 14 de mayo de 2024, 09:30:13")]
    [InlineData("2024年05月14日 09時30分13秒")]
    [InlineData("2024-05-14 09:30:13")]
    public void A_date_is_read_as_the_host_s_language_writes_it(string text) =>
        Assert.Equal("2024-05-14 09:30:13", ReportClock.FromDate(text)?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Tue 14 May 2024 12:05:00 AM CEST", 0)]
    [InlineData("Tue 14 May 2024 12:05:00 PM CEST", 12)]
    [InlineData("Tue 14 May 2024 01:05:00 PM CEST", 13)]
    public void Half_days_are_counted(string text, int hour) => Assert.Equal(hour, ReportClock.FromDate(text)?.Hour);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Tue May 34 09:30:13 2024")]
    [InlineData("Tue May 14 29:30:13 2024")]
    [InlineData("Tue Foo 14 09:30:13 2024")]
    public void What_is_no_date_gives_none(string text) => Assert.Null(ReportClock.FromDate(text));

    [Theory]
    [InlineData("cases/bug-report-20240514093013/", "2024-05-14 09:30:13")]
    [InlineData("status-report-2025-06-02-11-20-45.zip!/2025-06-02-11-20-46-bugtool-dt16/bug-report-20250602112052/", "2025-06-02 11:20:52")]
    [InlineData("status-report-2025-06-02-11-20-45.zip!/x/", "2025-06-02 11:20:45")]
    [InlineData("system_status-20250901T102030Z-xs-01.tar!/x/", "2025-09-01 10:20:30")]
    public void Without_a_list_the_innermost_name_tells_the_time(string root, string time)
    {
        var found = ReportClock.Of(null, root, []);
        Assert.Equal((time, ReportTimeSource.Name), (found!.Moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), found.Source));
    }

    [Fact]
    public void Without_any_name_the_newest_member_tells_the_time()
    {
        var newest = new DateTime(2026, 1, 3, 12, 0, 0, DateTimeKind.Utc);
        var found = ReportClock.Of(null, "x/", [Member(newest.AddDays(-3)), Member(newest), Member(null), Member(new DateTime(1980, 1, 1))]);
        Assert.Equal((newest, ReportTimeSource.Members, false), (found!.Moment.UtcDateTime, found.Source, found.IsLocal));
    }

    [Fact]
    public void Nothing_tells_the_time_of_members_without_times() => Assert.Null(ReportClock.Of(null, "x/", [Member(null)]));

    private static CollectedMember Member(DateTime? modified) => new() { Path = "x/a", Container = "x", Modified = modified };
}
