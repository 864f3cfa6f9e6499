namespace XenLint.Evidence;

public sealed class VolumeTests
{
    [Fact]
    public void A_multipath_device_is_made_of_disks_by_their_numbers()
    {
        var pieces = DeviceMapperParsers.Table(Member.Of(DiskSamples.DeviceMapper))!.Pieces;

        Assert.Equal(("36001405b1b2b6fed488cd4461d9b7cd7", 1_048_576_000, "multipath"), (pieces[0].Name.Value, pieces[0].Sectors.Value, pieces[0].Kind.Value));
        Assert.Equal(["8:16", "65:240"], pieces[0].PathNumbers);
    }

    [Fact]
    public void Other_devices_have_no_paths()
    {
        var pieces = DeviceMapperParsers.Table(Member.Of(DiskSamples.DeviceMapper))!.Pieces;

        Assert.Empty(pieces[1].PathNumbers);
        Assert.Equal("253:0 20480", pieces[1].Arguments);
        Assert.True(pieces[2].Arguments.IsAbsent);
    }

    [Fact]
    public void A_device_has_a_state_and_says_who_made_it()
    {
        var devices = DeviceMapperParsers.Info(Member.Of(DiskSamples.DeviceMapperInfo))!.All;

        Assert.Equal(("ACTIVE", 2, "mpath-36001405b1b2b6fed488cd4461d9b7cd7"), (devices[0].State.Value, devices[0].OpenCount.Value, devices[0].Id.Value));
        Assert.Equal("SUSPENDED", devices[1].State);
        Assert.True(devices[1].Id.IsAbsent);
    }

    [Fact]
    public void That_there_is_no_device_is_an_answer_and_something_else_is_none()
    {
        Assert.Empty(DeviceMapperParsers.Table(Member.Of("No devices found\n"))!.Pieces);
        Assert.Empty(DeviceMapperParsers.Info(Member.Of("No devices found\n"))!.All);
        Assert.Null(DeviceMapperParsers.Table(Member.Of("Command failed\n")));
        Assert.Null(DeviceMapperParsers.Info(Member.Of("Command failed\n")));
    }

    [Fact]
    public void A_disk_of_lvm_belongs_to_a_group_or_to_none()
    {
        var disks = LogicalVolumeParsers.Disks(Member.Of(DiskSamples.PhysicalVolumes))!.All;

        Assert.Equal(("/dev/mapper/36001405b1b2b6fed488cd4461d9b7cd7", "500.00g"), (disks[0].Device.Value, disks[0].Size.Value));
        Assert.True(disks[1].Group.IsAbsent);
        Assert.Equal("/dev/sdz", disks[1].Device);
    }

    [Fact]
    public void A_disk_that_is_missing_has_no_name()
    {
        var missing = LogicalVolumeParsers.Disks(Member.Of(DiskSamples.PhysicalVolumes))!.All[2];

        Assert.Equal(("unknown device", "VG_XenStorage-73cf256d-1f2e-4d3c-8b9a-a1b2c3d4e501", "a-m"), (missing.Device.Value, missing.Group.Value, missing.Attributes.Value));
    }

    [Fact]
    public void A_group_of_the_storage_manager_is_an_sr()
    {
        var groups = LogicalVolumeParsers.Groups(Member.Of(DiskSamples.VolumeGroups))!;

        Assert.Equal((1L, 9L), (groups.OfSR("064444e9-db6e-a4d0-9c7c-85f93395d254")!.Disks.Value, groups.All[0].Volumes.Value));
        Assert.Null(groups.All[1].SRUuid);
        Assert.Null(groups.OfSR("none"));
    }

    [Fact]
    public void A_logical_volume_has_flags_and_a_size()
    {
        var volume = LogicalVolumeParsers.Volumes(Member.Of(DiskSamples.LogicalVolumes))!.All[1];

        Assert.Equal(("VHD-0f1f0f5e-3d0c-4a44-8e5a-2f3f1c9e0a11", "-wi-ao----", "24.05g"), (volume.Name.Value, volume.Attributes.Value, volume.Size.Value));
    }

    [Fact]
    public void A_listing_with_a_line_that_does_not_fit_is_not_used()
    {
        Assert.Null(LogicalVolumeParsers.Disks(Member.Of("PV VG Fmt Attr PSize PFree\n  odd\n")));
        Assert.Null(LogicalVolumeParsers.Groups(Member.Of("VG #PV #LV #SN Attr VSize VFree\n  odd\n")));
        Assert.Null(LogicalVolumeParsers.Volumes(Member.Of("no heading\n")));
    }
}
