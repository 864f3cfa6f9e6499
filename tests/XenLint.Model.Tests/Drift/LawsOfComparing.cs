using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Drift;

public sealed class LawsOfComparing
{
    private static readonly string[] Values = ["", "a", "b c", "<img src=x>", "%n", "(('x' 'y'))", "REMOVED", "OpaqueRef:NULL", "\u00e9\ud83d\ude00"];

    private static readonly Action<PoolBuilder, int, string>[] Edits =
    [
        (pool, _, value) => pool.Host("xs-01", host => host.OtherConfig("site", value)),
        (pool, which, value) => pool.Host("xs-02", host => host.OtherConfig($"key-{which}", value)),
        (pool, which, value) => pool.VM($"extra-{which}", vm => vm.Disk("nfs").VIF("vms").Set("name__description", value)),
        (pool, _, value) => pool.Network("vms", network => network.Set("name__description", value)),
        (pool, which, value) => pool.Network($"other-{which}", network => network.Items("tags", "x", value, value)),
        (pool, _, value) => pool.PoolRow(row => row.Items("tags", value, "prod")),
        (pool, which, _) => pool.PoolRow(row => row.PointsTo("default_SR", "SR", which % 2 == 0 ? "nfs" : "nowhere")),
        (pool, _, value) => pool.PoolRow(row => row.Set("wlb_password", value).Map("gui_config", MapEntry.Of("password", value))),
        (pool, which, value) => pool.Row("Unheard_of", $"row-{which}", row => row.Set("what", value).Without("uuid")),
        (pool, _, _) => pool.WithoutColumn("VM", "user_version"),
        (pool, _, _) => pool.WithoutTable("Certificate"),
    ];

    private static readonly FsCheck.Gen<(int Edit, int Which, string Value)[]> Changes =
        Gen.Zip(Gen.Zip(Gen.Choose(0, Edits.Length - 1), Gen.Choose(0, 2)), Gen.Elements(Values)).ListOf()
            .Select(changes => changes
                .Select(change => (Edit: change.Item1.Item1, Which: change.Item1.Item2, Value: change.Item2))
                .DistinctBy(change => (change.Edit, change.Edit is 2 or 4 or 8 ? change.Which : 0))
                .ToArray());

    [Fact]
    public void What_is_compared_with_itself_does_not_differ() => Properties.HoldFor(
        Changes,
        changes =>
        {
            var pool = Write(changes);
            Assert.Empty(PoolDrift.Between(pool.Capture(), pool.Capture()).Objects);
        },
        cases: 30);

    [Fact]
    public void The_way_back_is_the_mirror_of_the_way_there() => Properties.HoldFor(
        Gen.Zip(Changes, Changes),
        pair =>
        {
            var (one, other) = (Write(pair.Item1).Capture(), Write(pair.Item2).Capture());
            Assert.Equal(ComparedPools.Told(PoolDrift.Between(one, other)), ComparedPools.Told(PoolDrift.Between(other, one), isMirrored: true));
        },
        cases: 40);

    [Fact]
    public void Neither_new_references_nor_another_order_of_rows_changes_anything() => Properties.HoldFor(
        Gen.Zip(Gen.Zip(Changes, Changes), Gen.Choose(1, int.MaxValue)),
        input =>
        {
            var ((one, other), seed) = input;
            var old = Write(one).Capture();
            var moved = Write(other, new DumpForm { Rows = DumpOrder.Shuffled, Tables = DumpOrder.Shuffled, Attributes = DumpOrder.Shuffled, Seed = seed });
            Assert.Equal(ComparedPools.Told(PoolDrift.Between(old, Write(other).Capture())), ComparedPools.Told(PoolDrift.Between(old, ComparedPools.Renewed(moved, $"{seed}"))));
        },
        cases: 40);

    [Fact]
    public void A_changed_value_is_told_exactly_once()
    {
        var columns = XapiDataModel.Find("VM")!.Columns
            .Where(column => column is { Kind: ColumnKind.Text or ColumnKind.Integer or ColumnKind.Boolean, Secrecy: not Secrecy.Always }
                && column.Name != "uuid" && !VolatileData.IsLeftOut("VM", column.Name)
                && column.Since is not null && ComparedPools.Pool().Write().Capture().VMs[0].RawText(column.Name) is not null)
            .ToArray();
        Properties.HoldFor(
            Gen.Elements(columns),
            column =>
            {
                var changed = ComparedPools.Compare(With(column, Text(column, isOther: false)), With(column, Text(column, isOther: true)));
                var own = Assert.Single(changed.Objects);
                var told = Assert.Single(own.Fields);
                Assert.Equal(("VM", column.Name, FieldChange.Changed), (own.Table, told.Name, told.Change));
                Assert.Equal((Text(column, isOther: false), Text(column, isOther: true)), (told.Old!.Text, told.New!.Text));
            },
            cases: 20);
    }

    private static PoolBuilder With(Column column, string text) => ComparedPools.Pool().VM("changing", vm => vm.Set(column.Name, text));

    private static string Text(Column column, bool isOther) => column.Kind switch
    {
        ColumnKind.Boolean => isOther ? "true" : "false",
        ColumnKind.Integer => isOther ? "7" : "-3",
        _ => isOther ? "another text" : "a text",
    };

    private static Dump Write((int Edit, int Which, string Value)[] changes, DumpForm? form = null)
    {
        var pool = ComparedPools.Pool();
        foreach (var (edit, which, value) in changes)
        {
            Edits[edit](pool, which, value);
        }

        return pool.Write(form);
    }
}
