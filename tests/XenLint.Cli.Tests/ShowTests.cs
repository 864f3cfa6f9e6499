using System.Text.Json;

namespace XenLint.Cli.Tests;

public sealed class ShowTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Hosts_have_role_state_and_what_is_not_known_is_a_question_mark()
    {
        var run = Show("hosts");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"xs-01 +coordinator +192\.0\.2\.11 +up +yes +6\.1\.0 +16 +64\.0 GiB +Test CPU", run.Output);
        Assert.Matches(@"xs-02 +supporter +192\.0\.2\.12 +maintenance +\? +\? +\? +\? +\?", run.Output);
        Assert.Contains("? not recorded in the input", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_real_machines_are_machines()
    {
        var run = Show("vms");

        Assert.Matches(@"web +running +xs-01 +2 +2\.0 GiB +restart +-", run.Output);
        Assert.DoesNotContain("a template", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a snapshot", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a control domain", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_come_from_each_host()
    {
        var run = Show("versions");

        Assert.Contains("schema 5.66 (that of XenServer 6.1)", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"xs-01 +XenServer +6\.1\.0 +59235p +\? +1\.3 +4\.1\.3 +2\.6\.32", run.Output);
    }

    [Fact]
    public void Interfaces_say_what_they_are_built_on()
    {
        var run = Show("network");

        Assert.Matches(@"bond0 +bond +eth0\+eth10 +- +Management +1500 +Static +192\.0\.2\.11 +yes +yes +10000", run.Output);
        Assert.Matches(@"bond0\.70 +VLAN +bond0 +70 +Management", run.Output);
        Assert.Matches(@"eth10 +physical +- +- +Management +\? +None +- +no +\? +\?", run.Output);
        Assert.True(run.Output.IndexOf("eth0 ", StringComparison.Ordinal) < run.Output.IndexOf("eth10 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Storage_says_how_each_host_is_attached()
    {
        var run = Show("storage");

        Assert.Matches(@"SAN +lvmoiscsi +yes +1\.0 TiB +0 B", run.Output);
        Assert.Matches(@"SAN +xs-01 +yes +yes +3600a0b80 2/4", run.Output);
    }

    [Fact]
    public void The_way_to_networks_is_a_tree_with_what_is_wrong_marked()
    {
        var run = Show("network");

        Assert.Contains("bond0: bond of 2 (", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\|- eth0: link ", run.Output);
        Assert.Matches(@"\|- eth10: link \?", run.Output);
        Assert.Matches(@"VLAN 70 network ""Management""", run.Output);
    }

    [Fact]
    public void The_way_to_storage_is_a_tree_with_what_is_wrong_marked()
    {
        var run = Show("storage");

        Assert.Matches(@"Host xs-01 \(\d+ faults?\)", run.Output);
        Assert.Contains("`- LUN 3600a0b80: 2 of 4 paths up  ! 2 paths are lost", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_tree_has_lines_and_its_faults_a_cross()
    {
        var run = workplace.RunOnTerminal("show", workplace.Write("pool.xml", Dumps.Pool()), "storage");

        Assert.Equal(0, run.Code);
        Assert.Contains("\u2717 2 paths are lost", run.Output, StringComparison.Ordinal);
        Assert.Contains("\u2514", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_named_for_programs_too()
    {
        using var json = JsonDocument.Parse(Show("storage", "--format", "json").Output);

        var lun = json.RootElement.GetProperty("pools")[0].GetProperty("hosts").EnumerateArray()
            .SelectMany(host => host.GetProperty("attachments").EnumerateArray())
            .SelectMany(attachment => attachment.GetProperty("luns").EnumerateArray()).First();
        Assert.Equal((2, 4), (lun.GetProperty("pathsUp").GetInt32(), lun.GetProperty("pathsMost").GetInt32()));
        Assert.Equal("pathsLost", lun.GetProperty("faults")[0].GetProperty("kind").GetString());
        Assert.Contains("size", lun.GetProperty("unknown").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Uplinks_are_there_for_programs_too()
    {
        using var json = JsonDocument.Parse(Show("network", "--format", "json").Output);

        var uplink = json.RootElement.GetProperty("pools")[0].GetProperty("hosts")[0].GetProperty("uplinks")[0];
        Assert.Equal("bond0", uplink.GetProperty("name").GetString());
        Assert.Equal(["eth0", "eth10"], uplink.GetProperty("ports").EnumerateArray().Select(port => port.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, uplink.GetProperty("ports")[1].GetProperty("link").ValueKind);
        Assert.Contains("link", uplink.GetProperty("ports")[1].GetProperty("unknown").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Tables_of_future_releases_are_listed()
    {
        var run = Show("tables");

        Assert.Matches(@"Teleporter +1 +no", run.Output);
        Assert.Matches(@"host +2 +yes", run.Output);
    }

    [Theory]
    [InlineData("hosts", "hosts")]
    [InlineData("vms", "vms")]
    [InlineData("versions", "hosts")]
    [InlineData("network", "hosts")]
    [InlineData("storage", "srs")]
    public void Each_view_has_the_same_facts_as_JSON(string view, string array)
    {
        using var json = JsonDocument.Parse(Show(view, "--format", "json").Output);

        var pool = json.RootElement.GetProperty("pools").EnumerateArray().Single();
        Assert.Equal(Dumps.PoolUuid, pool.GetProperty("id").GetString());
        Assert.Equal("Production", pool.GetProperty("name").GetString());
        Assert.Equal("5.66", pool.GetProperty("schema").GetString());
        Assert.Equal("2026-03-31T12:00:00Z", pool.GetProperty("capturedAt").GetString());
        Assert.NotEqual(0, pool.GetProperty(array).GetArrayLength());
    }

    [Fact]
    public void JSON_tells_what_is_not_known_from_what_is_not_there()
    {
        using var json = JsonDocument.Parse(Show("hosts", "--format", "json").Output);

        var hosts = json.RootElement.GetProperty("pools")[0].GetProperty("hosts");
        Assert.Empty(hosts[0].GetProperty("unknown").EnumerateArray());
        Assert.Equal(68719476736, hosts[0].GetProperty("memoryBytes").GetInt64());
        Assert.Equal(JsonValueKind.Null, hosts[1].GetProperty("memoryBytes").ValueKind);
        Assert.Contains("memoryBytes", hosts[1].GetProperty("unknown").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Several_dumps_give_one_section_for_each_pool()
    {
        var run = workplace.Run(
            "show",
            workplace.Write("a.xml", Dumps.Pool()),
            workplace.Write("b.xml", Dumps.Pool("22222222-0000-4000-8000-000000000002", "other-01")),
            "hosts");

        Assert.Equal(2, run.Output.Split("Pool Production").Length - 1);
        Assert.Contains("other-01", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_view_may_stand_first_and_hosts_are_the_default()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        Assert.Equal(workplace.Run("show", pool, "vms").Output, workplace.Run("show", "vms", pool).Output);
        Assert.Equal(workplace.Run("show", pool, "hosts").Output, workplace.Run("show", pool).Output);
    }

    [Fact]
    public void What_a_cut_off_file_has_lost_is_said_and_not_guessed()
    {
        var cut = workplace.Write("cut.xml", Dumps.Cut());

        var run = workplace.Run("show", cut, "vms");
        Assert.Equal(0, run.Code);
        Assert.Contains("cut.xml: read in part", run.Error, StringComparison.Ordinal);
        Assert.Contains("Table VM is cut off: rows may be missing.", run.Output, StringComparison.Ordinal);
        Assert.Contains("web", run.Output, StringComparison.Ordinal);

        Assert.Equal(4, workplace.Run("show", cut, "vms", "--strict").Code);
        using var json = JsonDocument.Parse(workplace.Run("show", cut, "vms", "--format", "json").Output);
        var incomplete = json.RootElement.GetProperty("pools")[0].GetProperty("incomplete").EnumerateArray();
        Assert.Equal(["VM truncated", "VM_guest_metrics truncated"], incomplete.Select(table => $"{table.GetProperty("table")} {table.GetProperty("reason")}"));
    }

    [Theory]
    [InlineData("hosts")]
    [InlineData("vms")]
    [InlineData("versions")]
    [InlineData("network")]
    [InlineData("storage")]
    [InlineData("tables")]
    public void No_view_fails_wherever_a_file_ends(string view)
    {
        var whole = Dumps.Pool();
        var firstRowEnds = whole.IndexOf("/>", whole.IndexOf("<row", StringComparison.Ordinal), StringComparison.Ordinal) + 2;
        for (var end = firstRowEnds; end < whole.Length; end += 97)
        {
            var cut = workplace.Write("cut.xml", whole[..end]);

            Assert.Equal(0, workplace.Run("show", cut, view).Code);
            var json = workplace.Run("show", cut, view, "--format", "json");
            Assert.Equal(0, json.Code);
            JsonDocument.Parse(json.Output).Dispose();
        }
    }

    [Theory]
    [InlineData("2026-04-01", "captured 2026-04-01 00:00 UTC")]
    [InlineData("2026-04-01T02:00+02:00", "captured 2026-04-01 00:00 UTC")]
    public void The_user_may_know_the_time_of_the_capture_better(string asOf, string told) =>
        Assert.Contains(told, Show("hosts", "--as-of", asOf).Output, StringComparison.Ordinal);

    [Fact]
    public void Three_when_nothing_can_be_shown()
    {
        var run = workplace.Run("show", workplace.Write("note.txt", "no database"), "hosts");

        Assert.Equal(3, run.Code);
        Assert.Contains("note.txt: not read", run.Error, StringComparison.Ordinal);
    }

    private RunResult Show(string view, params string[] options) =>
        workplace.Run(["show", workplace.Write("pool.xml", Dumps.Pool()), view, .. options]);
}
