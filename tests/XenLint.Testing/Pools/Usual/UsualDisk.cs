namespace XenLint.Testing;

/// <summary>What the database says of an ordinary virtual disk and of its plug into a machine.</summary>
internal static class UsualDisk
{
    public static void Fill(Row disk)
    {
        disk.Usually("location", disk.Uuid);
        disk.Usually("virtual_size", "42949672960");
        disk.Usually("physical_utilisation", "12884901888");
        disk.Usually("type", "user");
        disk.Usually("managed", "true");
        disk.Usually("on_boot", "persist");
        disk.Usually("allowed_operations", new SetCell(["generate_config", "update", "forget", "destroy", "snapshot", "resize", "copy", "clone"]));
    }

    public static void FillPlug(Row plug, int device, bool isDisk)
    {
        plug.Usually("device", $"xvd{(char)('a' + device)}");
        plug.Usually("type", isDisk ? "Disk" : "CD");
        plug.Usually("mode", isDisk ? "RW" : "RO");
        plug.Usually("unpluggable", "true");
        plug.Usually("bootable", isDisk && device == 0 ? "true" : "false");
        plug.Usually("empty", isDisk ? "false" : "true");
        plug.Usually("allowed_operations", new SetCell(["attach", "unpause", "insert", "pause"]));
        if (isDisk)
        {
            plug.Usually("other_config", new MapCell([new("owner", "")]));
        }
    }
}
