namespace XenLint.Model;

/// <summary>The shape of a column's values.</summary>
public enum ColumnKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A signed 64-bit number.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A floating-point number in one of OCaml's spellings.</summary>
    Real,

    /// <summary>A date and time.</summary>
    Time,

    /// <summary>One of a closed list of literals.</summary>
    Enumeration,

    /// <summary>A reference to a row of another table, or null.</summary>
    Reference,

    /// <summary>A set, written as an S-expression.</summary>
    Set,

    /// <summary>A map, written as an S-expression of pairs.</summary>
    Map,

    /// <summary>An optional reference: a set of at most one.</summary>
    Option,
}

/// <summary>What must be kept out of outputs.</summary>
public enum Secrecy
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>Identifies people, customers or machines: masked on request.</summary>
    Personal,

    /// <summary>A map whose secret-looking keys hide their values.</summary>
    Keys,

    /// <summary>Never printed, at any redaction level.</summary>
    Always,
}
