using XenLint.Model;

namespace XenLint.Evidence;

public sealed class IscsiSessionsTests
{
    private static readonly IReadOnlyList<IscsiSession> Sample = Parse(StorageSamples.Sessions)!.All;

    [Fact]
    public void A_session_has_target_portals_interface_and_states()
    {
        var session = Sample[0];

        Assert.Equal("iqn.2004-04.com.qnap:ts-859uplus:iscsi.lab.000001", session.Target);
        Assert.Equal("10.80.228.43:3260,1", session.Portal);
        Assert.Equal("10.80.228.44:3260,1", session.PersistentPortal);
        Assert.Equal("default", session.InterfaceName);
        Assert.Equal("iqn.2012-07.com.example:8fe405de", session.InitiatorName);
        Assert.Equal("10.80.228.11", session.InterfaceAddress);
        Assert.True(session.NetworkDevice.IsAbsent);
        Assert.Equal(1, session.SessionId.Value);
        Assert.Equal("LOGGED IN", session.ConnectionState);
        Assert.Equal("LOGGED_IN", session.SessionState);
        Assert.Equal(7, session.HostNumber.Value);
        Assert.True(session.IsLoggedIn);
    }

    [Fact]
    public void Disks_come_with_their_lun_and_state() =>
        Assert.Equal([("sdb", 0, "running"), ("sdc", 1, "blocked")], Sample[0].Disks.Select(disk => (disk.Device.Value, disk.Lun.Value, disk.State.Value)));

    [Fact]
    public void Each_interface_each_portal_and_each_target_begins_a_session_of_its_own()
    {
        Assert.Equal([1, 2, 3, 4], Sample.Select(session => session.SessionId.Value));
        Assert.Equal(["10.80.228.43:3260,1", "10.80.228.43:3260,1", "[fd00::43]:3260,2", "10.81.228.43:3260,1"], Sample.Select(session => session.Portal.Value));
        Assert.Equal("10.80.228.44:3260,1", Sample[1].PersistentPortal);
        Assert.Equal("eth2", Sample[1].NetworkDevice);
        Assert.Equal("iqn.2004-04.com.qnap:ts-859uplus:iscsi.lab.000002", Sample[3].Target);
        Assert.Equal([true, false, true, false], Sample.Select(session => session.IsLoggedIn));
        Assert.Empty(Sample[1].Disks);
    }

    [Fact]
    public void A_service_without_sessions_prints_its_version_only() =>
        Assert.Empty(Parse("iSCSI Transport Class version 2.0-870\nversion 6.2.0.874-10\n")!.All);

    [Fact]
    public void Another_text_is_no_listing() => Assert.Null(Parse("bash: iscsiadm: command not found\n"));

    [Fact]
    public void What_a_cut_takes_away_is_absent()
    {
        var session = Assert.Single(Parse("Target: iqn.2004-04.com.qnap:lab (non-flash)\n\tCurrent Portal: 10.80.228.43:3260,1\n\t\tIface Na")!.All);

        Assert.True(session.SessionState.IsAbsent);
    }

    private static IscsiSessions? Parse(string text) => IscsiSessionsParser.Parse(Member.Of(text));
}
