namespace XenLint.Model;

/// <summary>One column of a table, as <c>schemas/xapi-datamodel.json</c> describes it.</summary>
public sealed class Column
{
    /// <summary>The table's name in the database, with exact case.</summary>
    public required string Table { get; init; }

    /// <summary>The column's name in the database, name spaces joined by two underscores (<c>memory__static_max</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The position among the table's described columns, from zero.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The shape of the values.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>The shape of a set's elements or of a map's values; <see cref="ColumnKind.Text"/> otherwise.</summary>
    public ColumnKind Element { get; init; }

    /// <summary>The table that references (or a set's references) point to.</summary>
    public string? Target { get; init; }

    /// <summary>True for a set that only repeats what references of <see cref="Target"/> say.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The literals of an enumeration, in the order of the enum's members; empty for other kinds.</summary>
    public IReadOnlyList<string> Literals { get; init; } = [];

    /// <summary>The release that brought the column: a code name or an xapi version.</summary>
    public string? Since { get; init; }

    /// <summary>The schema's minor version of <see cref="Since"/>, where known.</summary>
    public int? SinceMinor { get; init; }

    /// <summary>The release that dropped the column.</summary>
    public string? Removed { get; init; }

    /// <summary>The stored text that the data model gives to rows written before the column existed; null when it has none.</summary>
    public string? Default { get; init; }

    /// <summary>What must be kept out of outputs.</summary>
    public Secrecy Secrecy { get; init; }

    /// <summary>Table and column, as messages name it: <c>network.MTU</c>.</summary>
    public override string ToString() => $"{Table}.{Name}";
}
