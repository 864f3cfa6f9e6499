namespace XenLint.Analysis;

/// <summary>What a step can do to a running pool.</summary>
public enum Risk
{
    /// <summary>Reads only, or changes nothing that runs.</summary>
    None,

    /// <summary>Changes the configuration; nothing that runs notices.</summary>
    Low,

    /// <summary>Interrupts something for a moment.</summary>
    Medium,

    /// <summary>Can cut a host off or stop virtual machines when something goes wrong.</summary>
    High,
}
