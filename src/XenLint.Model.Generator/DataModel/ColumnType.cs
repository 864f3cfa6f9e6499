namespace XenLint.Model.Generator;

/// <summary>The shape of a column's values; the members of <c>XenLint.Model.ColumnKind</c>, since that is what they become.</summary>
internal enum TypeKind
{
    Text,
    Integer,
    Boolean,
    Real,
    Time,
    Enumeration,
    Reference,
    Set,
    Map,
    Option,
}

/// <summary>A column's type.</summary>
/// <param name="Kind">The shape.</param>
/// <param name="Name">The enum that is meant, or the table that is referred to.</param>
/// <param name="Element">The type of a set's or an option's elements, or of a map's values.</param>
internal sealed record ColumnType(TypeKind Kind, string? Name = null, ColumnType? Element = null)
{
    /// <summary>True for sets of references and for optional references, which are sets of at most one.</summary>
    public bool HoldsReferences => Kind is TypeKind.Set or TypeKind.Option && Element!.Kind == TypeKind.Reference;
}
