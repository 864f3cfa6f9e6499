namespace XenLint.Model;

/// <summary>
/// The link of a port, told by up to two witnesses: the measurements that the toolstack keeps in the database, and the host's own
/// report. The report is believed where it tells, since it is the host's own view and the database may be older. The link of a bond is
/// that of its members; the toolstack's measurements of the bond itself are not used, because releases have written nonsense there.
/// </summary>
public sealed class PhysicalLink
{
    private readonly PIFMetrics? metrics;

    internal PhysicalLink(PIF port)
    {
        Port = port;
        metrics = port.Metrics;
        Doubt = DoubtOf(port, metrics);
        Recorded = metrics is null ? null : LinkReading.Of(metrics);
        Observed = port.Host?.Evidence is { Report: not null } evidence ? ReadingIn(evidence, port.Device) : null;
    }

    /// <summary>The physical interface, or the bond interface, whose link it is.</summary>
    public PIF Port { get; }

    /// <summary>What the database says, old or not; null when it has no measurements of the port.</summary>
    public LinkReading? Recorded { get; }

    /// <summary>What the host's report says; null when there is no report of the host, or the port is not in it.</summary>
    public LinkReading? Observed { get; }

    /// <summary>Why the measurements in the database say nothing of today; null when they count.</summary>
    public NotKnownException? Doubt { get; }

    /// <summary>Whether there is a link; of a bond, whether any of its members has one.</summary>
    /// <exception cref="NotKnownException">The database's measurements do not count, and the report does not tell.</exception>
    public Sourced<bool> Carrier =>
        Port.Bond is { } bond ? Sourced<bool>.Known(bond.Links.Up.Count > 0, Port.Place)
        : Observed is { Carrier.IsKnown: true } ? Observed.Carrier
        : Counted.Carrier;

    /// <summary>
    /// The speed in Mbit/s; of a bond, what its members with a link carry together, or the fastest of them where only one works at a
    /// time. Not known without a link, and where the driver does not tell.
    /// </summary>
    /// <exception cref="NotKnownException">The database's measurements do not count, and the report does not tell.</exception>
    public Sourced<long> SpeedMbps =>
        Port.Bond is { } bond ? SpeedOf(bond)
        : Observed is { SpeedMbps.IsKnown: true } or { Carrier: { IsKnown: true, Value: false } } ? Observed.SpeedMbps
        : Counted.SpeedMbps;

    /// <summary>Whether both sides may send at once. Not known where the speed is not; never known of a bond.</summary>
    /// <exception cref="NotKnownException">The database's measurements do not count, and the report does not tell.</exception>
    public Sourced<bool> FullDuplex =>
        Port.Bond is not null ? Sourced<bool>.NotKnown(ValueState.Absent, Port.Place)
        : Observed is { IsFullDuplex.IsKnown: true } or { Carrier: { IsKnown: true, Value: false } } ? Observed.IsFullDuplex
        : Counted.IsFullDuplex;

    /// <summary>The PCI address of the port, such as <c>0000:05:00.1</c>; absent for ports that are no PCI device.</summary>
    public Sourced<string> BusPath => Described(PIFMetrics.Columns.PciBusPath.Name, metrics?.PciBusPath);

    /// <summary>The vendor's number; absent where nobody tells.</summary>
    public Sourced<string> VendorId => Described(PIFMetrics.Columns.VendorId.Name, metrics?.VendorId);

    /// <summary>The device's number; absent where nobody tells.</summary>
    public Sourced<string> DeviceId => Described(PIFMetrics.Columns.DeviceId.Name, metrics?.DeviceId);

    /// <summary>True when database and report both tell of the link, and not the same.</summary>
    public bool WitnessesDisagree =>
        Doubt is null && Recorded is not null && Recorded.Carrier.TryGet(out var recorded)
        && Observed is not null && Observed.Carrier.TryGet(out var observed) && recorded != observed;

    private LinkReading Counted => Doubt is null ? Recorded! : throw Doubt;

    private static NotKnownException? DoubtOf(PIF port, PIFMetrics? metrics) =>
        metrics is null ? new(NotEvaluatedReason.MetricsStale, "the interface has no row in PIF_metrics")
        : metrics.LastUpdated.TryGet(out var written) && written == DateTimeOffset.UnixEpoch ? new(NotEvaluatedReason.MetricsStale, "PIF_metrics has never been written for the interface")
        : port.Host?.WhyOutdated("the links of a host that is down are as old as its failure");

    /// <summary>A list that is cut off ends with a line that is whole, or that shows no flags.</summary>
    private static LinkReading? ReadingIn(HostEvidence evidence, string device) => LinkReading.Of(
        evidence.EthernetLinks.FirstOrDefault(link => link.Member.Instance == device) is { } link && link.TryGet(out var driver) ? driver : null,
        evidence.KernelInterfaces.Readable?.Find(device));

    private static Sourced<long> SpeedOf(Bond bond)
    {
        var (together, fastest) = (0L, long.MinValue);
        foreach (var member in bond.Links.Up)
        {
            var speed = member.Link.SpeedMbps.Value;
            together = checked(together + speed);
            fastest = Math.Max(fastest, speed);
        }

        return bond.Links.Up.Count == 0 ? Sourced<long>.NotKnown(ValueState.Absent, bond.Place with { Field = "speed" })
            : Sourced<long>.Known(bond.EffectiveMode == Bond.ActivePassive ? fastest : together, bond.Place);
    }

    /// <summary>The toolstack writes <c>N/A</c> for what is no PCI device.</summary>
    private Sourced<string> Described(string column, Sourced<string>? text) => text switch
    {
        null => Sourced<string>.NotKnown(ValueState.Absent, Port.Place with { Field = column }),
        { IsKnown: true, Value: var known } when string.IsNullOrWhiteSpace(known) || known == "N/A" => Sourced<string>.NotKnown(ValueState.Absent, text.Value.Place),
        { } value => value,
    };
}

/// <content>The link that an interface rests on.</content>
public sealed partial class PIF
{
    private Kept<PhysicalLink>? link;

    /// <summary>
    /// The link of the port or bond below the interface: measurements of VLANs and tunnels themselves mean nothing. The values throw
    /// where the evidence is too old; a link that nobody has measured is <see cref="NotEvaluatedReason.MetricsStale"/>.
    /// </summary>
    /// <exception cref="NotKnownException">The rows do not lead to a port or bond, or a table that would decide is not there.</exception>
    public PhysicalLink Link => Kept.Of(ref link, this, static pif => CertainBase(pif) is var port && port != pif ? port.Link : new PhysicalLink(port));
}
