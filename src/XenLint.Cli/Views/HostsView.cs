using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>The hosts of a pool.</summary>
internal sealed class HostsView : View
{
    private static readonly ViewColumns<Host> Columns = new(
        new("Name", "name", host => Cell.Of(host.DisplayName)),
        UuidOf<Host>(),
        new("Role", "role", host => Cell.Of(Role(host))),
        new("Address", "address", host => Cell.Of(host.Address)),
        new("State", "state", host => Cell.Of(State(host))),
        new("Live", "live", host => Cell.Of(Metrics(host).Live)),
        new("Version", "productVersion", host => Cell.Of(host.SoftwareVersion["product_version"])),
        new("CPUs", "cpus", host => Cell.Of(host.ProcessorCount), IsNumeric: true),
        new("Memory", "memoryBytes", host => Cell.OfSize(Metrics(host).MemoryTotal), IsNumeric: true),
        new("CPU model", "cpuModel", host => Cell.Of(CpuModel(host))));

    public override string Name => "hosts";

    public override string What => "hosts with role, address, state, version, CPUs and memory";

    public override IEnumerable<ITable> Sources(Capture capture) => [capture.Hosts, capture.HostMetrics];

    public override void Print(Capture capture, Printer printer, Legend legend)
    {
        printer.Line();
        printer.Table(Columns.Table(ByName(capture.Hosts.Readable), legend));
    }

    public override void Write(Capture capture, Utf8JsonWriter json) => Columns.WriteArray(json, "hosts", ByName(capture.Hosts.Readable));

    private static HostMetrics Metrics(Host host) => Needed(host.Metrics, "host_metrics");

    private static string Role(Host host) =>
        ReferenceEquals(Needed(Needed(host.Capture.Pool, "pool").Coordinator, "pool.master"), host) ? "coordinator" : "supporter";

    /// <summary>A host in maintenance says so itself; that another one is up can only be told from its metrics.</summary>
    private static string State(Host host)
    {
        var state = host.State;
        return (state == HostState.Maintenance ? state : host.Metrics is null ? throw new NotKnownException(NotEvaluatedReason.FieldAbsent, "host_metrics") : state)
            .ToString().ToLowerInvariant();
    }

    private static string CpuModel(Host host) =>
        host.CpuInfo.IsKnown && host.CpuInfo["modelname"].TryGet(out var model) ? model.Trim() : Rows(host)[0].Modelname.Value.Trim();

    private static IReadOnlyList<HostCpu> Rows(Host host) =>
        host.HostCPUs is { Count: > 0 } rows ? rows : throw new NotKnownException(NotEvaluatedReason.FieldAbsent, "host_cpu");
}
