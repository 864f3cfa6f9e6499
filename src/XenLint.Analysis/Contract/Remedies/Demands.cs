namespace XenLint.Analysis;

/// <summary>In which state the pool has to be for a step.</summary>
[Flags]
public enum Demands
{
    /// <summary>In any.</summary>
    None = 0,

    /// <summary>High availability is off.</summary>
    HighAvailabilityOff = 1,

    /// <summary>No virtual machine runs on the host, and none may start there.</summary>
    HostEvacuated = 2,

    /// <summary>The host restarts.</summary>
    HostRestart = 4,

    /// <summary>The virtual machine is shut down.</summary>
    MachineShutDown = 8,
}
