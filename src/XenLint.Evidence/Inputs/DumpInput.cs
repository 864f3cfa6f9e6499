using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One file that should hold a database.</summary>
internal static class DumpInput
{
    private const string TakeAgain = "Take it again on the pool coordinator: xe pool-dump-database file-name=pool.xml";

    /// <summary>What xapi writes in place of a database while a pool is being upgraded host by host.</summary>
    private const int RollingUpgradeSchema = 35;

    /// <summary>Reads the file and makes a capture of it.</summary>
    public static InputStatus Read(string path, EvidenceOptions options)
    {
        var shown = InputPaths.Display(path);
        var content = FileContent.Read(path, options.Database);
        if (content.Problem is { } problem)
        {
            return new InputStatus(shown, InputKind.Dump, content.IsOverLimit ? ReadStatus.OverLimit : ReadStatus.Failed, problem);
        }

        var file = new SourceFile(shown, content.Bytes);
        var reading = DatabaseReader.Read(file, options.Database, options.Jobs);
        if (!reading.IsDatabase)
        {
            return ArchiveKind.Of(content.Bytes.Span) is { } archive
                ? new InputStatus(shown, InputKind.Archive, ReadStatus.Failed, $"it is {archive}, which this version does not read; unpack it and check the database inside")
                : new InputStatus(shown, InputKind.Dump, ReadStatus.Failed, $"{reading.Refusal}. {TakeAgain}");
        }

        var database = reading.Database;
        if (database.SchemaMinor == RollingUpgradeSchema && database.Damage is null && HasNoRow(database))
        {
            return new InputStatus(
                shown,
                InputKind.Dump,
                ReadStatus.Failed,
                $"it is the empty stand-in that xapi writes while a pool is being upgraded, and tells nothing of the pool. Finish the upgrade, then: {TakeAgain}");
        }

        var status = Judge(shown, database, content);
        return database.Damage is not null && HasNoRow(database)
            ? status with { Status = status.Status == ReadStatus.OverLimit ? ReadStatus.OverLimit : ReadStatus.Failed }
            : status with { Capture = new Capture(database, options.AsOf) };
    }

    /// <summary>
    /// True when the beginning of a file reads like a database, plain or compressed. Pipes and devices, which have no length, are not
    /// opened: reading them could take for ever.
    /// </summary>
    public static bool LooksLikeDatabase(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
        {
            return false;
        }

        var head = FileContent.Head(path);
        return head.Span.IndexOf("<database"u8) >= 0;
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
