namespace XenLint.Model;

/// <summary>
/// What reports tell of a capture beside what was found in it. It is looked up in the capture until that is let go; the summary stays, and by it the parts of a
/// result say which capture they are about.
/// </summary>
public sealed class CaptureSummary
{
    private readonly Lazy<string?> name;
    private readonly Lazy<DateTimeOffset?> referenceTime;
    private readonly Lazy<ProductIdentity> product;
    private readonly Lazy<int?> hostCount;
    private readonly Lazy<int?> machineCount;
    private readonly Lazy<IReadOnlyList<NamedHost>> hosts;
    private ReportedFile? database;
    private KnownCapacity? capacity;
    private Capture? capture;

    internal CaptureSummary(Capture capture, string? poolUuid)
    {
        this.capture = capture;
        PoolUuid = poolUuid;
        Id = poolUuid ?? Capture.UnidentifiedPool;
        Generation = capture.Database.Generation;
        Schema = capture.Database.Schema;
        name = new(() => Held.OwnName);
        referenceTime = new(() => Held.ReferenceTime);
        product = new(() => ProductIdentity.Of(Held));
        hostCount = new(() => CountOf(Held.Hosts, static _ => true));
        machineCount = new(() => CountOf(Held.VMs, static vm => vm.IsGuest));
        hosts = new(() => [.. Held.Hosts.Readable.Select(host => new NamedHost(host))]);
    }

    /// <summary>The pool's uuid; with <c>#2</c>, <c>#3</c> for further captures of the same pool in one run.</summary>
    public string Id { get; internal set; }

    /// <summary>The uuid of the pool, or null when the database does not tell.</summary>
    public string? PoolUuid { get; }

    /// <summary>What people call the pool: its name, else the name of its only host, else its id.</summary>
    public string DisplayName => name.Value ?? Id;

    /// <summary>True when a pool has no name but its id, which is not known before all inputs of a run are.</summary>
    public bool IsCalledById => name.Value is null;

    /// <summary>The time that ages are measured from; null when nothing tells it.</summary>
    public DateTimeOffset? ReferenceTime => referenceTime.Value;

    /// <summary>The number of writes that the database has seen; null when it does not tell.</summary>
    public long? Generation { get; }

    /// <summary>The version of the database's schema; null when it does not tell.</summary>
    public string? Schema { get; }

    /// <summary>The product.</summary>
    public ProductIdentity Product => product.Value;

    /// <summary>Number of hosts; null when it is not known.</summary>
    public int? HostCount => hostCount.Value;

    /// <summary>Number of virtual machines without templates, snapshots and control domains; null when it is not known.</summary>
    public int? MachineCount => machineCount.Value;

    /// <summary>The hosts that can be read.</summary>
    public IReadOnlyList<NamedHost> Hosts => hosts.Value;

    /// <summary>The file of the database.</summary>
    public ReportedFile Database => database ?? Held.Database.Source.Reported;

    /// <summary>What the pool carries.</summary>
    /// <exception cref="NotKnownException">That is not known.</exception>
    public CapacityFigures Capacity => (capacity ?? KnownCapacity.Of(Held)).OrThrow();

    private Capture Held => capture ?? throw LetGo.Misses("something of its capture");

    /// <summary>Tells the capture its id, when it was read before.</summary>
    /// <param name="id">The id that it had.</param>
    public void GoBy(string id) => Id = id;

    /// <summary>Looks up what reports want to tell, and lets the capture go.</summary>
    public void Keep(KeptEvidence kept)
    {
        if (capture is null)
        {
            return;
        }

        _ = (DisplayName, ReferenceTime, Product, HostCount, MachineCount, Hosts);
        database = kept.Of(capture.Database.Source);
        capacity = kept.Detail.Capacity ? KnownCapacity.Of(capture) : null;
        capture = null;
    }

    private static int? CountOf<T>(Table<T> table, Func<T, bool> counts)
        where T : PoolObject
    {
        try
        {
            return table.Count(counts);
        }
        catch (NotKnownException)
        {
            return null;
        }
    }

    /// <summary>What a pool carries, or why that is not known.</summary>
    private sealed record KnownCapacity(CapacityFigures? Figures, NotKnownException? Unknown)
    {
        public CapacityFigures OrThrow() => Figures ?? throw new NotKnownException(Unknown!.Reason, Unknown.Message);

        public static KnownCapacity Of(Capture capture)
        {
            try
            {
                return new(CapacityFigures.Of(CaptureLoad.Of(capture)), null);
            }
            catch (NotKnownException unknown)
            {
                return new(null, unknown);
            }
        }
    }
}
