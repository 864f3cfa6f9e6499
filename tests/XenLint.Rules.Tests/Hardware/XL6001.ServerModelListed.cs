using XenLint.Model;
using XenLint.Rules.Data.Hcl;
using XenLint.Rules.Hardware;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Hardware;

public sealed class ServerModelListedTests : RuleTest<ServerModelListed>
{
    private const string R410NotListed =
        "Server model 'Dell Inc. PowerEdge R410' of xs-01 is not in the HCL data (complete, edition 2026-01-31) for XenServer 8.4";

    [Fact]
    public void A_model_that_a_complete_list_lacks_is_a_warning() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("HPE", "ProLiant DL380 Gen10")))
            .Reports($"{R410NotListed}.")
            .AsWarning()
            .About("pool/host[xs-01]");

    [Fact]
    public void The_message_names_what_the_list_has_of_the_vendor() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("Dell", "PowerEdge R640")))
            .Reports($"{R410NotListed}; other models of this vendor are listed.")
            .AsWarning();

    [Fact]
    public void A_model_that_is_listed_for_other_releases_only_is_a_warning() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("Dell", "PowerEdge R410", "\"ch-8.2\", \"xs-7.1\"")))
            .Reports($"{R410NotListed}; it is listed for Citrix Hypervisor 8.2, XenServer 7.1.")
            .AsWarning();

    [Fact]
    public void Another_generation_of_a_listed_model_is_a_note() =>
        Pool().Host("xs-01", Runs("HP", "ProLiant DL380 G7", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("HPE", "ProLiant DL380 Gen10")))
            .Reports("Server model 'HP ProLiant DL380 G7' of xs-01 is not in the HCL data (complete, edition 2026-01-31) for XenServer 8.4; 'HPE ProLiant DL380 Gen10' of the same series is listed.")
            .AsNote();

    [Fact]
    public void Hosts_of_one_model_are_one_finding() =>
        Pool()
            .Host("xs-02", Runs("Dell Inc.", "PowerEdge  r410"))
            .Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .Host("xs-03", Runs("Dell Inc.", "PowerEdge R310", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers())
            .Reports(
                "Server model 'Dell Inc. PowerEdge R410' of xs-01, xs-02 is not in the HCL data (complete, edition 2026-01-31) for XenServer 8.4.",
                "Server model 'Dell Inc. PowerEdge R310' of xs-03 is not in the HCL data (complete, edition 2026-01-31) for XenServer 8.4.");

    [Fact]
    public void With_XCP_ng_everything_stays_a_note() =>
        Pool().Host("xs-01", host => Runs("Dell Inc.", "PowerEdge R410", isFlagged: true)(host.Software("product_brand", "XCP-ng").Software("product_version", "8.3.0")))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("HPE", "ProLiant DL380 Gen10")))
            .Reports("Server model 'Dell Inc. PowerEdge R410' of xs-01 is not in the HCL data (complete, edition 2026-01-31) for XCP-ng 8.3.")
            .AsNote();

    [Fact]
    public void With_XCP_ng_what_is_listed_for_the_XenServer_that_it_goes_by_passes() =>
        Pool().Host("xs-01", host => Runs("Dell Inc.", "PowerEdge R410")(host.Software("product_brand", "XCP-ng").Software("product_version", "8.3.0")))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("Dell", "PowerEdge R410")))
            .Passes(objects: 1);

    [Theory]
    [InlineData("Dell Inc.", "PowerEdge R410", "Dell", "Dell PowerEdge R410")]
    [InlineData("HP", "ProLiant DL380 G7", "Hewlett-Packard", "HP ProLiant DL380 Gen7")]
    [InlineData("LENOVO", "ThinkSystem SR650 -[7X06CTO1WW]-", "Lenovo", "ThinkSystem SR650")]
    public void A_listed_model_passes_however_it_is_written(string maker, string product, string vendor, string model) =>
        Pool().Host("xs-01", Runs(maker, product))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server(vendor, model)))
            .Passes(objects: 1);

    [Fact]
    public void Without_a_list_of_ones_own_a_pool_gets_one_note() =>
        Pool()
            .Host("xs-01", Runs("Dell Inc.", "PowerEdge R640"))
            .Host("xs-02", Runs("HPE", "ProLiant DL380 Gen10"))
            .Host("xs-03", Runs("Dell Inc.", "PowerEdge R640", isFlagged: true)) // the first by uuid
            .Reports("Server model 'Dell Inc. PowerEdge R640' of xs-01, xs-03; 'HPE ProLiant DL380 Gen10' of xs-02 is not in the HCL data (partial, edition 2026-11-21) for XenServer 8.4; it may be certified all the same.")
            .AsNote();

    [Fact]
    public void A_partial_list_that_has_the_model_lets_it_pass() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R640"))
            .Given(HardwareCompatibilityList.Set, Lists.PartialServers(Lists.Server("Dell", "PowerEdge R640")))
            .Passes(objects: 1);

    [Fact]
    public void A_partial_list_that_has_the_model_for_other_releases_proves_nothing() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R640"))
            .Given(HardwareCompatibilityList.Set, Lists.PartialServers(Lists.Server("Dell", "PowerEdge R640", "\"ch-8.2\"")))
            .IsNotEvaluated(NotEvaluatedReason.DataSetPartial, "the HCL data name the hardware for other releases only, and are partial");

    [Fact]
    public void A_series_in_a_partial_list_is_told_on_demand_only()
    {
        string list = Lists.PartialServers(Lists.Server("HPE", "ProLiant DL380 Gen10"));

        Pool().Host("xs-01", Runs("HP", "ProLiant DL380 G7"))
            .Given(HardwareCompatibilityList.Set, list)
            .IsNotEvaluated(NotEvaluatedReason.DataSetPartial);
        Pool().Host("xs-01", Runs("HP", "ProLiant DL380 G7", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, list)
            .With("report_family", "true")
            .Reports("Server model 'HP ProLiant DL380 G7' of xs-01 is not in the HCL data (partial, edition 2026-01-31) for XenServer 8.4; it may be certified all the same.")
            .AsNote();
    }

    [Fact]
    public void A_list_can_be_declared_complete()
    {
        const string Csv = "category,vendor,model,releases,edition\nserver,Dell,PowerEdge R640,xs-8.4,2026-01-31\n";

        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, Csv)
            .With("completeness", "complete")
            .Reports($"{R410NotListed}; other models of this vendor are listed.")
            .AsWarning();
    }

    [Fact]
    public void A_list_can_be_declared_partial_whatever_it_says() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("Dell", "PowerEdge R640")))
            .With("completeness", "partial")
            .Reports("Server model 'Dell Inc. PowerEdge R410' of xs-01 is not in the HCL data (partial, edition 2026-01-31) for XenServer 8.4; it may be certified all the same.")
            .AsNote();

    [Fact]
    public void The_list_that_comes_with_XenLint_cannot_be_declared_complete() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .With("completeness", "complete")
            .Reports("Server model 'Dell Inc. PowerEdge R410' of xs-01 is not in the HCL data (partial, edition 2026-11-21) for XenServer 8.4; it may be certified all the same.")
            .AsNote();

    [Fact]
    public void A_list_is_not_complete_for_a_release_that_no_row_names() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .Given(HardwareCompatibilityList.Set, Lists.PartialServers(Lists.Server("Dell", "PowerEdge R640", "\"ch-8.2\"")))
            .With("completeness", "complete")
            .Reports("Server model 'Dell Inc. PowerEdge R410' of xs-01 is not in the HCL data (partial, edition 2026-01-31) for XenServer 8.4; it may be certified all the same.")
            .AsNote();

    [Fact]
    public void Models_can_be_ignored() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R410"))
            .With("ignore_models", "ProLiant DL380 G7, Dell PowerEdge R410")
            .IsNotApplicable(NotApplicableReason.Configuration, "ignore_models names the model");

    [Theory]
    [InlineData("VMware, Inc.", "VMware7,1")]
    [InlineData("Xen", "HVM domU")]
    public void A_host_in_a_virtual_machine_is_passed_over(string maker, string product) =>
        Pool().Host("xs-01", Runs(maker, product)).IsNotApplicable();

    [Theory]
    [InlineData("", "")]
    [InlineData("System manufacturer", "System Product Name")]
    public void A_host_that_does_not_name_itself_cannot_be_judged(string maker, string product) =>
        Pool().Host("xs-01", Runs(maker, product)).IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "the database names no server model");

    [Fact]
    public void What_a_guest_sees_tells_nothing_of_its_host() =>
        Pool().Host("xs-01", Runs("", ""))
            .VM("web", vm => vm.Map("bios_strings", new MapEntry("system-manufacturer", "HP"), new("system-product-name", "ProLiant Virtual Platform")))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "the database names no server model");

    [Fact]
    public void The_main_board_stands_in_for_a_machine_without_a_name() =>
        Pool().Host("xs-01", host => Runs("", "")(host.Map("bios_strings", new("baseboard-manufacturer", "Supermicro"), FlagEntry("baseboard-product-name", "X10DRi"))))
            .Reports("Server model 'Supermicro X10DRi' (its main board) of xs-01 is not in the HCL data (partial, edition 2026-11-21) for XenServer 8.4; it may be certified all the same.");

    [Fact]
    public void The_report_tells_the_model_where_the_database_does_not() =>
        Pool().Host("xs-01", Runs("", ""))
            .Report("xs-01", report => report.With("dmidecode.out", Firmware("Dell Inc.", "⟦PowerEdge R410⟧")))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("HPE", "ProLiant DL380 Gen10")))
            .Reports($"{R410NotListed}.")
            .AsWarning()
            .About("pool/host[xs-01]");

    [Fact]
    public void The_database_wins_over_the_report() =>
        Pool().Host("xs-01", Runs("Dell Inc.", "PowerEdge R640"))
            .Report("xs-01", report => report.With("dmidecode.out", Firmware("HPE", "ProLiant DL380 Gen10")))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("Dell", "PowerEdge R640")))
            .Passes(objects: 1);

    [Fact]
    public void A_report_without_a_database_is_judged_by_itself() =>
        Pool().Host("xs-01")
            .Report("xs-01", report => report.With("dmidecode.out", Firmware("Dell Inc.", "⟦PowerEdge R410⟧")).With("etc/xensource-inventory", "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='8.4.0'\n"))
            .WithoutDatabase()
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("HPE", "ProLiant DL380 Gen10")))
            .Findings()
            .AsWarning();

    [Fact]
    public void A_report_that_was_taken_without_the_firmwares_table_is_no_help() =>
        Pool().Host("xs-01", Runs("", ""))
            .Report("xs-01", report => report.Empty("dmidecode.out"))
            .IsNotEvaluated(NotEvaluatedReason.MemberEmpty);

    [Fact]
    public void A_table_that_ran_out_of_time_is_not_relied_on() =>
        Pool().Host("xs-01", Runs("", ""))
            .Report("xs-01", report => report.TimedOut("dmidecode.out", Firmware("Dell Inc.", "PowerEdge R410")))
            .IsNotEvaluated(NotEvaluatedReason.TimedOut);

    [Fact]
    public void A_release_that_is_not_known_is_not_held_against_a_complete_list() =>
        Pool().Host("xs-01", host => Runs("Dell Inc.", "PowerEdge R410", isFlagged: true)(host.Software("product_version", "6.0.50")))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers(Lists.Server("Dell", "PowerEdge R640")))
            .Reports("Server model 'Dell Inc. PowerEdge R410' of xs-01 is not in the HCL data (partial, edition 2026-01-31) for XenServer 6.0.50; it may be certified all the same.")
            .AsNote();

    [Fact]
    public void One_host_can_be_judged_alone() =>
        Pool()
            .Host("xs-01", Runs("Dell Inc.", "PowerEdge R410", isFlagged: true))
            .Host("xs-02", Runs("Dell Inc.", "PowerEdge R310"))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteServers())
            .OnlyHost("xs-01")
            .Reports($"{R410NotListed}.");

    private static string Firmware(string maker, string product) =>
        $"# dmidecode 3.0\n\nHandle 0x0100, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: {maker}\n\tProduct Name: {product}\n\n";

    private static Action<HostBuilder> Runs(string maker, string product, bool isFlagged = false) => host => host.Map(
        "bios_strings",
        new("system-manufacturer", maker),
        new("system-product-name", product, isFlagged));
}
