namespace XenLint.Model;

/// <summary>The time sources that a host is told to follow, as one piece of evidence has them.</summary>
/// <param name="Where">The evidence, as people know it: <c>the database</c>, <c>etc/chrony.conf</c>.</param>
/// <param name="Sources">The sources that it names.</param>
/// <param name="MayHaveMore">
/// True when there may be sources that it does not name: those of a DHCP lease, of the factory, or of files that reports do not hold.
/// </param>
/// <param name="Place">The list in the database, or the beginning of the file.</param>
public sealed record TimeSettings(string Where, IReadOnlyList<TimeSource> Sources, bool MayHaveMore, Place Place)
{
    /// <summary>The mode that the database tells; null when the evidence is another.</summary>
    public HostNtpMode? Mode { get; init; }

    /// <summary>The sources by which the service may set the clock, each once.</summary>
    public IReadOnlyList<TimeSource> Usable { get; } =
        [.. Sources.Where(source => source.IsUsable).DistinctBy(source => source.Name.Value, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The names of the usable sources, in lower case and in order, so that two lists of the same servers are equal.</summary>
    public IReadOnlyList<string> Names => [.. Usable.Select(source => source.Name.Value.ToLowerInvariant()).Order(StringComparer.Ordinal)];

    /// <summary>The number of servers that the usable sources stand for.</summary>
    public int Servers => Usable.Sum(source => source.Servers);

    /// <summary>What the database tells; null when it tells nothing, as all databases before xapi 26.0, or nothing readable.</summary>
    internal static TimeSettings? OfDatabase(Host host)
    {
        if (!host.NtpMode.TryGet(out var mode) || (mode == HostNtpMode.Custom && !host.NtpCustomServers.IsKnown))
        {
            return null;
        }

        // xapi keeps the list when the mode changes; it counts in the mode Custom only.
        var place = mode == HostNtpMode.Custom ? host.NtpCustomServers.Place : host.NtpMode.Place;
        var servers = mode == HostNtpMode.Custom ? host.NtpCustomServers.Where(name => !string.IsNullOrWhiteSpace(name)) : [];
        return new TimeSettings(
            "the database",
            [.. servers.Select(name => new TimeSource(TimeSourceKind.Server, Sourced<string>.Known(name.Trim(), place), [], place))],
            MayHaveMore: mode is HostNtpMode.DHCP or HostNtpMode.Factory,
            place)
        {
            Mode = mode,
        };
    }

    /// <summary>What the configuration of the time service tells; null when the report has none that is whole.</summary>
    internal static TimeSettings? OfReport(HostEvidence evidence) =>
        evidence.ChronyConf.TryGet(out var chrony) ? Of(evidence.ChronyConf.Member, chrony, TakesServersByDhcp(evidence))
        // The DHCP client writes ntpd's servers into the file itself.
        : evidence.NtpConf.TryGet(out var ntp) ? Of(evidence.NtpConf.Member, ntp, takesServersByDhcp: false)
        : null;

    private static TimeSettings Of(ReportMember member, TimeServiceConfiguration configuration, bool takesServersByDhcp) => new(
        member.Path,
        configuration.Sources,
        MayHaveMore: takesServersByDhcp || configuration.Includes.Count > 0,
        member.Place);

    private static bool TakesServersByDhcp(HostEvidence evidence) =>
        Known.IsTrue(() => evidence.Host is { } host && host.PIFs.Any(pif => pif.TakesAddressByDhcp));
}

/// <content>The time sources that the host is told to follow.</content>
public sealed partial class HostEvidence
{
    /// <summary>The time sources that the database names; null when it tells nothing readable.</summary>
    public TimeSettings? TimeSettingsInDatabase => Host is { } host ? TimeSettings.OfDatabase(host) : null;

    /// <summary>The time sources that the report's configuration files name; null when the report has none that is whole.</summary>
    public TimeSettings? TimeSettingsInReport => TimeSettings.OfReport(this);

    /// <summary>
    /// The time sources that the host is told to follow, from the best evidence: the file that the service reads, else the database.
    /// </summary>
    /// <exception cref="NotKnownException">Neither tells.</exception>
    public TimeSettings TimeSettings => TimeSettingsInReport ?? TimeSettingsInDatabase ?? throw NoTimeSettings();

    /// <summary>
    /// Why the database does not name the time sources although its release has them there: what it holds instead is the reason; null when it
    /// names them, when the release has no such column, and without a row of the host.
    /// </summary>
    public NotKnownException? TimeSettingsLoss =>
        Host is not { } host || (host.NtpMode.IsAbsent && Capture.Knows(Host.Columns.NtpMode.SinceMinor) != true) ? null
        : !host.NtpMode.TryGet(out var mode) ? NotKnownException.For(host.NtpMode.State, host.NtpMode.Place)
        : mode == HostNtpMode.Custom && !host.NtpCustomServers.IsKnown ? NotKnownException.For(host.NtpCustomServers.State, host.NtpCustomServers.Place)
        : null;

    private NotKnownException NoTimeSettings()
    {
        if (TimeSettingsLoss is { } loss)
        {
            return loss;
        }

        // Old collectors take the one file, new ones the other: the one of which more is there tells the reason.
        var chrony = Member(MemberName.ChronyConf);
        var ntp = Member(MemberName.NtpConf);
        return (ntp.Status < chrony.Status ? ntp : chrony).NotKnown();
    }
}
