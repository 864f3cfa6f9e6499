namespace XenLint.Model;

/// <summary>The state of a host at the time of the capture.</summary>
public enum HostState
{
    /// <summary>In service.</summary>
    Up,

    /// <summary>In maintenance: no virtual machine may start there.</summary>
    Maintenance,

    /// <summary>Not answering: its state in the database is as old as its failure.</summary>
    Down,
}

/// <content>State and management of hosts.</content>
public sealed partial class Host
{
    private Kept<HostState>? state;
    private Kept<IReadOnlyList<PIF>>? managementPIFs;

    /// <inheritdoc/>
    public override Host? OwningHost => this;

    /// <summary>What is known of the host beside its row: its status report, if the input has one.</summary>
    public HostEvidence Evidence => Capture.EvidenceOf(this);

    /// <summary>
    /// The state. Databases of the oldest schemas have no metrics for hosts; their hosts count as up unless they are in maintenance.
    /// </summary>
    /// <exception cref="NotKnownException">A column that would tell, or the table of the metrics, is not there.</exception>
    public HostState State => Kept.Of(ref state, this, static host =>
        host.Metrics is { } metrics && !metrics.Live ? HostState.Down
        : !host.Enabled || host.OtherConfig.ContainsKey("MAINTENANCE_MODE") ? HostState.Maintenance
        : HostState.Up);

    /// <summary>
    /// Why what the database says of the host's links and paths is not of today: the host is down, or nobody can tell whether it is;
    /// null for a host that answers.
    /// </summary>
    /// <param name="what">What is old when the host is down, in few words.</param>
    internal NotKnownException? WhyOutdated(string what)
    {
        try
        {
            return State == HostState.Down ? new(NotEvaluatedReason.HostDown, what) : null;
        }
        catch (NotKnownException unknown)
        {
            return unknown;
        }
    }

    /// <summary>The interfaces over which the pool manages the host: normally exactly one, a VLAN or a bond interface among them.</summary>
    public IReadOnlyList<PIF> ManagementPIFs =>
        Kept.Of<Host, IReadOnlyList<PIF>>(ref managementPIFs, this, static host => [.. host.PIFs.Where(pif => pif.Management)]);

    /// <summary>
    /// What the management interface rests on: a bond interface or a physical interface; null when the rows do not lead to one or
    /// when there is not exactly one management interface.
    /// </summary>
    public PIF? ManagementBase => ManagementPIFs is [var only] ? only.Base : null;

    /// <summary>
    /// Whether the host's storage drivers use several paths: <c>other_config:multipathing</c> when the key exists, because the drivers
    /// read that; else the field, of newer schemas; else off.
    /// </summary>
    public Sourced<bool> EffectiveMultipathing
    {
        get
        {
            var key = OtherConfig["multipathing"];
            return key.IsKnown ? key.Select(text => text == "true")
                : key.IsAbsent && !Multipathing.IsAbsent ? Multipathing
                : key.IsAbsent ? Sourced<bool>.Known(false, key.Place)
                : Sourced<bool>.NotKnown(key.State, key.Place);
        }
    }

    /// <summary>The paths to the disk that the host boots from over a storage network; null for other hosts.</summary>
    public PathCount? BootPathCount => OtherConfig["mpath-boot"] is { IsAbsent: false } text ? new PathCount("boot", text) : null;
}
