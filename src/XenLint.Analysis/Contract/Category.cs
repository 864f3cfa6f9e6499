namespace XenLint.Analysis;

/// <summary>The folders of the catalogue.</summary>
public enum Category
{
    /// <summary>The tool's own rules: what could not be read, judged or understood.</summary>
    Tool,

    /// <summary>Interfaces, bonds, VLANs, addresses.</summary>
    Networking,

    /// <summary>Storage repositories, paths, disks.</summary>
    Storage,

    /// <summary>Clocks and their sources.</summary>
    Time,

    /// <summary>High availability and capacity.</summary>
    Availability,

    /// <summary>Certificates, ports, secrets, identities.</summary>
    Security,

    /// <summary>Monitoring and logging.</summary>
    Monitoring,

    /// <summary>Virtual machines.</summary>
    Workload,

    /// <summary>Servers, adapters, firmware and the hardware compatibility list.</summary>
    Hardware,

    /// <summary>Releases, updates and support.</summary>
    Lifecycle,

    /// <summary>Signatures in log files.</summary>
    Logs,

    /// <summary>The health of the evidence itself.</summary>
    Capture,

    /// <summary>Several pools side by side.</summary>
    Fleet,
}

/// <summary>How seldom a finding of a rule is wrong.</summary>
public enum Precision
{
    /// <summary>A hint: look before you act.</summary>
    Low,

    /// <summary>Mostly right.</summary>
    Medium,

    /// <summary>Wrong only in constructions that are rare in the field.</summary>
    High,

    /// <summary>A plain reading of the evidence.</summary>
    VeryHigh,
}
