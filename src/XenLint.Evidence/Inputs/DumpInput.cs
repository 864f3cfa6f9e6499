using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One file that should hold a database.</summary>
internal static class DumpInput
{
    private const string TakeAgain = "Take it again on the pool coordinator: xe pool-dump-database file-name=pool.xml";

    /// <summary>What xapi writes in place of a database while a pool is being upgraded host by host.</summary>
    private const int RollingUpgradeSchema = 35;

    /// <summary>Makes a database of the content of a file.</summary>
    /// <param name="shown">The path to show.</param>
    /// <param name="content">The content.</param>
    /// <param name="options">Limits.</param>
    public static FoundInput Read(string shown, FileContent content, EvidenceOptions options)
    {
        if (content.Problem is { } problem)
        {
            return new(new InputStatus(shown, InputKind.Dump, content.IsOverLimit ? ReadStatus.OverLimit : ReadStatus.Failed, problem));
        }

        var file = new SourceFile(shown, content.Bytes);
        var reading = DatabaseReader.Read(file, options.Database, options.Jobs);
        if (!reading.IsDatabase)
        {
            return new(new InputStatus(shown, InputKind.Dump, ReadStatus.Failed, $"{reading.Refusal}. {TakeAgain}"));
        }

        var database = reading.Database;
        if (database.SchemaMinor == RollingUpgradeSchema && database.Damage is null && HasNoRow(database))
        {
            return new(new InputStatus(
                shown,
                InputKind.Dump,
                ReadStatus.Failed,
                $"it is the empty stand-in that xapi writes while a pool is being upgraded, and tells nothing of the pool. Finish the upgrade, then: {TakeAgain}"));
        }

        var status = Judge(shown, database, content);
        return database.Damage is not null && HasNoRow(database)
            ? new(status with { Status = status.Status == ReadStatus.OverLimit ? ReadStatus.OverLimit : ReadStatus.Failed })
            : new(status, Dump: database);
    }

    private static bool HasNoRow(DatabaseFile database) => database.Tables.Values.All(table => table.WrittenRows == 0);

    private static InputStatus Judge(string shown, DatabaseFile database, FileContent content)
    {
        var damage = database.Damage;
        if (damage is null && content.Loss is null && database.Notices.Count == 0)
        {
            return new InputStatus(shown, InputKind.Dump, ReadStatus.Read);
        }

        var status = damage?.Kind == DamageKind.OverLimit ? ReadStatus.OverLimit : ReadStatus.Partial;
        return new InputStatus(shown, InputKind.Dump, status, DamageReport.Describe(database, content.Loss, TakeAgain))
        {
            Damage = damage is null ? new Place(database.Source, database.Notices.Count > 0 ? database.Notices[0].Offset : 0, 0)
                : new Place(database.Source, damage.Offset, 0),
        };
    }
}
