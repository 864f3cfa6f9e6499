namespace XenLint.Model;

/// <summary>The hypervisor's own description: <c>xl info</c>. What a version does not print is absent.</summary>
/// <param name="Values">Every value by its key, as it is printed.</param>
/// <param name="Cpus">Logical processors of the machine (<c>nr_cpus</c>).</param>
/// <param name="Nodes">Memory nodes of the machine (<c>nr_nodes</c>).</param>
/// <param name="CoresPerSocket">Cores of one processor.</param>
/// <param name="ThreadsPerCore">Threads of one core; 1 when hyper-threading is off.</param>
/// <param name="CpuMegahertz">Nominal frequency of the processors in MHz.</param>
/// <param name="TotalMemory">Memory of the machine in MiB.</param>
/// <param name="FreeMemory">Memory that no domain has, in MiB.</param>
/// <param name="Version">The hypervisor's version, such as <c>4.17.5-4</c>.</param>
/// <param name="CommandLine">The options that the hypervisor was started with; may be empty.</param>
public sealed record XenInfo(
    IReadOnlyDictionary<string, Sourced<string>> Values,
    Sourced<long> Cpus,
    Sourced<long> Nodes,
    Sourced<long> CoresPerSocket,
    Sourced<long> ThreadsPerCore,
    Sourced<double> CpuMegahertz,
    Sourced<long> TotalMemory,
    Sourced<long> FreeMemory,
    Sourced<string> Version,
    Sourced<string> CommandLine)
{
    /// <summary>
    /// The value of an option on the hypervisor's command line, the last where it is repeated; empty for an option that stands alone,
    /// null when the option is not there.
    /// </summary>
    /// <param name="option">The option's name, such as <c>cpufreq</c>.</param>
    /// <exception cref="NotKnownException">The command line is not there.</exception>
    public string? CommandLineOption(string option) => CommandLine.Value
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Split('=', 2))
        .LastOrDefault(parts => parts[0] == option) is { } found ? found.ElementAtOrDefault(1) ?? "" : null;
}

/// <content>The hypervisor.</content>
public sealed partial class HostEvidence
{
    /// <summary>The hypervisor's own description.</summary>
    public Fact<XenInfo> XenInfo => Fact<XenInfo>(MemberName.XenInfo);
}
