using XenLint.Model;

namespace XenLint.Evidence;

public sealed class ChronyConfTests
{
    [Fact]
    public void Sources_have_their_kind_name_options_and_line()
    {
        var conf = Read("""
            # Managed by the host installer and xapi
            server 192.0.2.5 iburst
              pool 2.pool.ntp.example iburst maxsources 3
            peer	xs-02.lab.example
            refclock PHC /dev/ptp0 poll 3
            driftfile /var/lib/chrony/drift
            makestep 1.0 3
            rtcsync
            """);

        Assert.Equal(
            [
                (TimeSourceKind.Server, "192.0.2.5", "iburst"),
                (TimeSourceKind.Pool, "2.pool.ntp.example", "iburst maxsources 3"),
                (TimeSourceKind.Peer, "xs-02.lab.example", ""),
                (TimeSourceKind.ReferenceClock, "PHC /dev/ptp0", "/dev/ptp0 poll 3"),
            ],
            conf.Sources.Select(source => (source.Kind, source.Name.Value, string.Join(' ', source.Options))));
        Assert.Equal("pool 2.pool.ntp.example iburst maxsources 3", Parsed.TextAt(conf.Sources[1].Place));
        Assert.Equal("PHC /dev/ptp0", Parsed.TextAt(conf.Sources[3].Name.Place));
        Assert.Empty(conf.Includes);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("!")]
    [InlineData(";")]
    [InlineData("%")]
    [InlineData("  # ")]
    public void A_line_that_begins_with_any_of_four_signs_is_a_comment(string sign) =>
        Assert.Empty(Read($"{sign}server 192.0.2.5\n").Sources);

    [Fact]
    public void A_sign_behind_a_directive_is_a_word_like_any_other() =>
        Assert.Equal(["iburst", "#", "first"], Read("server 192.0.2.5 iburst # first\n").Sources.Single().Options);

    [Fact]
    public void Directives_and_options_are_written_in_any_case()
    {
        var source = Read("SERVER ntp.lab.example NoSelect\n").Sources.Single();

        Assert.Equal(TimeSourceKind.Server, source.Kind);
        Assert.False(source.IsUsable);
    }

    [Fact]
    public void A_pool_stands_for_four_servers_unless_it_says_otherwise() =>
        Assert.Equal([4, 2, 4, 1], Read("pool a\npool b maxsources 2\npool c maxsources\nserver d\n").Sources.Select(source => source.Servers));

    [Fact]
    public void Files_and_folders_with_further_lines_are_named()
    {
        var conf = Read("sourcedir /run/chrony-dhcp\nconfdir /etc/chrony.d /run/chrony.d\ninclude /etc/chrony.extra\n");

        Assert.Equal(["/run/chrony-dhcp", "/etc/chrony.d", "/run/chrony.d", "/etc/chrony.extra"], conf.Includes.Select(path => path.Value));
        Assert.All(conf.Includes, path => Assert.Equal(path.Value, Parsed.TextAt(path.Place)));
    }

    [Theory]
    [InlineData("local stratum 10")]
    [InlineData("local")]
    [InlineData("server 127.127.1.0")]
    [InlineData("server localhost iburst")]
    [InlineData("server ::1")]
    public void A_host_that_asks_itself_follows_its_own_clock(string line)
    {
        var source = Read($"{line}\n").Sources.Single();

        Assert.Equal(TimeSourceKind.OwnClock, source.Kind);
        Assert.False(source.IsUsable);
        Assert.Equal(line, Parsed.TextAt(source.Place));
    }

    [Fact]
    public void A_directive_without_a_name_names_nothing() => Assert.Empty(Read("server\nsourcedir\npool\n").Sources);

    [Fact]
    public void A_file_of_comments_names_nothing() => Assert.Empty(Read("# nothing here\n\n").Sources);

    [Fact]
    public void Lines_end_as_they_please() => Assert.Equal(2, Read("server a\r\nserver b").Sources.Count);

    [Theory]
    [InlineData("<html><body>404</body></html>\n")]
    [InlineData("server a\n\u0000\u0001\u0002\n")]
    public void A_text_that_is_no_configuration_is_not_read(string text) =>
        Assert.Null(Parsed.As<TimeServiceConfiguration>(MemberName.ChronyConf, text));

    private static TimeServiceConfiguration Read(string text) => Parsed.As<TimeServiceConfiguration>(MemberName.ChronyConf, text)!;
}
