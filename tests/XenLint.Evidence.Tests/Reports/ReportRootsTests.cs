namespace XenLint.Evidence;

public sealed class ReportRootsTests
{
    [Theory]
    [InlineData("r.tar!/bug-report-20240514093013/", "etc/xensource-inventory", "xapi-db.xml")]
    [InlineData("r.tar!/any name/", "inventory.xml")]
    [InlineData("r.tar!/", "etc/xensource-inventory", "chronyc-tracking.out")]
    [InlineData("cases/one/deeper/", "xen-bugtool.log")]
    [InlineData("", "etc/xensource-inventory")]
    [InlineData("r.tar!/bug-report-20240514093013/", "xapi-db-dumped.xml")]
    [InlineData("r.tar!/cut/", "chronyc-tracking.out", "chronyc-sources-v.out")]
    public void A_report_begins_where_its_files_say(string root, params string[] files) =>
        Assert.Equal([root], Find(files.Select(file => root + file)));

    [Fact]
    public void One_archive_holds_the_reports_of_several_hosts() => Assert.Equal(
        ["r.zip!/a-bugtool-xs-01/bug-report-1/", "r.zip!/a-bugtool-xs-02/bug-report-2/"],
        Find(["r.zip!/a-bugtool-xs-01/bug-report-1/etc/xensource-inventory", "r.zip!/a-bugtool-xs-02/bug-report-2/inventory.xml"]));

    [Fact]
    public void Archives_inside_an_archive_have_reports_of_their_own() => Assert.Equal(
        ["r.zip!/one.tar!/bug-report-1/", "r.zip!/two.tar!/bug-report-1/"],
        Find(["r.zip!/one.tar!/bug-report-1/inventory.xml", "r.zip!/two.tar!/bug-report-1/inventory.xml"]));

    [Fact]
    public void A_folder_with_databases_alone_is_no_report() => Assert.Empty(Find(["dumps/xapi-db.xml", "dumps/xapi-db-dumped.xml"]));

    [Fact]
    public void A_database_above_reports_does_not_swallow_them() =>
        Assert.Equal(["cases/one/"], Find(["cases/xapi-db.xml", "cases/one/etc/xensource-inventory", "cases/one/xapi-db.xml"]));

    [Fact]
    public void A_copy_deep_inside_a_report_makes_no_second_one() => Assert.Equal(
        ["r.tar!/bug-report-1/"],
        Find(["r.tar!/bug-report-1/inventory.xml", "r.tar!/bug-report-1/opt/copy/etc/chrony.conf", "r.tar!/bug-report-1/opt/copy/etc/multipath.conf"]));

    private static IReadOnlyList<string> Find(IEnumerable<string> paths) =>
        ReportRoots.Find([.. paths.Select(path => new CollectedMember { Path = path, Container = "r" })]);
}
