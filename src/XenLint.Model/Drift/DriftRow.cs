using System.Text;

namespace XenLint.Model;

/// <summary>A row of one of the two captures, of a table that the data model knows or not.</summary>
/// <param name="Capture">The capture.</param>
/// <param name="Row">The row.</param>
public readonly record struct DriftRow(Capture Capture, RawRow Row)
{
    /// <summary>The typed record; null for a table that the data model does not know.</summary>
    public PoolObject? Record => Row.Table.Info is null ? null : Capture.RecordOf(Row);

    /// <summary>The row's uuid; null when it has none, and when it is secret.</summary>
    public string? Uuid => IsSecret || Row.Uuid.IsEmpty ? null : StoredText.Decode(Row.Uuid);

    /// <summary>The row's start tag.</summary>
    public Place Place => new(Row.Table.File.Source, Row.Start, Row.Length, Record);

    /// <summary>What people call it: its name, else what it is called among the parts of its owner, else its uuid.</summary>
    public string Name =>
        Record is { } record && record.DisplayName is { Length: > 0 } name && (name != Uuid || IsSecret) && (IsSecret || name != record.Reference) ? name
        : ObjectIdentity.Of(Row.Table.Name)?.OwnName(Row) is { Length: > 0 } own ? own
        : Uuid ?? "without a name";

    /// <summary>The object that this one is a part of, as far as the rows tell.</summary>
    public DriftRow? Owner => ObjectIdentity.Of(Row.Table.Name)?.OwnerOf(this);

    /// <summary>The class, the name, and whose part it is: <c>PIF eth0 of host xs-01</c>.</summary>
    public string Title => Owner is { } owner && owner.Name != Name ? $"{Row.Table.Name} {Name} of {owner.Row.Table.Name} {owner.Name}" : $"{Row.Table.Name} {Name}";

    private bool IsSecret => Row.Table.Info is { IsSecret: true };

    /// <summary>The same row of a capture that was written anew.</summary>
    internal DriftRow In(Capture capture) => new(capture, capture.Database.Tables[Row.Table.Name][Row.Index]);

    /// <summary>The decoded text of a column; null when the row lacks it.</summary>
    internal static string? TextOf(RawRow row, string column) =>
        row.Shape.SlotOf(Encoding.UTF8.GetBytes(column)) is var slot and >= 0 ? StoredText.Decode(row.ValueBytes(slot)) : null;

    /// <summary>The row that a reference of this row leads to; null when it leads nowhere.</summary>
    internal DriftRow? Follow(string column, string target)
    {
        var slot = Row.Shape.SlotOf(Encoding.UTF8.GetBytes(column));
        return slot >= 0 && Capture.Database.Tables.TryGetValue(target, out var table) && table.IndexOf(Row.ValueBytes(slot)) is var index and >= 0
            ? new DriftRow(Capture, table[index])
            : null;
    }
}
