namespace XenLint.Testing;

/// <summary>A composed status report of one host, ready to be packed.</summary>
public sealed class StatusReport
{
    /// <summary>The database as the toolstack has it.</summary>
    public const string LiveDatabase = "xapi-db-dumped.xml";

    /// <summary>The database as it lies on the host's disk.</summary>
    public const string DatabaseFile = "xapi-db.xml";

    /// <summary>The top folder, such as <c>bug-report-20261101060000</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The host's name in the pool.</summary>
    public required string Host { get; init; }

    /// <summary>The pool's name; null for a host by itself.</summary>
    public string? Pool { get; init; }

    /// <summary>When it was taken, in the host's local time.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The members in the order in which the collector writes them.</summary>
    public required IReadOnlyList<BuiltMember> Members { get; init; }

    /// <summary>The member of this path; of several the first.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public BuiltMember this[string path] =>
        Members.FirstOrDefault(member => member.Path == path) ?? throw new InvalidOperationException($"The report of '{Host}' has no member {path}.");
}
