namespace XenLint.Model;

/// <summary>The load of a pool as its database tells it.</summary>
public static class CaptureLoad
{
    /// <summary>
    /// The pool's hosts, those in maintenance and those that are down among them, since capacity is a matter of design; and its running
    /// machines: no templates, snapshots or control domains.
    /// </summary>
    /// <exception cref="NotKnownException">The memory of a host or machine is not recorded.</exception>
    public static PoolLoad Of(Capture capture)
    {
        Host[] hosts = [.. capture.Hosts];
        if (hosts.Length == 0)
        {
            throw new NotKnownException(NotEvaluatedReason.TableAbsent, "the input holds no hosts");
        }

        return new PoolLoad(
            [.. hosts.Select(Of)],
            [.. capture.VMs.Where(vm => vm.IsGuest && vm.IsRunning).Select(vm => Of(vm, hosts))]);
    }

    private static CapacityHost Of(Host host) => new(host.DisplayName, host.UsableMemoryBytes)
    {
        Processors = NumberOrNull(() => host.ProcessorCount),
        ControlDomainProcessors = NumberOrNull(() => host.ControlDomains.Sum(domain => domain.VCPUsAtStartup)),
        Uuid = host.Uuid.TryGet(out var uuid) ? uuid : null,
    };

    private static CapacityVM Of(VM vm, Host[] hosts) => new(vm.DisplayName, vm.MemoryNeedBytes)
    {
        Processors = NumberOrNull(() => vm.ProcessorCount),
        On = vm.ResidentOn is { } host ? Array.IndexOf(hosts, host) : null,
        Uuid = vm.Uuid.TryGet(out var uuid) ? uuid : null,
    };

    /// <summary>Processors are told beside the memory; that they are not known hides nothing of it.</summary>
    private static long? NumberOrNull(Func<long> number)
    {
        try
        {
            return number();
        }
        catch (NotKnownException)
        {
            return null;
        }
    }
}
