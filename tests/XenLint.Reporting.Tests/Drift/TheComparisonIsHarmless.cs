using System.Text.Json;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>Names and values come from inputs that nobody vouches for; a comparison shows them and does nothing that they say.</summary>
public sealed class TheComparisonIsHarmless
{
    public static TheoryData<string> Names => [.. HostileRun.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void As_text(string name)
    {
        foreach (var width in new[] { 0, 60 })
        {
            HarmlessInEveryFormat.IsHarmlessInALog(SampleDrift.Text(SampleDrift.With(name), new TextOptions { Verbose = true, Width = width }));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void As_Markdown(string name) => HostileNames.IsSound(SampleDrift.Markdown(SampleDrift.With(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void As_data(string name)
    {
        using var json = JsonDocument.Parse(SampleDrift.Json(SampleDrift.With(name)));

        Assert.NotEqual(0, json.RootElement.GetProperty("objects").GetArrayLength());
    }

    [Fact]
    public void Whatever_they_hold() => Properties.HoldFor(
        Texts.NotEmpty.Where(name => !name.Contains('\uFFFD')),
        name =>
        {
            var comparison = SampleDrift.With(name);
            HarmlessInEveryFormat.IsHarmlessInALog(SampleDrift.Text(comparison, new TextOptions { Verbose = true, Width = 60 }));
            HostileNames.IsSound(SampleDrift.Markdown(comparison));
            JsonDocument.Parse(SampleDrift.Json(comparison)).Dispose();
        },
        cases: 40);

    [Fact]
    public void As_a_page()
    {
        foreach (var name in new[] { "<img src=x onerror=alert(1)>", "</details><script>alert(1)</script>", "\"><svg onload=alert(1)>", "=cmd()", "$(reboot)" })
        {
            var html = SampleDrift.Html(SampleDrift.With(name));
            var visit = Browser.Open(html, judged: false);

            Assert.Empty(visit.Dialogs);
            Assert.Empty(visit.Requests);
            Assert.Empty(visit.Errors);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        }
    }
}
