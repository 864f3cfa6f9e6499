namespace XenLint.Testing;

/// <summary>The virtual machine that every host has for itself.</summary>
internal static class ControlDomain
{
    private const string Memory = "8589934592";

    public static Row Make(PoolRows pool, Row host)
    {
        var name = $"Control domain on host: {host.Key}";
        var vm = pool.Add("VM", name);
        UsualVM.Fill(vm);
        vm.Say("name__label", name);
        vm.Say("is_control_domain", "true");
        vm.Say("resident_on", host.Reference);
        vm.Say("affinity", host.Reference);
        vm.Say("power_state", "Running");
        vm.Usually("domid", "0");
        vm.Usually("VCPUs__max", "16");
        vm.Usually("VCPUs__at_startup", "16");
        vm.Usually("memory__target", Memory);
        vm.Usually("memory__static_min", Memory);
        vm.Usually("memory__static_max", Memory);
        vm.Usually("memory__dynamic_min", Memory);
        vm.Usually("memory__dynamic_max", Memory);
        var metrics = pool.Add("VM_metrics", name);
        UsualVM.FillMetrics(metrics, isRunning: true);
        vm.Usually("metrics", metrics.Reference);
        return vm;
    }
}
