namespace XenLint.Model.Generator;

/// <summary>What the file says, checked: every name that it refers to is listed, and no two things get the same name in C#.</summary>
internal sealed record DataModel(Sequence<ReleaseModel> Releases, Sequence<EnumerationModel> Enumerations, Sequence<TableModel> Tables);

/// <summary>One release of xapi.</summary>
internal sealed record ReleaseModel(string Name, int? SchemaMinor, string? Product);

/// <summary>One closed list of literals.</summary>
internal sealed record EnumerationModel(string Name, Sequence<string> Literals);

/// <summary>One table. <paramref name="Sets"/> are the sets that are derived from the tables that refer to this one.</summary>
internal sealed record TableModel(
    string Name, string What, Lifecycle Lifecycle, bool NeverHasRows, Sequence<ColumnModel> Columns, Sequence<DerivedSet> Sets);

/// <summary>One column.</summary>
internal sealed record ColumnModel(
    string Name, ColumnType Type, Lifecycle Lifecycle, string? Default, bool IsInternal, string? Unit, string? Secrecy);

/// <summary>The releases that brought, deprecated and dropped something.</summary>
internal sealed record Lifecycle(string? Since, int? SinceMinor, string? Deprecated, string? Removed);

/// <summary>The set on the one side of a relation: rows of <paramref name="Table"/> whose <paramref name="Column"/> points here.</summary>
internal sealed record DerivedSet(string Name, string Table, string Column);
