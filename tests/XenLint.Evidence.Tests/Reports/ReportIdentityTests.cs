using XenLint.Model;

namespace XenLint.Evidence;

public sealed class ReportIdentityTests
{
    [Theory]
    [InlineData("r.zip!/2025-06-02-11-20-45-bugtool-dt16/bug-report-20250602112046/", "dt16")]
    [InlineData("r.zip!/2025-06-02-11-20-45-bugtool-my host-1/bug-report-20250602112046/", "my host-1")]
    [InlineData("r.zip!/2025-06-02-11-20-45-bugtool-dt16.tar!/bug-report-20250602112046/", "dt16")]
    [InlineData("r.tar!/bug-report-20250602112046/", null)]
    public void XenCenter_s_folder_names_the_host(string root, string? name) => Assert.Equal(name, ReportIdentity.Of(null, null, null, root).FolderName);

    [Theory]
    [InlineData("system_status-20250901T10:20:30Z-xs-01.tar.bz2!/bug-report-20250901102031/", "xs-01")]
    [InlineData("cases/system_status-2025-09-01T10_20_30Z-xs-01.lab.tar!/bug-report-20250901102031/", "xs-01.lab")]
    [InlineData("cases/report.tar!/bug-report-20250901102031/", null)]
    public void The_name_of_a_download_names_the_host(string root, string? name) => Assert.Equal(name, ReportIdentity.Of(null, null, null, root).HostName);

    [Fact]
    public void When_the_end_of_a_report_is_lost_the_hypervisor_names_the_host()
    {
        var xen = XenInfoParser.Parse(new MemberText(new SourceFile("r.tar!/x/xl-info.out", "host                   : xs-01\nnr_cpus                : 16\nxen_version            : 4.17.4\n"u8.ToArray())));
        Assert.Equal("xs-01", ReportIdentity.Of(null, null, xen, "r.tar!/x/").HostName);
    }
}
