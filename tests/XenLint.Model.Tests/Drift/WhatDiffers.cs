using XenLint.Testing;

namespace XenLint.Model.Tests.Drift;

public sealed class WhatDiffers
{
    [Fact]
    public void A_map_is_told_key_by_key()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("a", "1").OtherConfig("b", "2")),
            ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("b", "3").OtherConfig("c", "4")));

        var own = Assert.Single(drift.Objects);
        Assert.Equal("host xs-01", own.Row.Title);
        Assert.Equal(
            [("other_config:a", "1", null), ("other_config:b", "2", "3"), ("other_config:c", null, "4")],
            own.Fields.Select(changed => (changed.Name, changed.Old?.Text, changed.New?.Text)));
    }

    [Fact]
    public void A_set_is_told_element_by_element_whatever_its_order()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().PoolRow(row => row.Items("tags", "a", "b", "c")),
            ComparedPools.Pool().PoolRow(row => row.Items("tags", "d", "c", "a")));

        Assert.Equal([("b", null), (null, "d")], Assert.Single(drift.Objects).Fields.Select(changed => (changed.Old?.Text, changed.New?.Text)));
    }

    [Fact]
    public void A_reference_is_told_by_the_name_of_what_it_leads_to()
    {
        var drift = ComparedPools.Compare(ComparedPools.Pool(), ComparedPools.Pool().SR("iscsi", "lvmoiscsi", sr => sr.PBDs()).DefaultSR("iscsi"));

        var pool = drift.Objects.Single(own => own.Table == "pool");
        Assert.Equal(("(none)", "SR iscsi"), pool.Fields.Where(changed => changed.Name == "default_SR").Select(changed => (changed.Old!.Text, changed.New!.Text)).Single());
        Assert.Equal(["SR iscsi"], drift.Wholes.Where(own => own.Kind == DriftKind.Added).Select(own => own.Row.Title));
        Assert.Equal(["PBD", "PBD"], drift.Parts()[drift.Wholes.Single(own => own.Kind == DriftKind.Added)].Select(part => part.Table));
    }

    [Fact]
    public void Parts_of_what_went_are_told_with_it()
    {
        var drift = ComparedPools.Compare(ComparedPools.Pool().VM("old", vm => vm.Disk("nfs").VIF("vms")), ComparedPools.Pool());

        var whole = drift.Wholes.Single(own => own.Table == "VM");
        Assert.Equal((DriftKind.Removed, "VM old"), (whole.Kind, whole.Row.Title));
        Assert.Subset(new HashSet<string> { "VBD", "VIF", "VM_metrics" }, drift.Parts()[whole].Select(part => part.Table).ToHashSet());
        Assert.Contains(drift.Parts()[whole], part => part.Table == "VBD");
    }

    [Fact]
    public void A_set_that_only_repeats_references_of_others_is_not_told()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().Host("xs-01", host => host.Set("PIFs", "()")),
            ComparedPools.Pool().Host("xs-01", host => host.Set("PIFs", "('OpaqueRef:x')")));

        Assert.Empty(drift.Objects);
    }

    [Fact]
    public void What_runs_where_is_told_apart()
    {
        var drift = ComparedPools.Compare(ComparedPools.Pool(), ComparedPools.Pool().VM("new", vm => vm.On("xs-01")).VM("new2"));
        Assert.All(drift.Wholes.Where(own => own.Table == "VM"), own => Assert.False(own.IsStateOnly));

        var moved = ComparedPools.Compare(With("xs-01"), With("xs-02"));
        var vm = moved.Objects.Single(own => own.Table == "VM");
        Assert.True(vm.IsStateOnly);
        Assert.Equal(("resident_on", "host xs-01", "host xs-02"), vm.Fields.Select(changed => (changed.Name, changed.Old!.Text, changed.New!.Text)).Single());

        static PoolBuilder With(string host) => ComparedPools.Pool().VM("moving", vm => vm.PointsTo("resident_on", "host", host));
    }

    [Fact]
    public void A_secret_that_changed_is_told_without_its_values()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("api_token", "hunter2")),
            ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("api_token", "hunter3")));

        var changed = Assert.Single(Assert.Single(drift.Objects).Fields);
        Assert.True(changed.IsSecret);
        Assert.Equal(("other_config:api_token", SecretText.Hidden, SecretText.Hidden), (changed.Name, changed.Old!.Text, changed.New!.Text));
    }

    [Fact]
    public void A_secret_that_came_is_told_without_its_value()
    {
        var drift = ComparedPools.Compare(ComparedPools.Pool(), ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("api_token", "hunter2")));

        Assert.Equal(SecretText.Hidden, Assert.Single(Assert.Single(drift.Objects).Fields).New!.Text);
    }

    [Fact]
    public void Places_are_those_of_the_values()
    {
        var old = ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("key", "one").OtherConfig("other", "same")).Write();
        var @new = ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("key", "two").OtherConfig("other", "same")).Write();

        var changed = Assert.Single(Assert.Single(PoolDrift.Between(old.Capture(), @new.Capture()).Objects).Fields);
        Assert.Equal("('key'%.'one')", TextAt(old, changed.Old!.Place));
        Assert.Equal("('key'%.'two')", TextAt(@new, changed.New!.Place));
        Assert.Equal("pool/host[xs-01].other_config:key", changed.New!.Place.LogicalPath);

        static string TextAt(Dump dump, Place place) => System.Text.Encoding.UTF8.GetString(dump.Content.AsSpan(place.Start, place.Length));
    }

    [Fact]
    public void Volatile_columns_and_tables_do_not_count()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().Row("task", "one").Host("xs-01", host => host.Metrics(row => row.Set("last_updated", "20260101T00:00:00Z"))).VM("db2", vm => vm.Set("domid", "1")),
            ComparedPools.Pool().Row("task", "two").Host("xs-01", host => host.Metrics(row => row.Set("last_updated", "20260102T00:00:00Z"))).VM("db2", vm => vm.Set("domid", "2")));

        Assert.Empty(drift.Objects);
    }

    [Fact]
    public void A_table_that_the_data_model_does_not_know_is_compared_too()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().Row("Unheard_of", "x", row => row.Set("settings", "(('a' '1'))")),
            ComparedPools.Pool().Row("Unheard_of", "x", row => row.Set("settings", "(('a' '2'))")));

        var own = Assert.Single(drift.Objects);
        Assert.Null(own.Row.Record);
        Assert.Equal(("settings:a", "1", "2"), own.Fields.Select(changed => (changed.Name, changed.Old!.Text, changed.New!.Text)).Single());
    }

    [Fact]
    public void The_names_in_the_list_of_the_running_state_are_those_of_the_data_model() => Assert.All(
        RunningState.Columns,
        entry => Assert.All(
            entry.Names.Where(name => name != RunningState.AnyColumn),
            name => Assert.NotNull(XapiDataModel.Find(entry.Table)!.Find(name.Split(':')[0]))));
}
