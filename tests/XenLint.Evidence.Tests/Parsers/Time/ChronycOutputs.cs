namespace XenLint.Evidence;

/// <summary>What <c>chronyc</c> and <c>ntpq</c> print, in their genuine form.</summary>
internal static class ChronycOutputs
{
    public const string Tracking = """
        Reference ID    : C0000205 (192.0.2.5)
        Stratum         : 3
        Ref time (UTC)  : Tue May 14 09:23:20 2024
        System time     : 0.000021442 seconds slow of NTP time
        Last offset     : -0.000010721 seconds
        RMS offset      : 0.000027875 seconds
        Frequency       : 12.483 ppm slow
        Residual freq   : +0.002 ppm
        Skew            : 0.051 ppm
        Root delay      : 0.011208423 seconds
        Root dispersion : 0.001482211 seconds
        Update interval : 1038.2 seconds
        Leap status     : Normal

        """;

    public const string TrackingOfNobody = """
        Reference ID    : 00000000 ()
        Stratum         : 0
        Ref time (UTC)  : Thu Jan 01 00:00:00 1970
        System time     : 0.000000000 seconds slow of NTP time
        Last offset     : +0.000000000 seconds
        RMS offset      : 0.000000000 seconds
        Frequency       : 11.902 ppm slow
        Residual freq   : +0.000 ppm
        Skew            : 0.000 ppm
        Root delay      : 1.000000000 seconds
        Root dispersion : 1.000000000 seconds
        Update interval : 0.0 seconds
        Leap status     : Not synchronised

        """;

    /// <summary>The legend and the heading of version 3, which counts the sources first.</summary>
    public const string SourcesHeading = """
        210 Number of sources = 2

          .-- Source mode  '^' = server, '=' = peer, '#' = local clock.
         / .- Source state '*' = current synced, '+' = combined , '-' = not combined,
        | /   '?' = unreachable, 'x' = time may be in error, '~' = time too variable.
        ||                                                 .- xxxx [ yyyy ] +/- zzzz
        ||      Reachability register (octal) -.           |  xxxx = adjusted offset,
        ||      Log2(Polling interval) --.      |          |  yyyy = measured offset,
        ||                                \     |          |  zzzz = estimated error.
        ||                                 |    |           \
        MS Name/IP address         Stratum Poll Reach LastRx Last sample
        ===============================================================================

        """;

    /// <summary>The same of version 4, which does not count them.</summary>
    public const string SourcesHeadingOfVersion4 = """

          .-- Source mode  '^' = server, '=' = peer, '#' = local clock.
         / .- Source state '*' = current best, '+' = combined, '-' = not combined,
        | /             'x' = may be in error, '~' = too variable, '?' = unusable.
        ||                                                 .- xxxx [ yyyy ] +/- zzzz
        ||      Reachability register (octal) -.           |  xxxx = adjusted offset,
        ||      Log2(Polling interval) --.      |          |  yyyy = measured offset,
        ||                                \     |          |  zzzz = estimated error.
        ||                                 |    |           \
        MS Name/IP address         Stratum Poll Reach LastRx Last sample
        ===============================================================================

        """;

    public const string Sources = SourcesHeading + """
        ^* 192.0.2.5                     2  10   377   412    -312us[ -321us] +/-   14ms
        ^+ ntp2.lab.example              2   9    17   34m    +451us[ +442us] +/-   22ms

        """;

    public const string SourceStats = """
        210 Number of sources = 2
                                     .- Number of sample points in measurement set.
                                    /    .- Number of residual runs with same sign.
                                   |    /    .- Length of measurement set (time).
                                   |   |    /      .- Est. clock freq error (ppm).
                                   |   |   |      /           .- Est. error in freq.
                                   |   |   |     |           /         .- Est. offset.
                                   |   |   |     |          |          |   On the -.
                                   |   |   |     |          |          |   samples. \
                                   |   |   |     |          |          |             |
        Name/IP Address            NP  NR  Span  Frequency  Freq Skew  Offset  Std Dev
        ==============================================================================
        192.0.2.5                  21   9   86m     -0.012      0.031   -120us    62us
        ntp2.lab.example            0   0     0     +0.000   2000.000     +0ns  4000ms

        """;

    public const string Activity = """
        200 OK
        4 sources online
        1 sources offline
        0 sources doing burst (return to online)
        0 sources doing burst (return to offline)
        2 sources with unknown address

        """;

    public const string PeersHeading = """
             remote           refid      st t when poll reach   delay   offset  jitter
        ==============================================================================

        """;

    public const string Peers = PeersHeading + """
        *ntp1.lab.exampl 192.0.2.129      2 u  133 1024  377    0.512   -0.123   0.045
        +192.0.2.6       .GPS.            1 u  34m 1024  377    0.498   12.500   0.101
         192.0.2.7       .INIT.          16 u    - 1024    0    0.000    0.000   0.000
         LOCAL(0)        .LOCL.          10 l   12   64  377    0.000    0.000   0.001

        """;
}
