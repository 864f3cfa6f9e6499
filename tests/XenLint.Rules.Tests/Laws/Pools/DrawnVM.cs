using XenLint.Testing;

namespace XenLint.Rules.Tests.Laws;

/// <summary>A virtual machine by lot.</summary>
internal static class DrawnVM
{
    private static readonly string[] Networks = ["Tenant 20", "Tenant 21", "Trunk", "Storage", "Management", "Inside"];

    public static void Add(PoolBuilder pool, string name, int lot, string[] hosts, string[] srs)
    {
        var own = new Lots(lot);
        pool.VM(name, vm =>
        {
            if (!own.OnceIn(4))
            {
                vm.On(own.OneOf<string>(hosts));
            }

            for (var disk = own.Below(3); disk > 0 && srs.Length > 0; disk--)
            {
                vm.Disk(on: own.OneOf<string>(srs), disk: vdi => vdi.Size(own.OneOf("8589934592", "2199023255552")));
            }

            for (var device = own.Below(3); device > 0; device--)
            {
                vm.VIF(own.OneOf<string>(Networks));
            }

            _ = own.OnceIn(2) ? vm.CD() : vm;
            _ = own.OnceIn(6) ? vm.Affinity(own.OneOf<string>(hosts)) : vm;
        });
        if (own.OnceIn(4))
        {
            pool.Snapshot($"{name} before", of: name);
        }

        // A server that the hosts themselves depend on, run by them.
        if (own.OnceIn(3))
        {
            pool.Row("VM_guest_metrics", name, metrics => metrics.Map("networks", new MapEntry("0/ip", own.OneOf("10.0.0.2", "10.0.0.11", "10.1.0.201"))));
        }
    }
}
