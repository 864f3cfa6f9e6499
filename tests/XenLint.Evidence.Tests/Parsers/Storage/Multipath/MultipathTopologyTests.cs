using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

public sealed class MultipathTopologyTests
{
    [Fact]
    public void A_session_gives_its_devices_with_groups_and_paths()
    {
        var map = Assert.Single(Parse(StorageSamples.Topology)!.Maps, map => map.Device == "dm-1");

        Assert.Equal("3600a098038314c4f4a2b4d4a5a6b3131", map.ScsiId);
        Assert.Null(map.Alias);
        Assert.Equal("NETAPP,LUN C-Mode", map.Product);
        Assert.Equal("2.0T", map.Size);
        Assert.Equal("3 queue_if_no_path pg_init_retries 50", map.Features);
        Assert.Equal("1 alua", map.HardwareHandler);
        Assert.Equal([50, 10], map.Groups.Select(group => group.Priority.Value));
        Assert.Equal(["active", "enabled"], map.Groups.Select(group => group.Status.Value));
        Assert.Equal("service-time 0", map.Groups[0].Policy);
        Assert.Equal(["7:0:1:0", "8:0:1:0", "7:0:2:0", "8:0:2:0"], map.Paths.Select(path => path.Address.Value));
        Assert.Equal(["sdb", "sdd", "sdc", "sde"], map.Paths.Select(path => path.Device.Value));
        Assert.Equal([7, 8, 7, 8], map.Paths.Select(path => path.HostNumber));
        Assert.Equal([true, false, true, true], map.Paths.Select(path => path.IsUp));
        Assert.Equal(3, map.PathsUp);
        Assert.Equal(("failed", "faulty", "offline"), (map.Paths[1].KernelState.Value, map.Paths[1].CheckerState.Value, map.Paths[1].DeviceState.Value));
    }

    [Theory]
    [InlineData("active ready running", true)]
    [InlineData("active ghost running", true)]
    [InlineData("active faulty running", false)]
    [InlineData("failed faulty offline", false)]
    [InlineData("failed shaky running", false)]
    [InlineData("active i/o pending running", true)]
    [InlineData("failed ready running", true)]
    [InlineData("undef undef unknown", true)]
    public void A_path_is_up_as_the_storage_manager_counts_it(string states, bool isUp) =>
        Assert.Equal(isUp, Assert.Single(Only($"  `- 7:0:0:0 sdb 8:16   {states}\n").Paths).IsUp);

    [Fact]
    public void A_checker_state_of_two_words_is_one_state()
    {
        var path = Assert.Single(Only("  `- 7:0:0:0 sdb 8:16 active i/o pending running\n").Paths);

        Assert.Equal(("i/o pending", "running"), (path.CheckerState.Value, path.DeviceState.Value));
    }

    [Fact]
    public void A_path_that_has_vanished_is_not_up_whatever_its_states_say()
    {
        var path = Assert.Single(Only("  `- #:#:#:# -   #:#    active undef unknown\n").Paths);

        Assert.Null(path.HostNumber);
        Assert.False(path.IsUp);
    }

    [Fact]
    public void A_device_may_have_no_path_left()
    {
        var maps = Parse("multipathd> 3600140548f4bb09d dm-0 ##,##\nsize=200G features='0' hwhandler='0' wp=rw\n3600140548f4bb09e dm-1 QNAP,iSCSI Storage\nmultipathd> ")!.Maps;

        Assert.Equal(2, maps.Count);
        Assert.All(maps, map => Assert.Empty(map.Paths));
        Assert.All(maps, map => Assert.True(map.IsReadable));
    }

    [Theory]
    [InlineData("multipathd> show topology\n{0}multipathd> ")]
    [InlineData("multipathd> {0}multipathd> ")]
    [InlineData("multipathd> show topology\ncreate: {0}multipathd> ")]
    [InlineData("multipathd> reload: {0}multipathd> ")]
    [InlineData("{0}")]
    [InlineData("multipathd> show topology\r\n{0}multipathd> \r\n")]
    public void Prompts_echoes_and_deeds_are_no_part_of_a_device(string session)
    {
        var map = Assert.Single(Parse(string.Format(null, CompositeFormat.Parse(session), StorageSamples.SmallDevice))!.Maps);

        Assert.Equal("36001405b1b2b6fed488cd4461d9b7cd7", map.ScsiId);
        Assert.Single(map.Paths);
    }

