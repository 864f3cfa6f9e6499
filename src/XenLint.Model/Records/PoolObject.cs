using System.Text;

namespace XenLint.Model;

/// <summary>One row of the database as a typed, immutable record. Values are decoded when they are read.</summary>
public abstract class PoolObject
{
    private KeptMap? maps;
    private string? displayName;

    private protected PoolObject(Capture capture, RawRow row)
    {
        Capture = capture;
        Row = row;
    }

    /// <summary>The capture that the object belongs to.</summary>
    public Capture Capture { get; }

    /// <summary>The row behind the record.</summary>
    public RawRow Row { get; }

    /// <summary>The class as xapi names it, which is also the table's name (<c>PIF</c>, <c>host</c>).</summary>
    public string Class => Row.Table.Name;

    /// <summary>The reference that other rows use; unique inside its database only.</summary>
    public string Reference => StoredText.DecodeXml(Row.Reference);

    /// <summary>The object's uuid.</summary>
    public Sourced<string> Uuid => Row.Shape.UuidSlot is var slot and >= 0
        ? Sourced<string>.Known(StoredText.Decode(Row.ValueBytes(slot)), PlaceOf(slot, "uuid"))
        : Sourced<string>.NotKnown(ValueState.Absent, Place);

    /// <summary>The row's start tag.</summary>
    public Place Place => new(Row.Table.File.Source, Row.Start, Row.Length, this);

    /// <summary>What reports tell of the object.</summary>
    public ReportedObject Reported => new(this);

    /// <summary>True when nothing of the object may be shown: sessions and tasks.</summary>
    public bool IsSecret => Row.Table.Info is { IsSecret: true };

    /// <summary>What people call the object: its name label, else its uuid, else its reference. Never throws, never gives a secret away.</summary>
    public string DisplayName => displayName ??= FindName();

    /// <summary>The host that the object is a part of, when it is a part of one and the row tells which. Never throws.</summary>
    public virtual Host? OwningHost => null;

    /// <summary>The path that a person can follow, such as <c>pool/host[xs-01]/PIF[eth0]</c>. Never throws.</summary>
    public string LogicalPath => OwningHost is { } host && !ReferenceEquals(host, this)
        ? $"{host.LogicalPath}/{Class}[{DisplayName}]"
        : this is Pool ? "pool" : $"pool/{Class}[{DisplayName}]";

    /// <summary>The decoded text of any column, described or not, by its database name; null when the row lacks it.</summary>
    public string? RawText(string column) =>
        Row.Shape.SlotOf(Encoding.UTF8.GetBytes(column)) is var slot and >= 0 ? StoredText.Decode(Row.ValueBytes(slot)) : null;

    /// <inheritdoc/>
    public override string ToString() => LogicalPath;

    /// <summary>The name for <see cref="DisplayName"/>, which keeps it: findings are put in order by it. Never throws.</summary>
    private protected virtual string FindName() =>
        IsSecret ? SecretText.Hidden
        : Row.Table.Info?.NameColumn is { } column && Text(column).TryGet(out var label) && label.Length > 0 ? label
        : Uuid.TryGet(out var uuid) && uuid.Length > 0 ? uuid
        : Reference;

    private protected Sourced<string> Text(Column column) => FieldReader.Text(this, column);

    private protected Sourced<long> Integer(Column column) => FieldReader.Integer(this, column);

    private protected Sourced<bool> Boolean(Column column) => FieldReader.Boolean(this, column);

    private protected Sourced<double> Real(Column column) => FieldReader.Scalar<double>(this, column, ScalarText.TryReal);

    private protected Sourced<DateTimeOffset> Time(Column column) => FieldReader.Scalar<DateTimeOffset>(this, column, ScalarText.TryTime);

    private protected Sourced<TEnum> Enumeration<TEnum>(Column column)
        where TEnum : struct, Enum => FieldReader.Enumeration<TEnum>(this, column);

    private protected SourcedSet Set(Column column) => FieldReader.Set(this, column);

    private protected SourcedMap Map(Column column) => KeptMap.Of(ref maps, this, column);

    private protected Sourced<string?> StoredReference(Column column) => FieldReader.Reference(this, column);

    private protected TTarget? Follow<TTarget>(Column column, Table<TTarget> target)
        where TTarget : PoolObject => Relations.Follow(this, column, target);

    private protected IReadOnlyList<TTarget> FollowAll<TTarget>(Column column, Table<TTarget> target)
        where TTarget : PoolObject => Relations.FollowAll(this, column, target);

    private protected IReadOnlyList<TChild> Referrers<TChild>(Table<TChild> children, Column column)
        where TChild : PoolObject => Relations.Referrers(this, children, column);

    /// <summary>The only object that points here; the first, should a damaged database hold several; null when there is none.</summary>
    private protected TChild? Referrer<TChild>(Table<TChild> children, Column column)
        where TChild : PoolObject => Referrers(children, column) is [var first, ..] ? first : null;

    /// <summary>The byte range of a value, named after its column.</summary>
    internal Place PlaceOf(int slot, string field)
    {
        var (start, length) = Row.Value(slot);
        return new Place(Row.Table.File.Source, start, length, this, field);
    }
}
