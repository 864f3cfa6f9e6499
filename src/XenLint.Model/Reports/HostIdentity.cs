namespace XenLint.Model;

/// <summary>How the report of a host was told to belong to a host of the pool.</summary>
public enum HostMatch
{
    /// <summary>The installation's uuid is the host's uuid: no doubt.</summary>
    Uuid,

    /// <summary>Exactly one host of the pool has the report's host name.</summary>
    HostName,

    /// <summary>Exactly one host of the pool has the name that the report's folder carries.</summary>
    FolderName,

    /// <summary>The report names no host, and the pool has only one.</summary>
    OnlyHost,

    /// <summary>No host of the pool could be told to be the one.</summary>
    None,
}

/// <summary>Who the host of a report says it is.</summary>
/// <param name="Uuid">The installation's uuid, which is the host's uuid in the database; null when the report does not tell.</param>
/// <param name="HostName">The host's own name; null when the report does not tell.</param>
/// <param name="FolderName">The name that the report's folder carries, as XenCenter writes it; null for other folders.</param>
public sealed record HostIdentity(string? Uuid, string? HostName, string? FolderName)
{
    /// <summary>What to call the host; null when nothing in the report names it.</summary>
    public string? Name => HostName ?? FolderName ?? Uuid;
}
