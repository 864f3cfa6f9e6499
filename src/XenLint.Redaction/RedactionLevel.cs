namespace XenLint.Redaction;

/// <summary>How much of a pool's own names and numbers outputs may tell.</summary>
public enum RedactionLevel
{
    /// <summary>All of it, secrets aside.</summary>
    None,

    /// <summary>Labels in place of names, addresses and serial numbers; uuids stay, because findings are recognised by them.</summary>
    Pseudonym,

    /// <summary>Labels, and keyed hashes in place of uuids, references, checksums and the ids of disks.</summary>
    Strict,
}
