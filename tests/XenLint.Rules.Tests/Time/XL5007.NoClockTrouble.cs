using XenLint.Rules.Time;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Time;

public sealed class NoClockTroubleTests : RuleTest<NoClockTrouble>
{
    private const string Log = "var/log/xensource.log";
    private const string Messages = "var/xapi/blobs/messages/1793438762.00000";
    private const string Quiet = "Oct 31 09:26:02 xs-01 xapi: [debug|xs-01|12 |x|message] Message.create VM_STARTED 5 VM x\n";

    [Fact]
    public void Trouble_of_yesterday_names_the_host_whose_clock_it_was()
    {
        var pool = Case();
        var uuid = pool.UuidOf("host", "xs-02");

        pool.Report("xs-01", report => report.With(Log, $"{Quiet}⟦{Line("Oct 31", $"HOST_CLOCK_SKEW_DETECTED 3 Host {uuid}")}⟧\n"))
            .Report("xs-02", report => report.With(Log, Quiet))
            .Reports("'xs-02': HOST_CLOCK_SKEW_DETECTED at 2026-10-31 09:26:02 in var/log/xensource.log of 'xs-01'.")
            .AsWarning()
            .RelatedTo("pool/host[xs-02]")
            .FixedBy($"xe host-param-set uuid={uuid} ntp-custom-servers=<server1>,<server2>");
    }

    [Fact]
    public void The_newest_line_is_shown() =>
        Case().Report("xs-01", report => report.With(Log, $"{Line("Oct 30", "HOST_CLOCK_WENT_BACKWARDS")}\n⟦{Line("Oct 31", "HOST_CLOCK_WENT_BACKWARDS")}⟧\n"))
            .Report("xs-02", report => report.With(Log, Quiet))
            .Reports("'xs-01': HOST_CLOCK_WENT_BACKWARDS at 2026-10-31 09:26:02 in var/log/xensource.log of 'xs-01'.");

    [Fact]
    public void A_host_that_the_pool_does_not_have_any_more_is_named_by_its_uuid() =>
        Case().Report("xs-01", report => report.With(Log, $"⟦{Line("Oct 31", "HOST_CLOCK_SKEW_DETECTED 3 Host 5f1c5b3e-0b1a-4c0e-9d55-6d8f0e7b6a11")}⟧\n"))
            .Report("xs-02", report => report.With(Log, Quiet))
            .Reports("'5f1c5b3e-0b1a-4c0e-9d55-6d8f0e7b6a11': HOST_CLOCK_SKEW_DETECTED at 2026-10-31 09:26:02 in var/log/xensource.log of 'xs-01'.");

    [Fact]
    public void Trouble_of_long_ago_passes() =>
        Case().Report("xs-01", report => report.With(Log, $"{Line("Aug 31", "HOST_CLOCK_WENT_BACKWARDS")}\n{Quiet}")).Report("xs-02", report => report.With(Log, Quiet))
            .Passes(objects: 2);

    [Fact]
    public void How_long_ago_can_be_set() =>
        Case().Report("xs-01", report => report.With(Log, $"⟦{Line("Aug 31", "HOST_CLOCK_WENT_BACKWARDS")}⟧\n{Quiet}")).Report("xs-02", report => report.With(Log, Quiet))
            .With("max_age_days", "100")
            .Reports("'xs-01': HOST_CLOCK_WENT_BACKWARDS at 2026-08-31 09:26:02 in var/log/xensource.log of 'xs-01'.");

    [Fact]
    public void A_message_of_yesterday_is_enough_and_told_once_with_its_line()
    {
        var pool = Case();
        var uuid = pool.UuidOf("host", "xs-02");

        pool.Report("xs-01", report => report
                .With(Messages, Message("HOST_CLOCK_SKEW_DETECTED", uuid, "20261031T09:26:02Z", isFlagged: true))
                .With(Log, $"{Line("Oct 31", $"HOST_CLOCK_SKEW_DETECTED 3 Host {uuid}")}\n"))
            .Report("xs-02", report => report.With(Log, Quiet))
            .Reports($"'xs-02': HOST_CLOCK_SKEW_DETECTED at 2026-10-31 09:26:02 UTC in {Messages} of 'xs-01'.")
            .AsWarning()
            .RelatedTo("pool/host[xs-02]");
    }

