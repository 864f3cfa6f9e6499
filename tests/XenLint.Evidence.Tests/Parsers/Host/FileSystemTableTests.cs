using XenLint.Model;

namespace XenLint.Evidence;

public sealed class FileSystemTableTests
{
    internal const string Space = """
        Filesystem     Type      1K-blocks    Used Available Use% Mounted on
        /dev/sda1      ext3       18402132 2994012  14450280  18% /
        sysfs          sysfs             0       0         0    - /sys
        tmpfs          tmpfs       2189432    2212   2187220   1% /run
        /dev/sda5      ext3        4056064  4056064    -1024 100% /var/log

        """;

    internal const string Inodes = """
        Filesystem     Type        Inodes IUsed   IFree IUse% Mounted on
        /dev/sda1      ext3       1179648 71011 1108637    7% /
        /dev/sda4      vfat             0     0       0     - /boot/efi

        """;

    [Fact]
    public void Each_file_system_has_its_line()
    {
        var table = Read(Space);
        var root = table.FileSystems[0];

        Assert.Equal(["/", "/sys", "/run", "/var/log"], table.FileSystems.Select(system => system.MountPoint.Value));
        Assert.Equal(("/dev/sda1", "ext3"), (root.Device.Value, root.Type.Value));
        Assert.Equal((18402132, 2994012, 14450280, 18), (root.Total.Value, root.Used.Value, root.Available.Value, root.UsedPercent.Value));
        Assert.Equal("/dev/sda1      ext3       18402132 2994012  14450280  18% /", Parsed.TextAt(root.Place));
        Assert.True(table.FileSystems[1].UsedPercent.IsAbsent);
        Assert.Equal(-1024, table.FileSystems[3].Available.Value);
        Assert.Empty(table.NotUnderstood);
    }

    [Fact]
    public void Inodes_are_listed_in_the_same_form()
    {
        var systems = Parsed.As<FileSystemTable>(MemberName.FileSystemInodes, Inodes)!.FileSystems;

        Assert.Equal(1108637, systems[0].Available.Value);
        Assert.True(systems[1].UsedPercent.IsAbsent);
    }

    [Fact]
    public void A_long_device_name_stands_on_a_line_of_its_own()
    {
        var table = Read("""
            Filesystem    Type   1K-blocks      Used Available Use% Mounted on
            /dev/mapper/XSLocalEXT--1c3f--8d2a-1c3f8d2a
                          ext3   480719056    202412 456097444   1% /var/run/sr-mount/1c3f8d2a
            /dev/sda1     ext3     4128448   1795952   2122784  46% /

            """);

        Assert.Equal(["/var/run/sr-mount/1c3f8d2a", "/"], table.FileSystems.Select(system => system.MountPoint.Value));
        Assert.Equal("/dev/mapper/XSLocalEXT--1c3f--8d2a-1c3f8d2a", table.FileSystems[0].Device);
        Assert.StartsWith("/dev/mapper/", Parsed.TextAt(table.FileSystems[0].Place), StringComparison.Ordinal);
        Assert.EndsWith("/1c3f8d2a", Parsed.TextAt(table.FileSystems[0].Place), StringComparison.Ordinal);
        Assert.Empty(table.NotUnderstood);
    }

    [Theory]
    [InlineData("/dev/sdb1      ext4  100 50 50 50% /mnt/my disk  2 ", "/dev/sdb1", "/mnt/my disk  2")]
    [InlineData("//filer/two words cifs  100 50 50 50% /mnt", "//filer/two words", "/mnt")]
    public void Names_may_hold_blanks(string line, string device, string mountPoint)
    {
        var system = Read(Space + line + "\n").FileSystems[^1];

        Assert.Equal((device, mountPoint), (system.Device.Value, system.MountPoint.Value));
    }

    [Theory]
    [InlineData("ext3", true)]
    [InlineData("ext4", true)]
    [InlineData("xfs", true)]
    [InlineData("vfat", true)]
    [InlineData("rootfs", false)]
    [InlineData("devtmpfs", false)]
    [InlineData("nfs4", false)]
    [InlineData("cifs", false)]
    [InlineData("overlay", false)]
    [InlineData("iso9660", false)]
    [InlineData("squashfs", false)]
    [InlineData("udf", false)]
    [InlineData("xenfs", false)]
    [InlineData("fuse.sshfs", false)]
    public void Only_some_types_keep_files_on_a_disk_of_the_host(string type, bool isOnDisk) =>
        Assert.Equal(isOnDisk, Read(Space + $"/dev/x {type} 100 50 50 50% /x\n").FileSystems[^1].IsOnDisk);

    [Fact]
    public void A_line_that_is_no_line_of_the_list_is_kept_in_mind()
    {
        var table = Read(Space + "/dev/sdb1 ext4 100 50\n");

        Assert.Equal(4, table.FileSystems.Count);
        Assert.Equal("/dev/sdb1 ext4 100 50", Parsed.TextAt(Assert.Single(table.NotUnderstood)));
    }

    [Fact]
    public void The_mark_of_a_collector_that_lost_patience_is_no_file_system() => Assert.Empty(Read(Space + "\n** timeout **\n").NotUnderstood);

    [Fact]
    public void Another_text_is_not_read() => Assert.Null(Parsed.As<FileSystemTable>(MemberName.FileSystems, "df: no file systems processed\n"));

    private static FileSystemTable Read(string text) => Parsed.As<FileSystemTable>(MemberName.FileSystems, text)!;
}
