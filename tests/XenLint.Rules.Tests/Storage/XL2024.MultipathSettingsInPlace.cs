using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class MultipathSettingsInPlaceTests : RuleTest<MultipathSettingsInPlace>
{
    private const string Main = "etc/multipath.conf";
    private const string Local = "etc/multipath/conf.d/custom.conf";
    private const string Backup = "etc/multipath.conf.bak";
    private const string Shipped = "\tdevice {\n\t\tvendor \"NETAPP\"\n\t\tproduct \"LUN.*\"\n\t}\n";
    private const string Own = "\tdevice {\n\t\tvendor \"FUJITSU\"\n\t\tproduct \"ETERNUS_DX\"\n\t}\n";

    [Fact]
    public void A_section_that_no_release_brings_is_a_warning_where_there_is_a_better_place() =>
        Of(report => report.With(Main, Devices(Shipped, Flagged(Own))).With(Local, "# nothing yet\n"))
            .Reports("Multipath settings of 'xs-01': etc/multipath.conf has sections that no release brings ('FUJITSU ETERNUS_DX'), and the next update replaces that file.")
            .AsWarning()
            .About("pool/host[xs-01]");

    [Fact]
    public void On_releases_without_such_a_place_it_is_a_note() =>
        Of(report => report.With(Main, Devices(Flagged(Own))))
            .Reports("Multipath settings of 'xs-01': etc/multipath.conf has sections that no release brings ('FUJITSU ETERNUS_DX'), and the next update replaces that file.")
            .AsNote();

    [Fact]
    public void What_releases_bring_passes() => Of(report => report.With(Main, Devices(Shipped)).With(Local, "# nothing yet\n")).Passes(objects: 1);

    [Fact]
    public void Own_settings_in_the_local_file_pass() => Of(report => report.With(Main, Devices(Shipped, Own)).With(Local, Devices(Own))).Passes(objects: 1);

    [Fact]
    public void Of_an_unknown_release_it_is_not_known_what_it_brings() =>
        Pool().Host("xs-01", host => host.Software("product_version", "77.7"))
            .Report("xs-01", report => report.With(Main, Devices(Own)))
            .IsNotEvaluated(NotEvaluatedReason.DataSetPartial);

    [Fact]
    public void Sections_of_a_backup_that_are_gone_are_a_note() =>
        Of(report => report.With(Main, Devices(Shipped)).With(Backup, Devices(Flagged(Own))))
            .Reports("Multipath settings of 'xs-01': sections of etc/multipath.conf.bak are not in the present files ('FUJITSU ETERNUS_DX'); an upgrade may have removed them.")
            .AsNote();

    [Fact]
    public void Sections_of_a_backup_that_were_taken_over_pass() =>
        Of(report => report.With(Main, Devices(Shipped)).With(Backup, Devices(Shipped, Own)).With(Local, Devices(Own))).Passes(objects: 1);

    [Fact]
    public void Friendly_names_are_a_warning() =>
        Of(report => report.With(Main, "defaults {\n\tuser_friendly_names ⟦yes⟧\n}\n"))
            .Reports("Multipath settings of 'xs-01': user_friendly_names is on, and the storage manager looks for LUNs by their SCSI ids.")
            .AsWarning();

    [Fact]
    public void The_file_that_is_read_last_wins() =>
        Of(report => report.With(Main, "defaults {\n\tuser_friendly_names yes\n}\n").With(Local, "defaults {\n\tuser_friendly_names no\n}\n")).Passes(objects: 1);

    [Theory]
    [InlineData("no")]
    [InlineData("greedy")]
    public void Another_way_to_find_devices_is_a_warning(string value) =>
        Of(report => report.With(Main, $"defaults {{\n\tfind_multipaths ⟦{value}⟧\n}}\n"))
            .Reports($"Multipath settings of 'xs-01': find_multipaths is '{value}' where releases have 'yes'.")
            .AsWarning();

    [Fact]
    public void Hosts_whose_own_settings_differ_are_a_warning()
    {
        var findings = Pool().Host("xs-01").Host("xs-02").Host("xs-03")
            .Report("xs-01", report => report.With(Main, Devices(Shipped)).With(Local, Devices(Own)))
            .Report("xs-02", report => report.With(Main, Devices()).With(Local, "# none\n"))
            .Report("xs-03", report => report.With(Main, Devices(Shipped)).With(Local, Devices(Own)))
            .Findings()
            .AsWarning()
            .About("pool/host[xs-02]");

        Assert.StartsWith("Multipath settings of 'xs-02': own settings differ from those of 'xs-0", Assert.Single(findings.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void What_releases_bring_may_differ_between_hosts() =>
        Pool().Host("xs-01").Host("xs-02")
            .Report("xs-01", report => report.With(Main, Devices(Shipped)).With(Local, Devices(Own)))
            .Report("xs-02", report => report.With(Main, Devices()).With(Local, "# the same\n" + Devices(Own)))
            .Passes(objects: 2);

    [Fact]
    public void A_file_that_cannot_be_read_is_not_evaluated()
    {
        Of(report => report.Empty(Main)).IsNotEvaluated(NotEvaluatedReason.MemberEmpty);
        Of(report => report.With(Main, Devices(Shipped)).With(Local, "}\n")).IsNotEvaluated(NotEvaluatedReason.Unparsable);
    }

    [Fact]
    public void Without_a_report_nothing_is_evaluated() => Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    private static RuleCase Of(Action<ReportBuilder> build) => Pool().Host("xs-01").Report("xs-01", build);

    private static string Devices(params string[] sections) => $"devices {{\n{string.Concat(sections)}}}\n";

    private static string Flagged(string section) => section.Replace("device {", "⟦device⟧ {", StringComparison.Ordinal);
}
