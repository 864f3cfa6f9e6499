using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Clocks;

public sealed class UptimeTexts
{
    [Theory]
    [InlineData(" 09:30:13 up 37 days,  5:14,  2 users,  load average: 0.41, 0.52, 0.49", "37.05:14")]
    [InlineData(" 09:30:13 up 12 min,  1 user,  load average: 2.10, 0.90, 0.30", "0.00:12")]
    [InlineData(" 09:30:13 up  3:05,  0 users,  load average: 0.41, 0.52, 0.49", "0.03:05")]
    [InlineData(" 09:30:13 up 1 day, 2 min,  1 user,  load average: 0.41, 0.52, 0.49", "1.00:02")]
    [InlineData(" 09:30:13 up 412 days, 59 min,  1 user", "412.00:59")]
    [InlineData("up 37 days, ...", "37.00:00")]
    public void Are_understood_in_each_form(string text, string time) => Assert.Equal(TimeSpan.Parse(time, null), Uptime.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("09:30:13")]
    [InlineData(" 09:30:13 up users")]
    [InlineData("uptime: command not found")]
    public void Of_another_kind_tell_nothing(string text) => Assert.Null(Uptime.Parse(text));

    [Fact]
    public void Come_back_to_the_minute() => Properties.HoldFor(
        Gen.Choose(0, 5000).Zip(Gen.Choose(0, 24 * 60 - 1)),
        time =>
        {
            var (days, minutes) = time;
            var text = (days == 0 ? "" : days == 1 ? "1 day, " : FormattableString.Invariant($"{days} days, "))
                + (minutes < 60 ? FormattableString.Invariant($"{minutes} min") : FormattableString.Invariant($"{minutes / 60,2}:{minutes % 60:00}"));

            Assert.Equal(new TimeSpan(days, 0, minutes, 0), Uptime.Parse($" 09:30:13 up {text},  2 users,  load average: 0.41, 0.52, 0.49"));
        });

    [Fact]
    public void Never_make_trouble() => Properties.HoldFor(Texts.Any, text => _ = Uptime.Parse(text) ?? Uptime.Parse($"up {text}"));
}
