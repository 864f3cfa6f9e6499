using System.Globalization;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Laws;

/// <summary>A storage repository by lot, of any class.</summary>
internal static class DrawnSR
{
    public static void Add(PoolBuilder pool, string name, int number, int lot, string[] hosts)
    {
        var own = new Lots(lot);
        var type = own.OneOf("lvmoiscsi", "lvmoiscsi", "lvmohba", "lvmofcoe", "gfs2", "nfs", "smb", "ext", "lvm", "iso", "udev", "xfs", "largeblock", "rawhba");
        var isLocal = type is "ext" or "lvm" or "xfs" or "largeblock" or "udev";
        var scsiId = string.Create(CultureInfo.InvariantCulture, $"3600a0980{number:x8}");
        pool.SR(name, type, sr =>
        {
            sr.Size(own.OneOf("-1", "0", "1099511627776"), own.OneOf("0", "549755813888", "1088516511498"))
                .Set("virtual_allocation", own.OneOf("0", "659706976665", "4398046511104"));
            _ = own.OnceIn(3) ? sr.Shared(own.OneOf("true", "false")) : sr;
            _ = own.OnceIn(4) ? sr.SmConfig("allocation", own.OneOf("thin", "thick", "xlvhd")) : sr;
            _ = type.StartsWith("lvmo", StringComparison.Ordinal) ? sr.SmConfig("multipathable", "true") : sr;
            foreach (var host in isLocal ? hosts[..1] : hosts)
            {
                _ = own.OnceIn(8) ? sr : sr.PBD(host, pbd => Plug(pbd, type, scsiId, own));
            }

            AddChain(pool, sr, name, own);
        });
    }

    private static void Plug(PBDBuilder pbd, string type, string scsiId, Lots own)
    {
        pbd.Attached(own.OnceIn(8) ? "false" : "true");
        switch (type)
        {
            case "lvmoiscsi":
                var portals = own.OneOf("10.1.0.201", "10.1.0.201,10.1.0.202", "10.0.0.201,10.1.0.202", "storage.example");
                pbd.DeviceConfig("target", portals).DeviceConfig("targetIQN", own.OneOf("*", "iqn.1992-08.com.netapp:sn.1", "iqn.1992-08.com.netapp:sn.2"))
                    .DeviceConfig("SCSIid", own.OnceIn(8) ? "3600a0980ffffffff" : scsiId);
                _ = own.OnceIn(2) ? pbd.DeviceConfig("multihomelist", string.Join(',', portals.Split(',').Select(portal => $"{portal}:3260"))) : pbd;
                break;
            case "nfs":
                pbd.DeviceConfig("server", own.OneOf("10.1.0.210", "nas.example")).DeviceConfig("serverpath", own.OnceIn(8) ? "/export/other" : "/export/vms");
                break;
            case "smb":
                pbd.DeviceConfig("server", @"\\10.0.0.210\vms").DeviceConfig("username", "svc").DeviceConfig("password", "hunter2-drawn");
                break;
            case "iso":
                pbd.DeviceConfig("location", own.OneOf("10.0.0.210:/export/iso", "/opt/isos"));
                break;
            default:
                pbd.DeviceConfig("SCSIid", scsiId);
                break;
        }

        if (type.StartsWith("lvmo", StringComparison.Ordinal) && !own.OnceIn(4))
        {
            pbd.Paths(scsiId, own.OneOf("[4, 4]", "[2, 4]", "[1, 1]", "[0, 2]", "[2, 2]"));
        }
    }

    /// <summary>Images that rest on one another, and a disk for its own sake.</summary>
    private static void AddChain(PoolBuilder pool, SRBuilder sr, string name, Lots own)
    {
        var length = own.OneOf(0, 0, 2, 31);
        for (var link = 0; link < length; link++)
        {
            var above = link + 1;
            sr.VDI(Link(link), disk => _ = above < length ? disk.Map("sm_config", new MapEntry("vhd-parent", pool.UuidOf("VDI", Link(above)))) : disk);
        }

        if (own.OnceIn(3))
        {
            sr.VDI($"{name} large", disk => disk.Size(own.OneOf("2199023255552", "2194728288256", "10737418240")));
        }

        string Link(int link) => string.Create(CultureInfo.InvariantCulture, $"{name} image {link}");
    }
}
