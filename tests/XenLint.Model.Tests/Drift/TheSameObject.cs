using XenLint.Testing;

namespace XenLint.Model.Tests.Drift;

public sealed class TheSameObject
{
    [Fact]
    public void Keeps_its_uuid_when_it_gets_another_name()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().VM("vm", vm => vm.Set("name__label", "before")), ComparedPools.Pool().VM("vm", vm => vm.Set("name__label", "after")));

        Assert.Equal(("name__label", "before", "after"), Assert.Single(drift.Objects).Fields.Select(changed => (changed.Name, changed.Old!.Text, changed.New!.Text)).Single());
    }

    [Theory]
    [InlineData("PIF")]
    [InlineData("PBD")]
    [InlineData("VBD")]
    [InlineData("VIF")]
    [InlineData("host_metrics")]
    [InlineData("PIF_metrics")]
    public void May_get_another_uuid_where_xapi_makes_its_row_anew(string table)
    {
        var old = ComparedPools.Pool().Write().Capture();
        var text = System.Text.Encoding.UTF8.GetString(ComparedPools.Pool().Write().Content);
        var renewed = old.Database.Tables[table].Rows.Aggregate(text, (after, row) =>
        {
            var uuid = System.Text.Encoding.UTF8.GetString(old.Database.Tables[table][row].Uuid);
            return after.Replace(uuid, "ffffffff" + uuid[8..], StringComparison.Ordinal);
        });
        var drift = PoolDrift.Between(old, new Capture(Evidence.DatabaseReader.Read(new SourceFile("new.xml", System.Text.Encoding.UTF8.GetBytes(renewed)), Evidence.DatabaseLimits.Default).Database!));

        Assert.NotEmpty(drift.Objects);
        Assert.All(drift.Objects, own => Assert.Equal((table, DriftKind.Changed, "uuid"), (own.Table, own.Kind, Assert.Single(own.Fields).Name)));
        Assert.All(drift.Objects, own => Assert.True(own.IsStateOnly));
    }

    [Fact]
    public void Is_another_one_where_people_make_it_again()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().VM("one", vm => vm.Set("name__label", "app")), ComparedPools.Pool().VM("two", vm => vm.Set("name__label", "app")));

        Assert.Equal([DriftKind.Removed, DriftKind.Added], drift.Wholes.Where(own => own.Table == "VM").Select(own => own.Kind).Order());
    }

    [Fact]
    public void Is_told_by_its_content_where_rows_have_no_uuid()
    {
        PoolBuilder Pool(params string[] values) => values.Select((value, index) => (value, index))
            .Aggregate(ComparedPools.Pool(), (pool, row) => pool.Row("Unheard_of", $"{values.Length}-{row.index}", own => own.Set("what", row.value).Without("uuid")));

        var drift = ComparedPools.Compare(Pool("a", "b", "b"), Pool("b", "c", "b", "a"));

        Assert.Equal((DriftKind.Added, "Unheard_of"), drift.Objects.Select(own => (own.Kind, own.Table)).Single());
    }

    [Fact]
    public void Is_never_a_part_of_itself() => Assert.All(ObjectIdentity.All, identity =>
    {
        var waiting = new Queue<string>(OwnersOf(identity.Table));
        while (waiting.TryDequeue(out var owner))
        {
            Assert.NotEqual(identity.Table, owner);
            foreach (var outer in OwnersOf(owner))
            {
                waiting.Enqueue(outer);
            }
        }

        static IEnumerable<string> OwnersOf(string table) => ObjectIdentity.Of(table) is not { } own ? []
            : own.Names.Select(name => XapiDataModel.Find(table)!.Find(name)!).Where(column => column.Kind == ColumnKind.Reference).Select(column => column.Target!)
                .Concat(own.OwnerTable is { } owner ? [owner] : []);
    });

    [Fact]
    public void Is_found_behind_references_inside_texts()
    {
        PoolBuilder Pool(PoolBuilder pool) => pool.VM("web2", vm => vm.OtherConfig("runs_on", pool.ReferenceOf("host", "xs-01")));

        var dump = Pool(ComparedPools.Pool()).Write();
        Assert.Empty(PoolDrift.Between(dump.Capture(), ComparedPools.Renewed(dump, "other")).Objects);
    }
}
