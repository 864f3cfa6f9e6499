using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

public sealed class TheServerOfAHost
{
    [Fact]
    public void Is_what_the_database_says()
    {
        var server = Host(_ => { }).Server;

        Assert.Equal(("Dell Inc.", "PowerEdge R640", false), (server.Manufacturer, server.Product, server.IsBoard));
        Assert.Equal("bios_strings:system-product-name", server.Place.Field);
    }

    [Fact]
    public void Is_what_the_database_says_even_where_the_report_says_something_else() =>
        Assert.Equal("PowerEdge R640", Reported.Host(_ => { }, (MemberName.Dmidecode, MemberStatus.Read, Reported.Dmi((1, "HPE", "ProLiant DL380 Gen10")))).Server.Product);

    [Theory]
    [InlineData("", "")]
    [InlineData("System manufacturer", "System Product Name")]
    [InlineData("Dell Inc.", "To Be Filled By O.E.M.")]
    public void Is_what_the_report_says_where_the_database_says_nothing(string maker, string product)
    {
        var server = Reported.Host(Named(maker, product), (MemberName.Dmidecode, MemberStatus.Read, Reported.Dmi((1, "HPE", "ProLiant DL380 Gen10")))).Server;

        Assert.Equal("HPE ProLiant DL380 Gen10", server.DisplayName);
    }

    [Fact]
    public void Is_what_the_report_says_of_a_host_that_the_database_does_not_have() =>
        Assert.Equal("ProLiant DL380 Gen10", Reported.HostWithoutRow((MemberName.Dmidecode, MemberStatus.Read, Reported.Dmi((1, "HPE", "ProLiant DL380 Gen10")))).Server.Product);

    [Fact]
    public void Is_its_main_board_where_the_machine_does_not_name_itself()
    {
        var fromDatabase = Host(host => Named("", "")(host.Map("bios_strings", new MapEntry("baseboard-manufacturer", "Intel Corporation"), new("baseboard-product-name", "S5000PAL")))).Server;
        var fromReport = Reported.Host(Named("", ""), (MemberName.Dmidecode, MemberStatus.Read, Reported.Dmi((1, " ", " "), (2, "Supermicro", "X10DRi")))).Server;

        Assert.Equal(("S5000PAL", true), (fromDatabase.Product, fromDatabase.IsBoard));
        Assert.Equal(("X10DRi", true), (fromReport.Product, fromReport.IsBoard));
    }

    [Fact]
    public void Is_not_its_board_where_a_cut_off_report_could_name_the_machine()
    {
        var host = Reported.Host(
            host => Named("", "")(host.Map("bios_strings", new MapEntry("baseboard-manufacturer", "Intel Corporation"), new("baseboard-product-name", "S5000PAL"))),
            (MemberName.Dmidecode, MemberStatus.Truncated, Reported.Dmi((1, "HPE", "ProLiant"))));

        Assert.Equal(NotEvaluatedReason.MemberTruncated, Assert.Throws<NotKnownException>(() => host.Server).Reason);
    }

    [Fact]
    public void Is_not_known_when_nothing_names_it()
    {
        var silent = Assert.Throws<NotKnownException>(() => Host(Named("", "")).Server);
        var withReport = Assert.Throws<NotKnownException>(() => Reported.Host(Named("", ""), (MemberName.Dmidecode, MemberStatus.Read, Reported.Dmi())).Server);
        var withoutMember = Assert.Throws<NotKnownException>(() => Reported.Host(Named("", "")).Server);

        Assert.Equal((NotEvaluatedReason.FieldAbsent, "the database names no server model"), (silent.Reason, silent.Message));
        Assert.Equal((NotEvaluatedReason.FieldAbsent, "neither the database nor dmidecode.out names the server model"), (withReport.Reason, withReport.Message));
        Assert.Equal((NotEvaluatedReason.MemberAbsent, "dmidecode.out is not in the report"), (withoutMember.Reason, withoutMember.Message));
    }

    [Theory]
    [InlineData("Xen", "HVM domU", true)]
    [InlineData("QEMU", "Standard PC (i440FX + PIIX, 1996)", true)]
    [InlineData("VMware, Inc.", "VMware7,1", true)]
    [InlineData("Microsoft Corporation", "Virtual Machine", true)]
    [InlineData("Microsoft Corporation", "Surface", false)]
    [InlineData("innotek GmbH", "VirtualBox", true)]
    [InlineData("Oracle Corporation", "VirtualBox", true)]
    [InlineData("Oracle Corporation", "ORACLE SERVER X7-2", false)]
    [InlineData("Dell Inc.", "PowerEdge R310", false)]
    public void Can_be_a_virtual_machine_itself(string maker, string product, bool isVirtual) => Assert.Equal(isVirtual, Host(Named(maker, product)).Server.IsVirtual);

    [Theory]
    [InlineData("HP", "HP ProLiant  DL380 G7", "HP ProLiant DL380 G7")]
    [InlineData("Dell Inc.", "PowerEdge R310", "Dell Inc. PowerEdge R310")]
    public void Is_called_by_its_maker_once(string maker, string product, string expected) => Assert.Equal(expected, Host(Named(maker, product)).Server.DisplayName);

    private static HostEvidence Host(Action<HostBuilder> build) =>
        new PoolBuilder("lab").Host("xs-01", build).Write().Capture().HostEvidence.Single();

    private static Action<HostBuilder> Named(string maker, string product) =>
        host => host.Map("bios_strings", new MapEntry("system-manufacturer", maker), new("system-product-name", product));
}
