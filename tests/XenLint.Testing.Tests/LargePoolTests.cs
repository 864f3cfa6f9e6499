using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Testing;

public sealed class LargePoolTests
{
    [Fact]
    public void A_large_pool_is_a_sound_database()
    {
        var size = new LargePool { Hosts = 3, VMs = 40, SnapshotsPerVM = 2 };
        var reading = DatabaseReader.Read(new SourceFile("large.xml", Written(size)), DatabaseLimits.Default);
        Assert.Null(reading.Database!.Damage);
        var capture = new Capture(reading.Database);
        Assert.Equal(3, capture.Hosts.Count);
        Assert.Equal(3 + 40 + 80, capture.VMs.Count);
        Assert.Equal(40, capture.VMs.Count(vm => !vm.IsATemplate && !vm.IsControlDomain));
        Assert.Empty(ValueGrammar.Violations(capture));
    }

    [Fact]
    public void Sets_on_the_one_side_agree_with_the_other_side()
    {
        var capture = new Capture(DatabaseReader.Read(
            new SourceFile("large.xml", Written(new LargePool { Hosts = 3, VMs = 30 })), DatabaseLimits.Default).Database!);
        Assert.All(capture.Hosts, host => Agree(host, "resident_VMs", host.ResidentVMs));
        Assert.All(capture.SRs, sr => Agree(sr, "VDIs", sr.VDIs));
        Assert.All(capture.Networks, network => Agree(network, "VIFs", network.VIFs));
        Assert.All(capture.VMs, vm => Agree(vm, "VBDs", vm.VBDs));
        Assert.All(capture.VMs, vm => Agree(vm, "snapshots", vm.Snapshots));
    }

    [Fact]
    public void The_same_numbers_give_the_same_bytes()
    {
        Assert.Equal(Written(new LargePool { VMs = 5 }), Written(new LargePool { VMs = 5 }));
        Assert.NotEqual(Written(new LargePool { VMs = 5 }), Written(new LargePool { VMs = 5, Seed = 2 }));
    }

    [Fact]
    public void A_size_in_megabytes_is_met_within_a_tenth() =>
        Assert.InRange(Written(LargePool.OfMegabytes(20)).Length, 18 << 20, 22 << 20);

    private static byte[] Written(LargePool pool)
    {
        using var stream = new MemoryStream();
        pool.WriteTo(stream);
        return stream.ToArray();
    }

    private static void Agree(PoolObject record, string column, IEnumerable<PoolObject> derived) => Assert.Equal(
        derived.Select(item => item.Reference).Order(StringComparer.Ordinal),
        SExpression.ParseSet(record.RawText(column)!)!.Select(item => item.Text).Order(StringComparer.Ordinal));
}