    [Fact]
    public void Messages_without_a_log_can_be_judged() =>
        Case().Report("xs-01", report => report.With(Messages, Message("VM_STARTED", "x", "20261031T09:26:02Z"))).Report("xs-02", report => report.With(Log, Quiet))
            .Passes(objects: 2);

    [Fact]
    public void A_message_of_long_ago_passes() =>
        Case().Report("xs-01", report => report.With(Messages, Message("HOST_CLOCK_SKEW_DETECTED", "x", "20260831T09:26:02Z"))).Report("xs-02", report => report.With(Log, Quiet))
            .Passes(objects: 2);

    [Fact]
    public void A_time_source_that_is_a_guest_is_a_warning() =>
        Case(Flag("('10.0.9.9' '10.0.0.20')"))
            .Reports("'xs-01': its time source 10.0.0.20 is VM 'ntp01' of the same pool.")
            .AsWarning()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/VM[ntp01]");

    [Fact]
    public void A_source_in_the_file_counts_like_one_in_the_database() =>
        Case().Report("xs-01", report => report.With("etc/chrony.conf", "server ⟦10.0.0.20⟧ iburst\n").With(Log, Quiet)).Report("xs-02", report => report.With(Log, Quiet))
            .Reports("'xs-01': its time source 10.0.0.20 is VM 'ntp01' of the same pool.");

    [Fact]
    public void Sources_elsewhere_pass() =>
        Case("('10.0.9.9')").Report("xs-01", report => report.With(Log, Quiet)).Report("xs-02", report => report.With(Log, Quiet)).Passes(objects: 2);

    [Fact]
    public void A_host_whose_log_is_not_there_is_not_judged() =>
        Case("('10.0.9.9')").Report("xs-01", report => report.With(Log, Quiet)).Passes(objects: 1, notEvaluated: 1);

    [Fact]
    public void A_source_cannot_be_compared_with_guests_that_are_not_known() =>
        Case("('10.0.9.9')").WithoutTable("VM_guest_metrics").Report("xs-01", report => report.With(Log, Quiet)).Report("xs-02", report => report.With(Log, Quiet))
            .Passes(objects: 1, notEvaluated: 1);

    [Fact]
    public void A_service_that_may_follow_more_than_its_settings_name_is_not_judged_without_its_own_list() =>
        Case().Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\nsourcedir /run/chrony-dhcp\n").With(Log, Quiet)).Report("xs-02", report => report.With(Log, Quiet))
            .Passes(objects: 1, notEvaluated: 1);

    private static RuleCase Case(FieldText? servers = null) => Pool()
        .Host("xs-01", host =>
        {
            host.NtpMode("Custom").Set("ntp_custom_servers", servers ?? "('ntp.example')");
        })
        .Host("xs-02", host => host.NtpMode("Disabled"))
        .VM("ntp01", vm => vm.On("xs-02"))
        .Row("VM_guest_metrics", "ntp01", metrics => metrics.Set("networks", "(('0/ip' '10.0.0.20'))"));

    private static string Message(string name, string uuid, string time, bool isFlagged = false) =>
        $"<message><ref>OpaqueRef:m</ref><name>{(isFlagged ? $"⟦{name}⟧" : name)}</name><priority>3</priority><cls>Host</cls><obj_uuid>{uuid}</obj_uuid><timestamp>{time}</timestamp><uuid>m</uuid><body></body></message>";

    private static string Line(string day, string text) => $"{day} 09:26:02 xs-01 xapi: [debug|xs-01|12 |heartbeat D:1|message] Message.create {text}";
}
