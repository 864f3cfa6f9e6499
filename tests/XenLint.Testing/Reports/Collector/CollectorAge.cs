namespace XenLint.Testing;

/// <summary>How old the collector is that takes a report. It decides the order of members, and which of its own files it adds.</summary>
public enum CollectorAge
{
    /// <summary>
    /// Today's: outputs of commands first, empty ones behind the others, then single files with the database among them, then folders,
    /// then its own log, its list of files and the archive of <c>etc/systemd</c>.
    /// </summary>
    Since2024,

    /// <summary>Files in any order, then outputs of commands in any order, then the list of files. No log of its own.</summary>
    Since2013,

    /// <summary>Everything in any order, the list of files among it. No log of its own.</summary>
    Since2007,
}
