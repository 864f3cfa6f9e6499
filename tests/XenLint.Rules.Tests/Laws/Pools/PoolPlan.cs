using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Laws;

/// <summary>
/// A pool by lot: each object has a number that decides all about it, so that leaving one out leaves the others as they are.
/// Much is wrong with such a pool, which is the point: laws about findings need findings.
/// </summary>
/// <param name="Habits">Decides what most hosts have in common.</param>
/// <param name="Hosts">The hosts.</param>
/// <param name="SRs">The storage repositories.</param>
/// <param name="VMs">The virtual machines.</param>
/// <param name="Schema">The schema of the database.</param>
/// <param name="HasReports">True for a status report of each host, false for the database alone.</param>
internal sealed record PoolPlan(int Habits, ImmutableArray<int> Hosts, ImmutableArray<int> SRs, ImmutableArray<int> VMs, int Schema, bool HasReports)
{
    private const int MostHosts = 4;
    private const int MostSRs = 5;
    private const int MostVMs = 6;

    /// <summary>The newest schema three times out of five, and old ones that lack columns and tables.</summary>
    private static readonly int[] Schemas = [PoolBuilder.UsualSchema, PoolBuilder.UsualSchema, PoolBuilder.UsualSchema, 73, 125];

    /// <summary>The names of the networks.</summary>
    public static IReadOnlyList<string> Networks { get; } = ["Trunk", "Storage", "Management", "Tenant 20", "Tenant 21", "Tenant 22", "Inside"];

    private static readonly Gen<int> Lot = Gen.Choose(0, int.MaxValue - 1);

    /// <summary>Pools whose evidence is the database.</summary>
    public static Gen<PoolPlan> OfDatabases { get; } = Of(hasReports: false);

    /// <summary>Pools with status reports of their hosts.</summary>
    public static Gen<PoolPlan> WithReports { get; } = Of(hasReports: true);

    /// <summary>Databases alone and reports, in turn.</summary>
    public static Gen<PoolPlan> Any { get; } = Gen.Frequency((2, OfDatabases), (1, WithReports));

    /// <summary>The same pools at each run: databases, and as many with reports.</summary>
    /// <param name="each">The number of both.</param>
    public static IEnumerable<PoolPlan> Samples(int each)
    {
        var own = new Lots(20261130);
        for (var number = 0; number < 2 * each; number++)
        {
            var hasReports = number % 2 == 1;
            yield return new PoolPlan(
                own.Below(int.MaxValue),
                own.Many(2 + own.Below(MostHosts - 1)),
                own.Many(1 + own.Below(MostSRs)),
                own.Many(own.Below(MostVMs + 1)),
                hasReports ? PoolBuilder.UsualSchema : own.OneOf(Schemas),
                hasReports);
        }
    }

    /// <summary>The pool.</summary>
    public PoolBuilder Build()
    {
        var pool = new PoolBuilder("drawn").Schema(Schema);
        foreach (var network in Networks)
        {
            pool.Network(network, n => n.Mtu(new Lots(Habits ^ network.Length).OneOf("1500", "1500", "9000")));
        }

        var hosts = Hosts.Select((_, number) => HostName(number)).ToArray();
        for (var number = 0; number < Hosts.Length; number++)
        {
            DrawnHost.Add(pool, hosts[number], number, Hosts[number], Habits, hasNewTables: Schema == PoolBuilder.UsualSchema);
        }

        for (var number = 0; number < SRs.Length; number++)
        {
            DrawnSR.Add(pool, SRName(number), number, SRs[number], hosts);
        }

        for (var number = 0; number < VMs.Length; number++)
        {
            DrawnVM.Add(pool, Numbered("vm", number), VMs[number], hosts, [.. SRs.Select((_, sr) => SRName(sr))]);
        }

        return SRs.Length > 0 && Habits % 4 != 0 ? pool.DefaultSR(SRName(Habits % SRs.Length)) : pool;
    }

    /// <summary>The reports of the hosts: what the collector took of the pool as it is planned.</summary>
    /// <param name="database">The database in them, which may differ from the plan.</param>
    /// <param name="without">A member that no report has.</param>
    public IReadOnlyList<StatusReport> Reports(Dump database, string? without = null)
    {
        var planned = Build().Write();
        return
        [
            .. Hosts.Select((lot, number) =>
            {
                var report = ReportBuilder.Usual(planned, HostName(number)).Database(database);
                DrawnReport.Spoil(report, lot);
                return (without is null ? report : report.Without(without)).Build();
            }),
        ];
    }

    /// <summary>The name of a host.</summary>
    public static string HostName(int number) => Numbered("xs", number);

    /// <summary>The name of a storage repository.</summary>
    public static string SRName(int number) => Numbered("SR", number);

    /// <summary>Pools with one object less.</summary>
    public IEnumerable<PoolPlan> Smaller() =>
        Enumerable.Range(0, VMs.Length).Select(number => this with { VMs = VMs.RemoveAt(number) })
            .Concat(Enumerable.Range(0, SRs.Length).Select(number => this with { SRs = SRs.RemoveAt(number) }))
            .Concat(Enumerable.Range(0, Hosts.Length > 1 ? Hosts.Length : 0).Select(number => this with { Hosts = Hosts.RemoveAt(number) }));

    /// <inheritdoc/>
    public override string ToString() =>
        $"new PoolPlan({Habits}, [{string.Join(", ", Hosts)}], [{string.Join(", ", SRs)}], [{string.Join(", ", VMs)}], {Schema}, {(HasReports ? "true" : "false")})";

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number + 1:D2}");

    private static Gen<PoolPlan> Of(bool hasReports) =>
        from habits in Lot
        from hosts in Lots(1, MostHosts)
        from srs in Lots(0, MostSRs)
        from vms in Lots(0, MostVMs)
        from schema in hasReports ? Gen.Constant(PoolBuilder.UsualSchema) : Gen.Elements(Schemas)
        select new PoolPlan(habits, hosts, srs, vms, schema, hasReports);

    private static Gen<ImmutableArray<int>> Lots(int least, int most) =>
        from count in Gen.Choose(least, most)
        from lots in Lot.ArrayOf(count)
        select lots.ToImmutableArray();
}
