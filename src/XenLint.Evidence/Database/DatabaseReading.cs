using System.Diagnostics.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The result of reading a database: the database, or why the file is none.</summary>
public sealed class DatabaseReading
{
    private DatabaseReading(DatabaseFile? database, string? refusal)
    {
        Database = database;
        Refusal = refusal;
    }

    /// <summary>The database, perhaps damaged.</summary>
    public DatabaseFile? Database { get; }

    /// <summary>Why the file is no database, in words that follow the file's name.</summary>
    public string? Refusal { get; }

    /// <summary>True when there is a database.</summary>
    [MemberNotNullWhen(true, nameof(Database))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDatabase => Database is not null;

    internal static DatabaseReading Of(DatabaseFile database) => new(database, null);

    internal static DatabaseReading Refuse(string reason) => new(null, reason);
}
