namespace XenLint.Model;

/// <summary>Why something cannot be compared.</summary>
public enum DriftGapReason
{
    /// <summary>The rows of one capture do not have the column: another schema, or a file that was trimmed.</summary>
    ColumnNotRecorded,

    /// <summary>The release of one capture does not have such objects.</summary>
    TableNotInSchema,

    /// <summary>The table is not in the file of one capture, though it should be.</summary>
    TableMissing,

    /// <summary>The file of one capture ends, or stops being readable, inside or before the table.</summary>
    TableTruncated,

    /// <summary>The value was taken out of a capture before XenLint saw it.</summary>
    ValueTakenOut,

    /// <summary>The references lead to a table that is not whole.</summary>
    TargetLost,
}

/// <summary>The captures that something is missing in.</summary>
public enum DriftSide
{
    /// <summary>The earlier one.</summary>
    Old,

    /// <summary>The later one.</summary>
    New,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>Something that cannot be compared, told once however many objects it concerns.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column, with the key of a map's entry behind a colon; null for the table as a whole.</param>
/// <param name="Reason">Why.</param>
/// <param name="Side">The captures in which something is missing.</param>
/// <param name="Objects">The number of objects that it concerns.</param>
public sealed record DriftGap(string Table, string? Column, DriftGapReason Reason, DriftSide Side, int Objects);
