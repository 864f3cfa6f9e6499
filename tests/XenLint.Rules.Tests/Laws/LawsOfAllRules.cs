using FsCheck;
using FsCheck.Fluent;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Testing;
using Outcome = XenLint.Analysis.Outcome;

namespace XenLint.Rules.Tests.Laws;

/// <summary>What holds for all rules of the catalogue on every pool.</summary>
public sealed class LawsOfAllRules
{
    private const int Cases = 30;

    /// <summary>Rules about the evidence itself say that something is missing: that is what they are for.</summary>
    private static readonly HashSet<string> AboutEvidence =
        [.. Judgement.Catalog.Descriptors.Where(rule => rule.Category == Category.Capture).Select(rule => rule.Id)];

    /// <summary>What rules name as their evidence.</summary>
    private static readonly HashSet<string> Named = [.. Judgement.Catalog.Rules.SelectMany(rule => rule.Descriptor.Needs.All).Select(item => item.Name)];

    /// <summary>The columns of all tables that rules name, apart from those that say which object a row is.</summary>
    private static readonly (string Table, string Column)[] Columns =
    [
        .. TablesOfRules().SelectMany(table => table.Columns, (table, column) => (table.Name, column.Name)).Where(column => column.Item2 is not ("uuid" or "_ref" or "ref")),
    ];

    /// <summary>Some pools, each judged once: half of them by databases, half by reports.</summary>
    private static readonly Lazy<IReadOnlyList<(PoolPlan Plan, Judgement Whole)>> Samples =
        new(() => [.. PoolPlan.Samples(each: 3).Select(plan => (plan, Judgement.Of(plan)))]);

    private static readonly (string Table, string Column)[] NamedColumns = [.. Columns.Where(column => Named.Contains($"{column.Table}.{column.Column}"))];

    /// <summary>The tables that rules name.</summary>
    public static TheoryData<string> TableNames => [.. TablesOfRules().Select(table => table.Name)];

    [Fact]
    public void A_halted_machine_without_disks_and_interfaces_changes_nothing() => Holds(
        PoolPlan.Any,
        plan => Assert.Equal(Judgement.Of(plan).Findings, Judgement.Of(plan, pool => pool.VM("idle")).Findings));

    [Fact]
    public void New_names_of_hosts_networks_and_storage_repositories_change_no_identity() => Holds(
        PoolPlan.Any,
        plan => Assert.Equal(Identities(Judgement.Of(plan)), Identities(Judgement.Of(plan, pool => Rename(pool, plan)))));

    [Fact]
    public void The_order_of_tables_rows_and_attributes_changes_nothing() => Holds(
        from plan in PoolPlan.Any from seed in Gen.Choose(0, int.MaxValue - 1) select (plan, seed),
        item => Assert.Equal(Judgement.Of(item.plan).Findings, Judgement.Of(item.plan, form: DumpForm.Random(item.seed)).Findings));

    [Fact]
    public void A_column_less_gives_no_finding_more_and_nothing_passes_for_it() => Holds(
        from plan in PoolPlan.Any from column in Gen.Frequency((3, Gen.Elements(NamedColumns)), (1, Gen.Elements(Columns))) select (plan, column),
        item => ExpectNothingNew(
            item.plan, Judgement.Of(item.plan), Judgement.Of(item.plan, pool => pool.WithoutColumn(item.column.Table, item.column.Column)), $"{item.column.Table}.{item.column.Column}"),
        Cases * 3);

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_table_less_gives_no_finding_more_and_nothing_passes_for_it(string table)
    {
        foreach (var (plan, whole) in Samples.Value.Where(sample => !(sample.Plan.HasReports && table == "pool")))
        {
            ExpectNothingNew(plan, whole, Judgement.Of(plan, pool => pool.WithoutTable(table)), table);
        }
    }

