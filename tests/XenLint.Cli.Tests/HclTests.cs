using System.Text;
using System.Text.RegularExpressions;
using XenLint.Testing;

namespace XenLint.Cli.Tests;

public sealed partial class HclTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void The_list_on_the_page_for_users_is_one_that_can_be_used()
    {
        workplace.Write("hcl.csv", ExampleOnThePage());
        WritePool("listed.xml", "PowerEdge R640");
        WritePool("not-listed.xml", "PowerEdge R410");

        Assert.Equal(0, Check("listed.xml").Code);
        Assert.Contains("passed", Check("listed.xml").Output, StringComparison.Ordinal);
        Assert.Equal(0, Check("not-listed.xml").Code);
        Assert.Contains("(partial, edition 2026-01-31)", Unwrapped(Check("not-listed.xml").Output), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_page_says_of_completeness_holds()
    {
        workplace.Write("hcl.csv", ExampleOnThePage());
        workplace.Write("xenlint.globalconfig", "xenlint.XL6001.completeness = complete\n");
        WritePool("not-listed.xml", "PowerEdge R410");

        var run = Check("not-listed.xml");

        Assert.Equal(1, run.Code);
        Assert.Contains("(complete, edition 2026-01-31) for XenServer 8.4; other models of this vendor are listed.", Unwrapped(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_on_the_page_for_users_is_one_that_can_be_used()
    {
        workplace.Write("hcl.csv", Page("json"));
        WritePool("pool.xml", "PowerEdge R410");

        Assert.Contains("(complete, edition 2026-01-31)", Unwrapped(Check("pool.xml").Output), StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_on_the_page_for_users_is_what_a_wrong_list_gives()
    {
        workplace.Write("hcl.csv", "category,vendor,model,pci_ids,edition\nserver,Dell,PowerEdge R640,,2026-01-31\nnetwork-adapter,Mellanox,ConnectX-6 Lx,15b3-101f,2026-01-31\n");
        WritePool("pool.xml", "PowerEdge R640");

        var run = Check("pool.xml");

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(run.Error.Trim(), File.ReadAllText(RepositoryFolder.PathOf("docs/hcl.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_lists_complete_each_other()
    {
        workplace.Write("hcl.csv", "category,vendor,model,edition\nserver,HPE,ProLiant DL380 Gen10,2026-01-31\n");
        workplace.Write("more.csv", "category,vendor,model,edition\nserver,Dell,PowerEdge R410,2026-02-28\n");
        WritePool("pool.xml", "PowerEdge R410");

        Assert.Contains("note", Check("pool.xml").Output, StringComparison.Ordinal);
        Assert.Contains("passed", Check("pool.xml", "--hcl", "more.csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_not_there_ends_the_run()
    {
        WritePool("pool.xml", "PowerEdge R410");
        var run = Check("pool.xml");

        Assert.Equal(2, run.Code);
        Assert.Contains("--hcl: there is no file 'hcl.csv'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_says_with_what_its_data_can_be_completed()
    {
        workplace.Write("hcl.csv", "category,vendor,model,edition\nserver,HPE,ProLiant DL380 Gen10,2026-01-31\n");
        WritePool("pool.xml", "PowerEdge R410");

        Assert.Contains("collect with: xenlint check --hcl FILE", Unwrapped(Check("pool.xml").Output), StringComparison.Ordinal);
        Assert.Contains("hardware compatibility list (--hcl)", Unwrapped(workplace.Run("explain", "XL6001").Output), StringComparison.Ordinal);
    }

    [Fact]
    public void All_releases_stand_on_the_page_for_users()
    {
        var page = File.ReadAllText(RepositoryFolder.PathOf("docs/hcl.md"));

        Assert.All(Rules.Data.Releases.ReleaseTable.BuiltIn.All, release => Assert.Contains($"`{release.Id}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_host_that_only_its_report_names_is_found_in_the_list()
    {
        workplace.Write("hcl.csv", "category,vendor,model,edition\nserver,HPE,ProLiant DL380 Gen10,2026-01-31\n");
        workplace.Write("bug-report-20260103120000/xapi-db.xml", Pool("", ""));
        workplace.Write("bug-report-20260103120000/dmidecode.out", "Handle 0x0100, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: HPE\n\tProduct Name: ProLiant DL380 Gen10\n");

        Assert.Contains("passed", Check("bug-report-20260103120000").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_without_a_database_is_held_against_the_list_by_its_report()
    {
        workplace.Write("hcl.csv", "category,vendor,model,edition\nserver,Dell,PowerEdge R640,2026-01-31\n");
        workplace.Write("bug-report-20260103120000/etc/xensource-inventory", "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='8.4.0'\nINSTALLATION_UUID='aaaa0000-0000-4000-8000-000000000001'\n");
        workplace.Write("bug-report-20260103120000/dmidecode.out", "Handle 0x0100, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: HPE\n\tProduct Name: ProLiant DL380 Gen10\n");
        workplace.Write("bug-report-20260103120000/lspci-nm.out", "01:00.0 \"0200\" \"8086\" \"1572\" -r01 \"1028\" \"1f72\"\n01:02.0 \"0200\" \"15b3\" \"101f\" -r01 \"1028\" \"0000\"\n18:00.0 \"0104\" \"1000\" \"005d\" -r01 \"1028\" \"1f72\"\n");

        var output = Unwrapped(workplace.Run(workplace.PathOf("bug-report-20260103120000"), "--only", "XL6001,XL6002", "--hcl", "hcl.csv", "--verbose").Output);

        Assert.Contains("Server model 'HPE ProLiant DL380 Gen10' of", output, StringComparison.Ordinal);
        Assert.Contains("Network adapter 8086:1572 on", output, StringComparison.Ordinal);
        Assert.Contains("for XenServer 8.4", output, StringComparison.Ordinal);
        Assert.Contains("lspci-nm.out:1:1", output, StringComparison.Ordinal);
    }

    private RunResult Check(string input, params string[] more) =>
        workplace.Run([workplace.PathOf(input), "--only", "XL6001", "--hcl", "hcl.csv", "--fail-on", "warning", "--verbose", .. more]);

    private void WritePool(string name, string model) => workplace.Write(name, Pool("Dell Inc.", model));

    private static string Pool(string maker, string model) => Encoding.UTF8.GetString(new PoolBuilder("lab")
        .Host("xs-01", host => host.Map("bios_strings", new MapEntry("system-manufacturer", maker), new("system-product-name", model)))
        .Write().Content);

    private static string ExampleOnThePage() => Page("csv");

    private static string Page(string language) =>
        Regex.Match(File.ReadAllText(RepositoryFolder.PathOf("docs/hcl.md")).ReplaceLineEndings("\n"), $"```{language}\n(?<list>.*?)```", RegexOptions.Singleline).Groups["list"].Value;

    /// <summary>The text as one line, since it is wrapped for people.</summary>
    private static string Unwrapped(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
