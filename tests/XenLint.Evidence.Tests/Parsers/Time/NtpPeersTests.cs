using XenLint.Model;

namespace XenLint.Evidence;

public sealed class NtpPeersTests
{
    [Fact]
    public void Each_peer_has_its_line()
    {
        var peers = Read(ChronycOutputs.Peers).Peers;
        var selected = peers[0];

        Assert.Equal(["ntp1.lab.exampl", "192.0.2.6", "192.0.2.7", "LOCAL(0)"], peers.Select(peer => peer.Name.Value));
        Assert.Equal([NtpPeerState.Selected, NtpPeerState.Candidate, NtpPeerState.Discarded, NtpPeerState.Discarded], peers.Select(peer => peer.State));
        Assert.Equal((2, 255), (selected.Stratum.Value, selected.Reach.Value));
        Assert.Equal("-0.123", Parsed.TextAt(selected.Offset.Place));
        Assert.Equal((".INIT.", 16, 0), (peers[2].ReferenceId.Value, peers[2].Stratum.Value, peers[2].Reach.Value));
        Assert.Equal([false, false, false, true], peers.Select(peer => peer.IsOwnClock));
    }

    [Fact]
    public void A_peer_that_is_ahead_leaves_the_clock_behind()
    {
        var peers = Read(ChronycOutputs.Peers).Peers;

        Assert.Equal(0.000123, peers[0].Offset, 12);
        Assert.Equal(-0.0125, peers[1].Offset, 12);
    }

    [Theory]
    [InlineData('o', NtpPeerState.SelectedByPulse)]
    [InlineData('#', NtpPeerState.Backup)]
    [InlineData('-', NtpPeerState.Outlier)]
    [InlineData('x', NtpPeerState.FalseTicker)]
    [InlineData('.', NtpPeerState.Excess)]
    public void The_first_sign_tells_what_ntpd_thinks(char sign, NtpPeerState state) =>
        Assert.Equal(state, Read(ChronycOutputs.PeersHeading + $"{sign}192.0.2.6       .GPS.            1 u   34 1024  377    0.498   12.500   0.101\n").Peers.Single().State);

    [Fact]
    public void A_peer_may_follow_nobody_that_has_a_name() =>
        Assert.True(Read(ChronycOutputs.PeersHeading + " 192.0.2.6                       16 u    -   64    0    0.000    0.000   0.000\n").Peers.Single().ReferenceId.IsAbsent);

    [Fact]
    public void A_service_without_peers_has_an_empty_list() => Assert.Empty(Read(ChronycOutputs.PeersHeading).Peers);

    [Theory]
    [InlineData("?192.0.2.6       .GPS.            1 u   34 1024  377    0.498   12.500   0.101\n")]
    [InlineData("*192.0.2.6       .GPS.            1 u   34 1024\n")]
    public void A_list_with_a_line_that_nobody_understands_is_not_used(string row) =>
        Assert.Null(Parsed.As<NtpPeers>(MemberName.NtpPeers, ChronycOutputs.Peers + row));

    [Fact]
    public void Another_text_is_not_read() => Assert.Null(Parsed.As<NtpPeers>(MemberName.NtpPeers, "No association ID's returned\n"));

    private static NtpPeers Read(string text) => Parsed.As<NtpPeers>(MemberName.NtpPeers, text)!;
}
