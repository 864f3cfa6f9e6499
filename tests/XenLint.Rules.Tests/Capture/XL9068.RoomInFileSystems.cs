using XenLint.Model;
using XenLint.Rules.Capture;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

public sealed class RoomInFileSystemsTests : RuleTest<RoomInFileSystems>
{
    private const string Heading = "Filesystem     Type      1K-blocks    Used Available Use% Mounted on\n";
    private const string Root = "/dev/sda1      ext3       18402132 2994012  14450280  18% /\n";

    [Fact]
    public void A_full_partition_of_logs_is_an_error_at_its_line() =>
        Df("⟦/dev/sda5      ext3        4056064 4009012     26028 100% /var/log⟧\n")
            .Reports("'xs-01': '/var/log' is 100 % full (25 MiB left).")
            .AsError()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/host[xs-01]");

    [Fact]
    public void Room_enough_passes() => Df("/dev/sda5      ext3        4056064 1257379   2758123  40% /var/log\n").Passes(objects: 1);

    [Theory]
    [InlineData("/var/log", 90)]
    [InlineData("/", 94)]
    [InlineData("/boot/efi", 97)]
    public void Ninety_percent_are_a_warning(string mount, int percent) =>
        Df($"⟦/dev/sda9      ext3        4056064 3800000    100000  {percent}% {mount}⟧\n").Reports($"'xs-01': '{mount}' is {percent} % full (97 MiB left).").AsWarning();

    [Theory]
    [InlineData("/var/log", 95)]
    [InlineData("/", 96)]
    [InlineData("/boot/efi", 98)]
    public void An_error_comes_earlier_for_what_the_host_lives_on(string mount, int percent) =>
        Df($"⟦/dev/sda9      ext3        4056064 3800000    100000  {percent}% {mount}⟧\n").Reports($"'xs-01': '{mount}' is {percent} % full (97 MiB left).").AsError();

    [Fact]
    public void Limits_can_be_set() =>
        Df("⟦/dev/sda5      ext3        4056064 1257379   2758123  40% /var/log⟧\n").With("warn", "30").With("error", "40")
            .Reports("'xs-01': '/var/log' is 40 % full (2693 MiB left).")
            .AsError();

    [Theory]
    [InlineData("tmpfs")]
    [InlineData("devtmpfs")]
    [InlineData("overlay")]
    [InlineData("nfs")]
    [InlineData("nfs4")]
    [InlineData("cifs")]
    [InlineData("iso9660")]
    [InlineData("squashfs")]
    [InlineData("udf")]
    [InlineData("rootfs")]
    public void What_is_not_on_a_disk_of_the_host_does_not_count(string type) => Df($"what {type} 4056064 4056064 0 100% /mnt\n").Passes(objects: 1);

    [Fact]
    public void A_storage_repository_does_not_count() =>
        Df("/dev/mapper/XSLocalEXT-1c3f\n               ext3       480719056 480000000 0 100% /run/sr-mount/1c3f8d2a\n").Passes(objects: 1);

    [Fact]
    public void A_device_that_is_mounted_twice_is_full_once() =>
        Df("⟦/dev/sda5      ext3        4056064 4009012     26028 100% /var/log⟧\n/dev/sda5      ext3        4056064 4009012     26028 100% /opt/jail/log\n")
            .Reports("'xs-01': '/var/log' is 100 % full (25 MiB left).");

    [Fact]
    public void Inodes_run_out_too() =>
        Case(report => report.With("df-alT.out", Heading + Root).With(
                "df-alTi.out",
                "Filesystem     Type        Inodes IUsed   IFree IUse% Mounted on\n⟦/dev/sda5      ext3        262144 261900     244  100% /var/log⟧\n/dev/sda4      vfat             0     0       0     - /boot/efi\n"))
            .Reports("'xs-01': '/var/log' is 100 % full (244 inodes left).")
            .AsError();

    [Fact]
    public void Space_and_inodes_are_two_findings() =>
        Case(report => report
                .With("df-alT.out", Heading + "⟦/dev/sda5      ext3        4056064 4009012         0 100% /var/log⟧\n")
                .With("df-alTi.out", "Filesystem     Type        Inodes IUsed   IFree IUse% Mounted on\n⟦/dev/sda5      ext3        262144 262144     0  100% /var/log⟧\n"))
            .Reports("'xs-01': '/var/log' is 100 % full (0 MiB left).", "'xs-01': '/var/log' is 100 % full (0 inodes left).");

    [Fact]
    public void A_list_that_is_not_complete_shows_what_it_shows_and_clears_nobody()
    {
        Case(report => report.TimedOut("df-alT.out", Heading + "⟦/dev/sda5      ext3        4056064 4009012     26028 100% /var/log⟧\n/dev/sda6  ext3"))
            .Reports("'xs-01': '/var/log' is 100 % full (25 MiB left).");
        Case(report => report.TimedOut("df-alT.out", Heading + Root)).IsNotEvaluated(NotEvaluatedReason.TimedOut);
    }

    [Fact]
    public void A_line_that_nobody_understands_keeps_the_host_from_passing() =>
        Df("/dev/sda5      ext3        4056064\n").IsNotEvaluated(NotEvaluatedReason.Unparsable, "df-alT.out: 1 line(s) do not follow the format");

    [Fact]
    public void A_database_alone_tells_nothing() => Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    private static RuleCase Df(string rows) => Case(report => report.With("df-alT.out", Heading + Root + rows));

    private static RuleCase Case(Action<ReportBuilder> report) => Pool().Host("xs-01").Report("xs-01", report);
}
