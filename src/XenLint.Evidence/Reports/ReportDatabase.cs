using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A copy of the database in a report.</summary>
/// <param name="Member">Which copy.</param>
/// <param name="Database">The database.</param>
internal sealed record ReportDatabase(CollectedMember Member, DatabaseFile Database)
{
    /// <summary>True when nothing of it is missing.</summary>
    public bool IsWhole => Database.Damage is null;

    /// <summary>True when a pool can be judged by it, at least in part.</summary>
    public bool HasRows => Database.Tables.Values.Any(table => table.WrittenRows > 0);
}
