using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>ntpq -c peers</c>: a heading and a line for each peer, with what ntpd thinks of it as the first sign. A list with a line that
/// nobody understands is not used: that line may be the peer that the clock follows.
/// </summary>
internal static class NtpPeersParser
{
    private const double SecondsPerMillisecond = 1e-3;

    public static NtpPeers? Parse(MemberText text)
    {
        var heading = text.Lines.ToList().FindIndex(line => line.Words is [{ Text: "remote" }, { Text: "refid" }, { Text: "st" }, ..]);
        if (heading < 0)
        {
            return null;
        }

        var peers = new List<NtpPeer>();
        foreach (var line in ChronycText.Rows(text, heading))
        {
            if (ParsePeer(line) is not { } peer)
            {
                return null;
            }

            peers.Add(peer);
        }

        return new NtpPeers(peers, text.Lines[heading].Trimmed.Place);
    }

    private static NtpPeer? ParsePeer(TextLine line)
    {
        // "*ntp1.example.co 10.1.1.1   2 u  133 1024  377    0.512   -0.123   0.045"; the second column may be blank.
        var words = line.Part(1..).Words;
        if (words.Count is not (9 or 10) || StateOf(line.Text[0]) is not { } state)
        {
            return null;
        }

        var numbers = words.Skip(words.Count - 8).ToList();
        return new NtpPeer(
            state,
            words[0].Value("remote"),
            words.Count == 10 ? words[1].Value("refid") : Sourced<string>.NotKnown(ValueState.Absent, words[0].PlaceOf(0, words[0].Text.Length, "refid")),
            numbers[0].Value("st", ChronycText.Integer),
            numbers[4].Value("reach", ChronycText.Octal),
            numbers[6].Value("offset", text => -ChronycText.Number(text) * SecondsPerMillisecond),
            line.Place);
    }

    private static NtpPeerState? StateOf(char sign) => sign switch
    {
        '*' => NtpPeerState.Selected,
        'o' => NtpPeerState.SelectedByPulse,
        '+' => NtpPeerState.Candidate,
        '#' => NtpPeerState.Backup,
        '-' => NtpPeerState.Outlier,
        'x' => NtpPeerState.FalseTicker,
        '.' => NtpPeerState.Excess,
        ' ' => NtpPeerState.Discarded,
        _ => null,
    };
}
