using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>Inputs are judged while others are read, and let go. What comes of them is the same as if all had been held and looked at in the end.</summary>
public sealed class ManyInputs : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly int[] Hours = [0, 10, 20, 30];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Neither_the_order_of_inputs_nor_the_budget_nor_the_threads_decide_what_becomes_of_them()
    {
        string[] all = [.. Reports(), .. Dumps()];
        var runs =
            from inputs in Gen.Shuffle(all)
            from count in Gen.Choose(1, all.Length)
            from budget in Gen.Elements(1L, 20_000, 60_000, 200_000)
            from jobs in Gen.Elements(1, 2, 5)
            from joins in Gen.Elements(true, false)
            select (Inputs: inputs[..count], budget, jobs, joins);
        Properties.HoldFor(
            runs,
            run =>
            {
                var options = EvidenceOptions.Default with { Join = run.joins, Jobs = run.jobs };
                var expected = Read(run.Inputs.Order(StringComparer.Ordinal), options with { Jobs = 1 }, long.MaxValue, new SignatureJudge(holds: true));
                Assert.Equal(Describe(expected), Describe(Read(run.Inputs, options, run.budget, new SignatureJudge())));
            },
            cases: 150);
    }

    [Fact]
    public void A_pool_that_fits_into_the_budget_is_judged_once()
    {
        var judge = new SignatureJudge();
        Read(Reports().Where(path => path.Contains("named-0h", StringComparison.Ordinal)), EvidenceOptions.Default, long.MaxValue, judge);
        Assert.Equal(1, judge.Judged);
    }

    [Fact]
    public void Dumps_are_let_go_whatever_the_budget_and_a_single_one_is_held()
    {
        var judge = new SignatureJudge();
        var reading = Read(Dumps(), EvidenceOptions.Default, long.MaxValue, judge);
        Assert.Equal(0, judge.Held);
        Assert.Empty(reading.Fleet.Captures);
        Assert.Equal(reading.Judged.Count, reading.Fleet.Pools.Count);

        var lone = new SignatureJudge();
        reading = Read([Dumps()[0]], EvidenceOptions.Default, long.MaxValue, lone);
        Assert.Equal(1, lone.Held);
        Assert.Single(reading.Fleet.Captures);
        GC.KeepAlive(reading);
    }

    [Fact]
    public void Reports_are_let_go_too()
    {
        var judge = new SignatureJudge();
        var reading = Read(Reports(), EvidenceOptions.Default, 1, judge);
        Assert.Equal(0, judge.Held);
        Assert.All(reading.Fleet.Inputs, input => Assert.False(input.IsHeld));
        Assert.All(reading.Fleet.Inputs, input => Assert.NotNull(input.HostName));
    }

    [Fact]
    public void The_dumps_of_a_folder_are_read_one_by_one_and_let_go()
    {
        Dumps();
        var judge = new SignatureJudge();
        var reading = Read([folder.Path], EvidenceOptions.Default, long.MaxValue, judge);
        Assert.Equal(0, judge.Held);
        Assert.Equal(Describe(Read([folder.Path], EvidenceOptions.Default, long.MaxValue, new SignatureJudge(holds: true))), Describe(reading));
    }

    [Fact]
    public void What_has_changed_between_two_readings_is_not_taken_for_the_same()
    {
        // Two pools by turns, and no room: the first report of a pool is let go before the second comes.
        var reports = Reports().Where(path => path.Contains("-0h", StringComparison.Ordinal)).OrderBy(path => path[^5]).ToArray();
        var judge = new Meddling(() => File.WriteAllBytes(reports[0], [1, 2, 3]));
        var changed = Assert.Throws<InputChangedException>(() => Read(reports, EvidenceOptions.Default with { Jobs = 1 }, 1, judge));
        Assert.Contains("has changed while it was read", changed.Message, StringComparison.Ordinal);
    }

    private static FleetReading<T> Read<T>(IEnumerable<string> inputs, EvidenceOptions options, long memory, ICaptureJudge<T> judge) =>
        FleetReader.Read(inputs, options, memory, judge, TestContext.Current.CancellationToken);

    private static string[] Describe(FleetReading<SignatureJudge.Signature> reading) =>
    [
        .. reading.Fleet.Inputs.Select(input => $"{input.Path} {input.Status} {input.Pool?.Id} {input.HostName}"),
        .. reading.Fleet.Pools.Select(pool => reading.Judged.Single(judged => ReferenceEquals(judged.Pool, pool)).ToString()),
    ];

    /// <summary>Two pools of three hosts, one of them without a name, at four times; some reports have no database.</summary>
    private string[] Reports() =>
    [
        .. from pool in new[] { "named", "" }
           from hour in Hours
           from host in Enumerable.Range(1, 3)
           let path = $"reports/{(pool.Length > 0 ? pool : "nameless")}-{hour}h-{host}.tar"
           select folder.Write(path, Report(pool, $"xs-{host}", Start.AddHours(hour), hasDatabase: (hour + host) % 4 > 0).Pack(ReportForm.Tar)[0].Content),
    ];

    private string[] Dumps() =>
    [
        .. from pool in new[] { "named", "", "other" }
           from number in Enumerable.Range(1, 2)
           select folder.Write($"dumps/{(pool.Length > 0 ? pool : "nameless")}-{number}.xml", Pool(pool).Write().Content),
        folder.Write("dumps/cut.xml", Pool("other").Write().Content.AsSpan()[..^200]),
        folder.Write("dumps/none.xml", "nothing"u8),
    ];

    private static StatusReport Report(string pool, string host, DateTimeOffset time, bool hasDatabase)
    {
        var builder = Pool(pool);
        var report = ReportBuilder.Bare(host, builder.UuidOf("host", host)).TakenAt(time).With("etc/xensource-inventory", $"INSTALLATION_UUID='{builder.UuidOf("host", host)}'\n");
        return (hasDatabase ? report.Database(builder.Write(DumpForm.BugTool)) : report).Build();
    }

    private static PoolBuilder Pool(string name)
    {
        var builder = new PoolBuilder(name.Length > 0 ? name : "nameless").Host("xs-1").Host("xs-2").Host("xs-3");
        return name.Length > 0 ? builder : builder.PoolRow(pool => pool.Set("name_label", ""));
    }

    /// <summary>Does something to the inputs when it first judges.</summary>
    private sealed class Meddling(Action meddle) : ICaptureJudge<int>
    {
        private Action? once = meddle;

        public bool HoldsCaptures => false;

        public ReportDetail Detail => ReportDetail.Plain;

        public int Judge(Capture capture, int jobs)
        {
            once?.Invoke();
            once = null;
            return 0;
        }

        public int LetGo(int judged) => judged;
    }
}
