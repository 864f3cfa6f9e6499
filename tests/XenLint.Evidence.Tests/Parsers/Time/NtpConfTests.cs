using XenLint.Model;

namespace XenLint.Evidence;

public sealed class NtpConfTests
{
    [Fact]
    public void Sources_are_named_among_everything_else_that_the_file_holds()
    {
        var conf = Read("""
            # Permit time synchronization with our time source, but do not
            # permit the source to query or modify the service on this system.
            restrict default kod nomodify notrap nopeer noquery
            restrict -6 default kod nomodify notrap nopeer noquery
            restrict 127.0.0.1

            server 0.pool.ntp.example iburst
            server -4 ntp.lab.example prefer # the one in the cellar
            peer xs-02.lab.example
            pool pool.ntp.example
            #server 192.0.2.9

            server	127.127.1.0	# local clock
            fudge	127.127.1.0 stratum 10

            driftfile /var/lib/ntp/drift
            server 192.0.2.7  # added by /sbin/dhclient-script
            """);

        Assert.Equal(
            [
                (TimeSourceKind.Server, "0.pool.ntp.example", "iburst"),
                (TimeSourceKind.Server, "ntp.lab.example", "prefer"),
                (TimeSourceKind.Peer, "xs-02.lab.example", ""),
                (TimeSourceKind.Pool, "pool.ntp.example", ""),
                (TimeSourceKind.OwnClock, "127.127.1.0", ""),
                (TimeSourceKind.Server, "192.0.2.7", ""),
            ],
            conf.Sources.Select(source => (source.Kind, source.Name.Value, string.Join(' ', source.Options))));
        Assert.Equal("server -4 ntp.lab.example prefer", Parsed.TextAt(conf.Sources[1].Place));
        Assert.Equal("ntp.lab.example", Parsed.TextAt(conf.Sources[1].Name.Place));
    }

    [Fact]
    public void A_receiver_in_the_host_is_a_source_and_its_own_clock_is_none()
    {
        var conf = Read("server 127.127.20.0 mode 17\nserver 127.127.1.1\n");

        Assert.Equal([TimeSourceKind.ReferenceClock, TimeSourceKind.OwnClock], conf.Sources.Select(source => source.Kind));
        Assert.Equal([true, false], conf.Sources.Select(source => source.IsUsable));
    }

    [Fact]
    public void Whoever_sends_time_to_everybody_is_a_source() =>
        Assert.Equal(
            [TimeSourceKind.Broadcast, TimeSourceKind.Broadcast, TimeSourceKind.Broadcast],
            Read("broadcastclient\nmulticastclient 224.0.1.1\nmanycastclient 239.255.254.254\n").Sources.Select(source => source.Kind));

    [Fact]
    public void A_further_file_is_named() => Assert.Equal(["/etc/ntp/more.conf"], Read("includefile /etc/ntp/more.conf\n").Includes.Select(path => path.Value));

    [Fact]
    public void Words_are_written_in_any_case() => Assert.Equal("a", Read("Server a\n").Sources.Single().Name);

    [Fact]
    public void A_text_that_is_no_configuration_is_not_read() =>
        Assert.Null(Parsed.As<TimeServiceConfiguration>(MemberName.NtpConf, "{ \"servers\": [] }\n"));

    private static TimeServiceConfiguration Read(string text) => Parsed.As<TimeServiceConfiguration>(MemberName.NtpConf, text)!;
}