    [Fact]
    public void A_member_of_reports_less_gives_no_finding_more_and_nothing_passes_for_it() => Holds(
        from plan in PoolPlan.WithReports from member in Gen.Elements(DrawnReport.Members.ToArray()) select (plan, member),
        item =>
        {
            var dump = Judgement.Write(item.plan);
            ExpectNothingNew(item.plan, Judgement.Of(item.plan.Reports(dump)), Judgement.Of(item.plan.Reports(dump, without: item.member)), item.member);
        },
        Cases * 2);

    [Fact]
    public void The_beginning_of_a_dump_gives_no_finding_that_the_whole_does_not_give() => Holds(
        from plan in PoolPlan.OfDatabases from part in Gen.Choose(0, 9999) select (plan, part),
        item =>
        {
            var dump = Judgement.Write(item.plan);
            if (Judgement.OfBeginning(dump, (int)(dump.Content.Length * (long)item.part / 10_000)) is { } beginning)
            {
                ExpectNothingNew(item.plan, Judgement.Of(item.plan), beginning, HonestExceptions.End);
            }
        },
        Cases * 4);

    private static void Holds<T>(Gen<T> inputs, Action<T> law, int cases = Cases) => Properties.HoldFor(inputs, law, cases);

    /// <summary>
    /// Less evidence shows no more, and what was not found to be right does not become right. What is passed in part says so itself, and so does a rule that
    /// passes without a witness which only corroborates.
    /// </summary>
    private static void ExpectNothingNew(PoolPlan plan, Judgement whole, Judgement less, string lost)
    {
        var added = less.Findings
            .Where(finding => !IsLeftOut(finding.Rule, lost))
            .GroupBy(finding => (finding.Rule, finding.Identity))
            .Where(same => same.Count() > whole.Findings.Count(finding => (finding.Rule, finding.Identity) == same.Key))
            .SelectMany(same => same.Select(finding => $"{finding.Rule} {finding.Message} ({finding.Identity})"));
        var passed = less.Outcomes
            .Where(outcome => outcome is { Outcome: Outcome.Passed, IsPassedInPart: false } && !IsLeftOut(outcome.Rule.Id, lost) && !SaysWhatItDidNotSee(outcome, lost))
            .Where(outcome => whole.OutcomeOf(outcome.Rule.Id).Outcome != Outcome.Passed)
            .Select(outcome => $"{outcome.Rule.Id} passes and was {whole.OutcomeOf(outcome.Rule.Id).Outcome}");
        var broken = added.Concat(passed).ToList();

        Assert.True(broken.Count == 0, $"Without {lost}:\n{string.Join('\n', broken)}\n{plan}");
    }

    private static bool SaysWhatItDidNotSee(RuleOutcome outcome, string lost) =>
        outcome.Rule.Needs.Corroborating.Any(item => item.Name == lost || item.Name.StartsWith($"{lost}.", StringComparison.Ordinal))
        && outcome.Reasons.Any(reason => reason.Detail.Contains(lost, StringComparison.Ordinal));

    private static bool IsLeftOut(string rule, string lost) =>
        AboutEvidence.Contains(rule) || HonestExceptions.All.Any(exception => (exception.Rule is null || exception.Rule == rule) && exception.Without.Contains(lost));

    private static IEnumerable<TableInfo> TablesOfRules() =>
        Named.Select(name => name.Split('.')[0]).Distinct().Order(StringComparer.Ordinal).Select(XapiDataModel.Find).OfType<TableInfo>();

    private static void Rename(PoolBuilder pool, PoolPlan plan)
    {
        for (var number = 0; number < plan.Hosts.Length; number++)
        {
            RenameRow("host", PoolPlan.HostName(number));
        }

        for (var number = 0; number < plan.SRs.Length; number++)
        {
            RenameRow("SR", PoolPlan.SRName(number));
        }

        foreach (var network in PoolPlan.Networks)
        {
            RenameRow("network", network);
        }

        void RenameRow(string table, string key) => pool.Row(table, key, row => row.Set("name__label", $"{key} as was"));
    }

    private static IEnumerable<(string Rule, string Fingerprint)> Identities(Judgement judgement) =>
        judgement.Findings.Select(finding => (finding.Rule, finding.Fingerprint)).Order();
}