    [Fact]
    public void A_friendly_name_stands_before_the_id()
    {
        var map = Parse("mpatha (36001405b1b2b6fed) dm-0 QNAP,iSCSI Storage\n")!.Find("36001405b1b2b6fed");

        Assert.Equal("mpatha", map?.Alias);
    }

    [Fact]
    public void An_id_need_not_be_hexadecimal() =>
        Assert.NotNull(Parse("1QNAP VIRTUAL-DISK S161 dm-0 QNAP,iSCSI Storage\n")!.Find("1QNAP VIRTUAL-DISK S161"));

    [Fact]
    public void The_oldest_form_has_states_in_brackets()
    {
        var map = Assert.Single(Parse(StorageSamples.OldTopology)!.Maps);

        Assert.Equal(("3600a0b800011a2be00000e2e4b1b9b61", "IBM,1814 FAStT", "100G", "1 queue_if_no_path", "1 rdac"), (map.ScsiId.Value, map.Product, map.Size.Value, map.Features.Value, map.HardwareHandler.Value));
        Assert.Equal([6, 1], map.Groups.Select(group => group.Priority.Value));
        Assert.Equal(["round-robin 0", "round-robin 0"], map.Groups.Select(group => group.Policy.Value));
        Assert.Equal(["active", "enabled"], map.Groups.Select(group => group.Status.Value));
        Assert.Equal([true, false], map.Paths.Select(path => path.IsUp));
        Assert.True(map.Paths[0].DeviceState.IsAbsent);
    }

    [Fact]
    public void A_daemon_without_luns_answers_with_its_prompt_only()
    {
        Assert.Empty(Parse("multipathd> show topology\nmultipathd> ")!.Maps);
        Assert.Empty(Parse("multipathd> ")!.Maps);
    }

    [Theory]
    [InlineData("error -1 receiving packet\n")]
    [InlineData("multipathd> timeout\nmultipathd> ")]
    [InlineData("multipathd> show topology\nfail\nmultipathd> ")]
    [InlineData("ux_socket_connect: Connection refused\n")]
    public void Another_answer_is_no_listing(string answer) => Assert.Null(Parse(answer));

    [Fact]
    public void A_device_with_a_line_that_cannot_be_read_says_so_and_leaves_the_others_alone()
    {
        var maps = Parse(StorageSamples.Topology.Replace("8:0:1:0 sdd 8:48", "8:0:1:0 sdd", StringComparison.Ordinal))!.Maps;

        Assert.Equal([false, true], maps.Select(map => map.IsReadable));
    }

    [Fact]
    public void Paths_below_a_damaged_first_line_are_not_counted_for_the_device_above()
    {
        var maps = Parse(StorageSamples.Topology.Replace("dm-2", "dm?", StringComparison.Ordinal))!.Maps;

        Assert.False(Assert.Single(maps).IsReadable);
    }

    [Fact]
    public void Only_the_device_at_the_end_may_lack_lines()
    {
        var maps = Parse(StorageSamples.Topology[..^"multipathd> ".Length])!.Maps;

        Assert.Equal([false, true], maps.Select(map => map.IsLast));
        Assert.All(Parse(StorageSamples.Topology)!.Maps, map => Assert.False(map.IsLast));
    }

    [Fact]
    public void A_path_stands_on_its_line_without_the_tree()
    {
        var path = Parse(StorageSamples.Topology)!.Maps[0].Paths[1];

        Assert.Equal("8:0:1:0 sdd 8:48  failed faulty offline", FactPlaces.TextAt(path.Place));
    }

    private static MultipathMap Only(string paths) => Assert.Single(Parse(
        $"3600140548f4bb09d dm-0 QNAP,iSCSI Storage\nsize=200G features='0' hwhandler='0' wp=rw\n`-+- policy='round-robin 0' prio=1 status=active\n{paths}multipathd> ")!.Maps);

    private static MultipathTopology? Parse(string text) => MultipathTopologyParser.Parse(Member.Of(text));
}
