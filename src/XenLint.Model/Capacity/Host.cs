using System.Globalization;

namespace XenLint.Model;

/// <content>What a host has for virtual machines.</content>
public sealed partial class Host
{
    /// <summary>The logical processors, threads included. Schemas before 5.6 have one row for each instead of a count.</summary>
    /// <exception cref="NotKnownException">Neither is recorded.</exception>
    public long ProcessorCount =>
        CpuInfo.IsKnown && CpuInfo["cpu_count"].TryGet(out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : HostCPUs is { Count: > 0 } rows ? rows.Count
        : throw new NotKnownException(NotEvaluatedReason.FieldAbsent, "host_cpu");

    /// <summary>
    /// The host's control domains: the one that runs the host, and those that drive devices. Old schemas do not name the first; it is told
    /// by where it runs, like the others.
    /// </summary>
    /// <exception cref="NotKnownException">No control domain is recorded.</exception>
    public IReadOnlyList<VM> ControlDomains
    {
        get
        {
            var named = ControlDomainReference.IsAbsent ? null : ControlDomain;
            VM[] domains = [.. Capture.ControlDomains.Where(vm => ReferenceEquals(vm, named) || ReferenceEquals(vm.ResidentOn, this))];
            return domains.Length > 0 ? domains : throw new NotKnownException(NotEvaluatedReason.FieldAbsent, "host.control_domain");
        }
    }

    /// <summary>The memory for virtual machines, in bytes: what the hypervisor and the control domains leave.</summary>
    /// <exception cref="NotKnownException">The memory of the host or its control domain is not recorded.</exception>
    public long UsableMemoryBytes
    {
        get
        {
            var total = Metrics is { } metrics ? metrics.MemoryTotal.Value : throw new NotKnownException(NotEvaluatedReason.FieldAbsent, "host_metrics");
            return total > 0
                ? total - MemoryOverhead.WhenAbsent(0) - ControlDomains.Sum(domain => domain.ControlDomainMemoryBytes)
                : throw new NotKnownException(NotEvaluatedReason.MetricsStale, "host_metrics.memory_total");
        }
    }
}

/// <content>Control domains of all hosts.</content>
public sealed partial class Capture
{
    private Kept<IReadOnlyList<VM>>? controlDomains;

    /// <summary>The control domains, in the order of the table.</summary>
    /// <exception cref="NotKnownException">The machines, or which of them are control domains, are not known.</exception>
    internal IReadOnlyList<VM> ControlDomains => Kept.Of<Capture, IReadOnlyList<VM>>(ref controlDomains, this, static capture => [.. capture.VMs.Where(vm => vm.IsControlDomain)]);
}
