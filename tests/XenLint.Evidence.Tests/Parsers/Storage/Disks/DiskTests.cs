namespace XenLint.Evidence;

public sealed class DiskTests
{
    [Fact]
    public void A_disk_has_transport_and_model()
    {
        var devices = BlockDevicesParser.Parse(Member.Of(DiskSamples.BlockDevices))!;

        Assert.Equal(
            [("sda", "sas", "DELL     PERC H730P"), ("sdb", "fc", "NETAPP   LUN C-Mode"), ("sdc", "usb", "SanDisk  Cruzer Fit")],
            devices.All.Where(device => device.Kind == "disk").Select(device => (device.Name.Value, device.Transport.Value, device.Model.Value)));
        Assert.False(devices.Find("sda")!.IsRotating);
        Assert.Equal("deadline", devices.Find("sda")!.Scheduler);
        Assert.True(devices.Find("sdb")!.Scheduler.IsAbsent);
    }

    [Fact]
    public void What_is_made_of_a_disk_stands_behind_the_lines_of_a_tree()
    {
        var devices = BlockDevicesParser.Parse(Member.Of(DiskSamples.BlockDevices))!;

        Assert.Equal(
            [("part", "sda1"), ("part", "sda3"), ("lvm", "XSLocalEXT--5bd4a1cc"), ("mpath", "3600a098038314c4f4a2b4d4a")],
            devices.All.Where(device => device.Model.IsAbsent).Select(device => (device.Kind.Value, device.Name.Value)));
        Assert.True(devices.Find("sda1")!.Transport.IsAbsent);
    }

    [Fact]
    public void A_listing_with_a_line_that_nobody_understands_is_not_used()
    {
        Assert.Null(BlockDevicesParser.Parse(Member.Of("TYPE NAME VENDOR MODEL\ndisk sda DELL PERC\n")));
        Assert.Null(BlockDevicesParser.Parse(Member.Of("lsblk: unknown column: sched\n")));
        Assert.Null(KernelPartitionsParser.Parse(Member.Of("major minor  #blocks  name\n\n8 0 sda\n")));
        Assert.Null(KernelPartitionsParser.Parse(Member.Of("nothing\n")));
        Assert.Null(ScsiDevicesParser.Parse(Member.Of("Stopping because no sg devices found\n")));
        Assert.Null(ScsiHostsParser.Parse(Member.Of("odd\n")));
    }

    [Fact]
    public void A_disk_has_a_size_a_kind_of_table_and_partitions()
    {
        var disk = Assert.Single(PartitionTablesParser.Parse(Member.Of(DiskSamples.Gpt))!.Disks);

        Assert.Equal(("/dev/sda", 480_103_981_056, "gpt"), (disk.Device.Value, disk.Bytes.Value, disk.Label.Value));
        Assert.Equal([("1", "Microsoft basic"), ("4", "BIOS boot parti")], disk.Partitions.Select(partition => (partition.Name.Value, partition.Kind.Value)));
    }

    [Fact]
    public void The_old_kind_of_table_has_a_number_before_what_a_partition_is_for()
    {
        var tables = PartitionTablesParser.Parse(Member.Of(DiskSamples.Dos))!;

        Assert.Equal(
            [("/dev/sda1", "de  Dell Utility"), ("/dev/sda2", "83  Linux"), ("/dev/sdb1", "83 Linux")],
            tables.Disks.SelectMany(disk => disk.Partitions).Select(partition => (partition.Name.Value, partition.Kind.Value)));
        Assert.Equal("dos", tables.Find("/dev/sdb")!.Label);
    }

    [Fact]
    public void The_oldest_listings_do_not_tell_the_kind_of_table()
    {
        var disk = PartitionTablesParser.Parse(Member.Of(DiskSamples.Dos))!.Find("/dev/sda")!;

        Assert.True(disk.Label.IsAbsent);
        Assert.Equal(80_026_361_856, disk.Bytes.Value);
    }

    [Fact]
    public void A_listing_without_a_disk_tells_nothing() => Assert.Null(PartitionTablesParser.Parse(Member.Of("fdisk: cannot open /dev/sda: Permission denied\n")));

    [Fact]
    public void The_kernel_has_a_size_and_a_number_for_each_partition()
    {
        var partition = KernelPartitionsParser.Parse(Member.Of(DiskSamples.Partitions))!.Find("sda1")!;

        Assert.Equal((18_874_368, "8:1"), (partition.Kibibytes.Value, partition.Number));
    }

    [Fact]
    public void A_scsi_device_has_an_address_and_perhaps_a_disk()
    {
        var devices = ScsiDevicesParser.Parse(Member.Of(DiskSamples.ScsiDevices))!.All;

        Assert.Equal(("7:0:1:0", "/dev/sg1", "/dev/sdb"), (devices[1].Address, devices[1].Generic.Value, devices[1].Device.Value));
        Assert.True(devices[2].Device.IsAbsent);
    }

    [Fact]
    public void A_scsi_host_has_a_number_a_driver_and_perhaps_a_model()
    {
        var hosts = ScsiHostsParser.Parse(Member.Of(DiskSamples.ScsiHosts))!;

        Assert.Equal(("qla2xxx", "QLE2692"), (hosts.Find(7)!.Driver.Value, hosts.Find(7)!.Model.Value));
        Assert.Equal("megaraid_sas", hosts.Find(0)!.Driver);
        Assert.True(hosts.Find(0)!.Model.IsAbsent);
        Assert.True(hosts.Find(8)!.Driver.IsAbsent);
        Assert.Null(hosts.Find(9));
    }
}
