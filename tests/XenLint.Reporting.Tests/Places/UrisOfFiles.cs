namespace XenLint.Reporting.Tests;

public sealed class UrisOfFiles
{
    private const string Id = "11111111-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("pools/lab.xml", "pools/lab.xml")]
    [InlineData("./pools//lab.xml", "pools/lab.xml")]
    [InlineData("/srv/tree/pools/lab.xml", "pools/lab.xml")]
    [InlineData("/srv/tree/../tree/pools/lab.xml", "pools/lab.xml")]
    [InlineData("pools/a b#c?d%e[1].xml", "pools/a%20b%23c%3Fd%25e%5B1%5D.xml")]
    [InlineData("a:b.xml", "a%3Ab.xml")]
    [InlineData("case.zip!/xs 01/db.xml", "case.zip!/xs%2001/db.xml")]
    [InlineData("/srv/tree-2/lab.xml", $"xenlint/{Id}/lab.xml")]
    [InlineData("../lab.xml", $"xenlint/{Id}/lab.xml")]
    [InlineData("/home/ann/cases/lab.xml", $"xenlint/{Id}/lab.xml")]
    [InlineData("/", $"xenlint/{Id}/unnamed")]
    public void A_file_in_the_tree_keeps_its_path_and_another_gets_one_of_its_own(string path, string uri)
    {
        Assert.Equal(uri, Uri(SarifProfile.Full, path));
        Assert.Equal(uri, Uri(SarifProfile.GitHub, path));
    }

    [Theory]
    [InlineData("in/bug-report-20260105093000.tar.bz2!/bug-report-20260105093000/xapi-db.xml", "in/bug-report.tar.bz2!/bug-report/xapi-db.xml")]
    [InlineData("/elsewhere/bug-report-20260105093000.tar.bz2!/bug-report-20260105093000/xapi-db.xml", $"xenlint/{Id}/bug-report/xapi-db.xml")]
    [InlineData("/elsewhere/case 7.zip!/../../etc/passwd", $"xenlint/{Id}/_/_/etc/passwd")]
    public void Github_gets_a_path_that_the_next_export_has_too(string path, string uri) => Assert.Equal(uri, Uri(SarifProfile.GitHub, path));

    [Theory]
    [InlineData("/elsewhere/case 7.zip!/xs-01/bug-report-20260105093000.tar!/db.xml", $"xenlint/{Id}/case%207.zip!/xs-01/bug-report-20260105093000.tar!/db.xml")]
    public void The_full_profile_names_every_archive_on_the_way(string path, string uri) => Assert.Equal(uri, Uri(SarifProfile.Full, path));

    [Fact]
    public void Whoever_calls_may_resolve_links_and_the_current_folder()
    {
        var options = new SarifOptions { SourceRoot = "/srv/tree", AbsolutePath = path => $"/srv/tree/real/{path}" };

        Assert.Equal("real/lab.xml", new ArtifactUris(options, null).Of("lab.xml"));
    }

    [Fact]
    public void Without_a_tree_every_file_gets_a_path_of_its_own() =>
        Assert.Equal("xenlint/lab.xml", new ArtifactUris(new SarifOptions(), null).Of("pools/lab.xml"));

    private static string Uri(SarifProfile profile, string path) =>
        new ArtifactUris(new SarifOptions { Profile = profile, SourceRoot = "/srv/tree" }, SamplePool.Capture().Summary).Of(path);
}
