using XenLint.Testing;

namespace XenLint.Model.Tests.Clocks;

public sealed class TimeSettingsOfAHost
{
    [Fact]
    public void Are_the_list_of_the_database_in_the_mode_custom()
    {
        var settings = Database(host => host.NtpMode("Custom").NtpServers("B.example", "a.example", " "));

        Assert.Equal(("the database", HostNtpMode.Custom, false), (settings.Where, settings.Mode!.Value, settings.MayHaveMore));
        Assert.Equal(["a.example", "b.example"], settings.Names);
        Assert.Equal(2, settings.Servers);
        Assert.Equal("pool/host[xs-01].ntp_custom_servers", settings.Place.LogicalPath);
    }

    [Theory]
    [InlineData("DHCP", true)]
    [InlineData("Factory", true)]
    [InlineData("Disabled", false)]
    public void Have_no_names_in_other_modes_even_when_a_list_is_left(string mode, bool mayHaveMore)
    {
        var settings = Database(host => host.NtpMode(mode).NtpServers("a.example"));

        Assert.Empty(settings.Names);
        Assert.Equal(mayHaveMore, settings.MayHaveMore);
        Assert.Equal("pool/host[xs-01].ntp_mode", settings.Place.LogicalPath);
    }

    [Fact]
    public void Are_what_the_file_says_where_there_is_one()
    {
        var settings = ReportedHost.With(
            report => report.With("etc/chrony.conf", "server a.example\nserver A.example\npool b.example\nserver c.example noselect\n"),
            host => host.NtpMode("Custom").NtpServers("z.example")).TimeSettings;

        Assert.Equal("etc/chrony.conf", settings.Where);
        Assert.Equal(["a.example", "b.example"], settings.Names);
        Assert.Equal(5, settings.Servers);
        Assert.Null(settings.Mode);
    }

    [Fact]
    public void May_have_more_in_files_that_reports_do_not_hold() =>
        Assert.True(ReportedHost.With(report => report.With("etc/chrony.conf", "sourcedir /run/chrony-dhcp\n")).TimeSettings.MayHaveMore);

    [Fact]
    public void May_have_more_from_a_lease_which_ntpd_s_file_would_hold()
    {
        static void ByDhcp(HostBuilder host) => host.PIF("eth0", pif => pif.Management().IPMode("DHCP"));

        Assert.True(ReportedHost.With(report => report.With("etc/chrony.conf", "rtcsync\n"), ByDhcp).TimeSettings.MayHaveMore);
        Assert.False(ReportedHost.With(report => report.With("etc/ntp.conf", "restrict default\n"), ByDhcp).TimeSettings.MayHaveMore);
    }

    [Fact]
    public void Are_not_known_when_the_only_file_is_not_whole()
    {
        var evidence = ReportedHost.With(report => report.Empty("etc/ntp.conf"), schema: 775);

        Assert.Equal(NotEvaluatedReason.MemberEmpty, Assert.Throws<NotKnownException>(() => evidence.TimeSettings).Reason);
    }

    [Fact]
    public void Are_not_known_when_the_database_is_not_understood()
    {
        var evidence = ReportedHost.With(_ => { }, host => host.NtpMode("Quantum"));

        Assert.Null(evidence.TimeSettingsInDatabase);
        Assert.Equal(NotEvaluatedReason.Unparsable, Assert.Throws<NotKnownException>(() => evidence.TimeSettings).Reason);
    }

    private static TimeSettings Database(Action<HostBuilder> host) => ReportedHost.With(_ => { }, host).TimeSettings;
}
