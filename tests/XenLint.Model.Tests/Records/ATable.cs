using System.Text;
using XenLint.Evidence;
using XenLint.Testing;

namespace XenLint.Model.Tests.Records;

/// <summary>What a table tells when it is whole, unknown to its release, missing, or cut off.</summary>
public sealed class ATable
{
    [Fact]
    public void That_is_whole_gives_its_rows_sorted_by_uuid_whatever_the_order_in_the_file()
    {
        var pool = new PoolBuilder("lab").Host("xs-01").Host("xs-02").Host("xs-03");

        var uuids = pool.Write(DumpForm.Resaved).Capture().Hosts.Select(host => host.Uuid.Value).ToList();

        Assert.Equal(uuids.Order(StringComparer.Ordinal), uuids);
        Assert.Equal(uuids, pool.Write().Capture().Hosts.Select(host => host.Uuid.Value));
    }

    [Fact]
    public void That_its_release_does_not_know_is_known_to_be_empty()
    {
        var capture = new PoolBuilder("lab").Schema(55).Write().Capture();

        Assert.Equal(TableState.NotInSchema, capture.Certificates.State);
        Assert.Empty(capture.Certificates);
    }

    [Fact]
    public void That_is_not_in_the_file_cannot_be_counted_on()
    {
        var capture = new PoolBuilder("lab").WithoutTable("Bond").Write().Capture();

        Assert.Equal(TableState.Missing, capture.Bonds.State);
        Assert.Equal(NotEvaluatedReason.TableAbsent, Assert.Throws<NotKnownException>(() => capture.Bonds.Count).Reason);
        Assert.Empty(capture.Bonds.Readable);
    }

    [Fact]
    public void That_is_cut_off_gives_what_could_be_read_and_throws_when_all_of_it_is_asked_for()
    {
        var capture = CutInside("PIF", new PoolBuilder("lab").Host("xs-01", host => host.PIF("eth0").PIF("eth1")));

        Assert.Equal(TableState.Truncated, capture.PIFs.State);
        Assert.Single(capture.PIFs.Readable);
        Assert.Equal(NotEvaluatedReason.MemberTruncated, Assert.Throws<NotKnownException>(() => capture.PIFs.Count).Reason);
    }

    [Fact]
    public void That_is_cut_off_makes_what_points_into_it_unknown_and_not_null()
    {
        var capture = CutInside("PIF", new PoolBuilder("lab").Host("xs-01", host => host.PIF("eth0").PIF("eth1")));

        Assert.Throws<NotKnownException>(() => capture.PIFs.Readable.First().Host);
    }

    [Fact]
    public void With_a_reference_to_nowhere_gives_null()
    {
        var capture = new PoolBuilder("lab").Host("xs-01", host => host.PIF("eth0", pif => pif.Raw("network", "OpaqueRef:lost"))).Write().Capture();

        Assert.Null(capture.PIFs.Single().Network);
        Assert.Equal("OpaqueRef:lost", capture.PIFs.Single().NetworkReference.Value);
    }

    private static Capture CutInside(string table, PoolBuilder pool)
    {
        var text = Encoding.UTF8.GetString(pool.Write().Content);
        var start = text.IndexOf($"<table name=\"{table}\">", StringComparison.Ordinal);
        var secondRow = text.IndexOf("<row ", text.IndexOf("<row ", start, StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        var file = new SourceFile("pool.xml", Encoding.UTF8.GetBytes(text[..(secondRow + 40)]));
        return new Capture(DatabaseReader.Read(file, DatabaseLimits.Default).Database!);
    }
}
