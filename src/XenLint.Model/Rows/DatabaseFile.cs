namespace XenLint.Model;

/// <summary>A database dump after reading: the manifest, the tables and what was wrong with the file. Nothing is decoded yet.</summary>
public sealed class DatabaseFile
{
    private readonly ValueOffsets valueStarts;

    /// <summary>Creates the database from the reader's index.</summary>
    /// <param name="source">The file's path and bytes.</param>
    /// <param name="valueStarts">The byte offset of each attribute value.</param>
    /// <param name="manifest">The pairs of the manifest, first of repeated keys.</param>
    /// <param name="damage">What ended the reading early, if anything.</param>
    /// <param name="repairs">Byte offsets of characters that XML does not allow and that were read as U+FFFD.</param>
    /// <param name="notices">What was passed over.</param>
    /// <param name="tables">Makes the tables once the database exists.</param>
    public DatabaseFile(
        SourceFile source,
        ValueOffsets valueStarts,
        IReadOnlyDictionary<string, ManifestEntry> manifest,
        DatabaseDamage? damage,
        IReadOnlyList<int> repairs,
        IReadOnlyList<DatabaseNotice> notices,
        Func<DatabaseFile, IEnumerable<RawTable>> tables)
    {
        Source = source;
        Manifest = manifest;
        Damage = damage;
        Repairs = repairs;
        Notices = notices;
        this.valueStarts = valueStarts;
        Tables = tables(this).ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>The file's path and bytes.</summary>
    public SourceFile Source { get; }

    /// <summary>True when there is no database at all and the tables are only not known.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>The pairs of the manifest by key.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Manifest { get; }

    /// <summary>The tables by name, those that the data model does not know included.</summary>
    public IReadOnlyDictionary<string, RawTable> Tables { get; }

    /// <summary>What ended the reading early; null for a whole file.</summary>
    public DatabaseDamage? Damage { get; }

    /// <summary>Byte offsets of characters that XML does not allow and that were read as U+FFFD.</summary>
    public IReadOnlyList<int> Repairs { get; }

    /// <summary>What was passed over: rows without a reference, elements that a database does not have.</summary>
    public IReadOnlyList<DatabaseNotice> Notices { get; }

    /// <summary>The schema's minor version, or null when the manifest does not tell.</summary>
    public int? SchemaMinor => ManifestNumber("schema_minor_vsn") is { } minor and >= 0 and <= int.MaxValue ? (int)minor : null;

    /// <summary>The schema's version as text, such as <c>5.793</c>; null when the manifest does not tell.</summary>
    public string? Schema => SchemaMinor is { } minor ? $"{ManifestNumber("schema_major_vsn") ?? 5}.{minor}" : null;

    /// <summary>The number of writes the database has seen, or null when the manifest does not tell.</summary>
    public long? Generation => ManifestNumber("generation_count");

    /// <summary>The root element's start tag, or the beginning of the file.</summary>
    public Place Root => new(Source, Math.Max(Source.BomLength, RootStart), "<database>".Length <= Source.Bytes.Length - RootStart ? "<database>".Length : 0);

    private int RootStart => Math.Max(0, Source.Bytes.Span[..Math.Min(Source.Bytes.Length, 4096)].IndexOf("<database"u8));

    /// <summary>Stands for the database of a capture that has none: nothing in it is known.</summary>
    /// <param name="path">Where a database was looked for.</param>
    public static DatabaseFile None(string path) =>
        new(new SourceFile(path, default), new ValueOffsets([]), new Dictionary<string, ManifestEntry>(), null, [], [], static _ => []) { IsMissing = true };

    internal int ValueStart(int position) => valueStarts[position];

    private long? ManifestNumber(string key) =>
        Manifest.TryGetValue(key, out var entry) && ScalarText.TryInteger(entry.Value, out var number) ? number : null;
}

/// <summary>One pair of the manifest.</summary>
/// <param name="Value">The value.</param>
/// <param name="Place">The value's bytes.</param>
public sealed record ManifestEntry(string Value, Place Place);

/// <summary>What ended the reading of a database early.</summary>
/// <param name="Kind">The kind of damage.</param>
/// <param name="Offset">The byte at which reading ended.</param>
/// <param name="Message">What is wrong, without the place.</param>
public sealed record DatabaseDamage(DamageKind Kind, int Offset, string Message);

/// <summary>The kinds of damage that a database file can have.</summary>
public enum DamageKind
{
    /// <summary>The file ends before its closing tag.</summary>
    Truncated,

    /// <summary>The text is not well-formed XML, or has elements that a database does not have.</summary>
    NotWellFormed,

    /// <summary>A limit on what inputs may do was reached.</summary>
    OverLimit,
}

/// <summary>Something that was passed over while the rest was read.</summary>
/// <param name="Offset">The byte at which it begins.</param>
/// <param name="Message">What was passed over, and why.</param>
public sealed record DatabaseNotice(int Offset, string Message);
