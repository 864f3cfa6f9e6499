using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class UniqueInitiatorNamesTests : RuleTest<UniqueInitiatorNames>
{
    private const string One = "iqn.2025-03.com.example:one";

    [Fact]
    public void Hosts_with_one_name_are_one_finding_whatever_the_case_of_its_letters()
    {
        var findings = Pool().Host("xs-01", Named(One)).Host("xs-02", Named("IQN.2025-03.com.example:ONE")).Host("xs-03", Named("iqn.2025-03.com.example:three")).Findings().AsError();

        Assert.StartsWith("The iSCSI initiator name of 'xs-01', 'xs-02' is the same, ", Assert.Single(findings.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Different_names_pass() => Pool().Host("xs-01", Named(One)).Host("xs-02", Named("iqn.2025-03.com.example:two")).Passes(objects: 2);

    [Fact]
    public void A_name_that_a_plug_brings_along_counts() =>
        Pool().Host("xs-01", Named(One, isFlagged: true)).Host("xs-02", Named("iqn.2025-03.com.example:two"))
            .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01").PBD("xs-02", pbd => pbd.DeviceConfig("localIQN", One)))
            .Reports($"The iSCSI initiator name of 'xs-01', 'xs-02' is the same, '{One}': the storage array cannot tell the hosts apart.")
            .RelatedTo("pool/host[xs-02]", "pool/host[xs-02]/PBD[SAN]");

    [Fact]
    public void A_host_that_uses_iscsi_without_a_name_is_reported() =>
        Pool().Host("xs-01", host => host.Set("other_config", "()").Set("iscsi_iqn", Flag(""))).SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01"))
            .Reports("The iSCSI initiator name of 'xs-01' is missing, although the host uses iSCSI storage.")
            .AsError()
            .About("pool/host[xs-01]");

    [Fact]
    public void A_host_without_iscsi_needs_no_name() =>
        Pool().Host("xs-01", host => host.Set("other_config", "()").Set("iscsi_iqn", "")).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01")).IsNotApplicable();

    [Fact]
    public void A_plug_with_a_name_of_its_own_needs_none_of_the_host() =>
        Pool().Host("xs-01", host => host.Set("other_config", "()").Set("iscsi_iqn", "")).SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("localIQN", One)))
            .Passes(objects: 1);

    [Theory]
    [InlineData("xs-01")]
    [InlineData("iqn.com.example:one")]
    [InlineData("iqn.2025-03.com.example:one two")]
    public void A_name_that_is_none_is_a_warning(string name) =>
        Pool().Host("xs-01", Named(name, isFlagged: true))
            .Reports($"The iSCSI initiator name of 'xs-01' is '{name}', which is no name that iSCSI knows.")
            .AsWarning();

    [Theory]
    [InlineData("eui.02004567A425678D")]
    [InlineData("naa.52004567BA64678D")]
    public void Names_of_the_other_kinds_pass(string name) => Pool().Host("xs-01", Named(name)).Passes(objects: 1);

    [Fact]
    public void A_field_that_differs_from_the_key_is_a_warning() =>
        Pool().Host("xs-01", host => host.OtherConfig("iscsi_iqn", Flag(One)).Set("iscsi_iqn", "iqn.2025-03.com.example:field"))
            .Reports($"The iSCSI initiator name of 'xs-01' is '{One}' in other_config, which the storage drivers read, and 'iqn.2025-03.com.example:field' in the field iscsi_iqn.")
            .AsWarning();

    [Fact]
    public void A_file_that_differs_from_the_database_is_a_warning() =>
        Pool().Host("xs-01", Named(One)).SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01"))
            .Report("xs-01", report => report.With("etc/iscsi/initiatorname.iscsi", "InitiatorName=⟦iqn.2025-03.com.example:file⟧\nInitiatorAlias=xs-01\n"))
            .Reports($"The iSCSI initiator name of 'xs-01' is 'iqn.2025-03.com.example:file' in etc/iscsi/initiatorname.iscsi, which the service on the host uses, and '{One}' in the database.")
            .AsWarning()
            .About("pool/host[xs-01]");

    [Fact]
    public void A_file_of_a_host_without_iscsi_storage_says_nothing() =>
        Pool().Host("xs-01", Named(One)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01"))
            .Report("xs-01", report => report.With("etc/iscsi/initiatorname.iscsi", "InitiatorName=iqn.2025-03.com.example:file\n"))
            .Passes(objects: 1);

    [Fact]
    public void A_host_that_cannot_be_read_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.Set("other_config", "((")).IsNotEvaluated(NotEvaluatedReason.Unparsable, "host.other_config");

    private static Action<HostBuilder> Named(string name, bool isFlagged = false) =>
        host => host.OtherConfig("iscsi_iqn", isFlagged ? Flag(name) : name).Set("iscsi_iqn", name);
}
