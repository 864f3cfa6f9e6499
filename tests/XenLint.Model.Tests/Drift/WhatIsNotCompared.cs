using XenLint.Testing;

namespace XenLint.Model.Tests.Drift;

public sealed class WhatIsNotCompared
{
    [Fact]
    public void A_column_that_one_side_does_not_record_is_told_once()
    {
        var drift = ComparedPools.Compare(ComparedPools.Pool().WithoutColumn("host", "https_only"), ComparedPools.Pool());

        Assert.Empty(drift.Objects);
        Assert.Equal(new DriftGap("host", "https_only", DriftGapReason.ColumnNotRecorded, DriftSide.Old, 2), Assert.Single(drift.Gaps));
    }

    [Fact]
    public void Objects_that_an_older_release_does_not_have_are_no_new_objects()
    {
        var drift = ComparedPools.Compare(ComparedPools.Pool().Schema(133), ComparedPools.Pool().Row("Repository", "updates"));

        Assert.DoesNotContain(drift.Objects, own => own.Table == "Repository");
        Assert.Contains(new DriftGap("Repository", null, DriftGapReason.TableNotInSchema, DriftSide.Old, 1), drift.Gaps);
    }

    [Fact]
    public void Objects_of_a_table_that_is_missing_did_not_go()
    {
        var drift = ComparedPools.Compare(ComparedPools.Pool(), ComparedPools.Pool().WithoutTable("SR"));

        Assert.DoesNotContain(drift.Objects, own => own.Table == "SR");
        Assert.Contains(new DriftGap("SR", null, DriftGapReason.TableMissing, DriftSide.New, 1), drift.Gaps);
        Assert.Contains(drift.Gaps, gap => gap is { Table: "PBD", Column: "SR", Reason: DriftGapReason.TargetLost, Side: DriftSide.New });
    }

    [Fact]
    public void Objects_behind_the_end_of_a_damaged_file_did_not_go()
    {
        var whole = ComparedPools.Pool().Write();
        var text = System.Text.Encoding.UTF8.GetString(whole.Content);
        var cut = text[..(text.IndexOf("<table name=\"VM\"", StringComparison.Ordinal) + 20)];
        var damaged = new Capture(Evidence.DatabaseReader.Read(new SourceFile("cut.xml", System.Text.Encoding.UTF8.GetBytes(cut)), Evidence.DatabaseLimits.Default).Database!);

        var drift = PoolDrift.Between(whole.Capture(), damaged);

        Assert.DoesNotContain(drift.Objects, own => own.Kind != DriftKind.Changed);
        Assert.Contains(drift.Gaps, gap => gap is { Table: "VM", Column: null, Reason: DriftGapReason.TableTruncated, Side: DriftSide.New });
    }

    [Theory]
    [InlineData("REMOVED", "hunter2", DriftSide.Old)]
    [InlineData("hunter2", "REMOVED", DriftSide.New)]
    [InlineData("REMOVED", "REMOVED", DriftSide.Both)]
    public void A_secret_that_was_taken_out_is_neither_the_same_nor_another(string old, string @new, DriftSide side)
    {
        var drift = ComparedPools.Compare(With(old), With(@new));

        Assert.Empty(drift.Objects);
        Assert.Equal(new DriftGap("host", "other_config:api_token", DriftGapReason.ValueTakenOut, side, 1), Assert.Single(drift.Gaps));

        static PoolBuilder With(string secret) => ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("api_token", secret));
    }

    [Fact]
    public void A_word_that_only_looks_like_a_placeholder_is_compared()
    {
        var drift = ComparedPools.Compare(
            ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("state", "REMOVED")), ComparedPools.Pool().Host("xs-01", host => host.OtherConfig("state", "back")));

        Assert.Equal(("REMOVED", "back"), Assert.Single(drift.Objects).Fields.Select(changed => (changed.Old!.Text, changed.New!.Text)).Single());
    }
}
