using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>The virtual machines of a pool: no templates, snapshots or control domains.</summary>
internal sealed class VMsView : View
{
    private static readonly ViewColumns<VM> Columns = new(
        new("Name", "name", vm => Cell.Of(vm.DisplayName)),
        UuidOf<VM>(),
        new("Power state", "powerState", vm => Cell.Of(vm.PowerState.Value.ToString().ToLowerInvariant())),
        new("Host", "host", vm => Cell.OfLink(vm.ResidentOnReference, () => vm.ResidentOn)),
        new("vCPUs", "vcpus", vm => Cell.Of(vm.VCPUsAtStartup), IsNumeric: true),
        new(null, "vcpusMax", vm => Cell.Of(vm.VCPUsMax)),
        new("Memory", "memoryDynamicMaxBytes", vm => Cell.OfSize(vm.MemoryDynamicMax), IsNumeric: true),
        new(null, "memoryDynamicMinBytes", vm => Cell.OfSize(vm.MemoryDynamicMin)),
        new(null, "memoryStaticMaxBytes", vm => Cell.OfSize(vm.MemoryStaticMax)),
        new("HA restart", "haRestartPriority", vm => Cell.Of(vm.HaRestartPriority)),
        new(null, "haAlwaysRun", vm => Cell.Of(vm.HaAlwaysRun)),
        new("Operating system", "os", vm => OperatingSystem(vm)));

    public override string Name => "vms";

    public override string What => "virtual machines with power state, host, vCPUs, memory, HA and operating system";

    public override IEnumerable<ITable> Sources(Capture capture) => [capture.VMs, capture.VMGuestMetrics];

    public override void Print(Capture capture, Printer printer, Legend legend)
    {
        printer.Line();
        printer.Table(Columns.Table(ByName(Machines(capture)), legend));
    }

    public override void Write(Capture capture, Utf8JsonWriter json) => Columns.WriteArray(json, "vms", ByName(Machines(capture)));

    /// <summary>A row that does not tell what it is stays in: a machine that is hidden is worse than a template that is shown.</summary>
    private static IEnumerable<VM> Machines(Capture capture) => capture.VMs.Readable.Where(vm =>
        !Known.IsTrue(() => vm.IsATemplate) && !Known.IsTrue(() => vm.IsASnapshot) && !Known.IsTrue(() => vm.IsControlDomain));

    /// <summary>None when no guest agent has ever reported; not known when its report is not in the database.</summary>
    private static Cell OperatingSystem(VM vm)
    {
        if (vm.GuestMetricsReference.Value is null)
        {
            return Cell.None;
        }

        // Windows' agent of old releases wrote the install path and partition behind bars.
        var name = Needed(vm.GuestMetrics, "VM_guest_metrics").OsVersion["name"];
        return name.IsAbsent ? Cell.None : Cell.Of(name.Value.Split('|')[0].Trim());
    }
}
