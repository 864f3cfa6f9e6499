namespace XenLint.Model;

/// <summary>
/// The rows that the references of one column lead to, kept for the rows of which somebody has asked: a reference is fifty bytes that would have to be
/// looked up again by each rule. Threads may write at the same time, since all write the same.
/// </summary>
/// <param name="table">The column's table.</param>
/// <param name="column">The column.</param>
internal sealed class ReferenceLinks(RawTable table, Column column)
{
    /// <summary>Following all references of a column costs about as much as following this share of them one by one.</summary>
    private const int WholeColumnShare = 8;

    private const int Nowhere = -1;

    private readonly int[] oneMoreThanTarget = new int[table.WrittenRows];
    private int followed;
    private bool isWhole;

    /// <summary>True for a row whose reference is known to lead to no row.</summary>
    public bool LeadsNowhere(int row) => oneMoreThanTarget[row] == Nowhere;

    /// <summary>The index of the row that a row's reference leads to, or a negative number when there is none or it has not been found out.</summary>
    public int TargetOf(int row) => oneMoreThanTarget[row] - 1;

    /// <summary>Follows a row's reference, and those of all rows once many have been asked for.</summary>
    /// <param name="row">The row.</param>
    /// <param name="target">The table that the column points to.</param>
    /// <returns>False when the row has no reference, or one that cannot be followed there.</returns>
    public bool Follow(int row, RawTable target)
    {
        if (Volatile.Read(ref isWhole))
        {
            return oneMoreThanTarget[row] != 0;
        }

        if (++followed > oneMoreThanTarget.Length / WholeColumnShare)
        {
            FollowAll(target);
        }
        else
        {
            FollowOne(row, target);
        }

        return oneMoreThanTarget[row] != 0;
    }

    /// <summary>
    /// Follows the reference of each row. The file's order is the order that memory is fastest in; rows that do not count have no target that anybody asks for.
    /// </summary>
    /// <returns>False when no row that counts has the column.</returns>
    public bool FollowAll(RawTable target)
    {
        var isRecorded = false;
        for (var row = 0; row < oneMoreThanTarget.Length; row++)
        {
            isRecorded |= FollowOne(row, target) && table.Counts(row);
        }

        Volatile.Write(ref isWhole, true);
        return isRecorded;
    }

    /// <returns>True when the row has the column.</returns>
    private bool FollowOne(int row, RawTable target)
    {
        var raw = table[row];
        var slot = raw.SlotOf(column);
        if (slot >= 0 && oneMoreThanTarget[row] == 0)
        {
            var reference = raw.ValueBytes(slot);
            oneMoreThanTarget[row] = IsNull(reference) ? Nowhere : IsReference(reference) ? target.IndexOf(reference) + 1 : 0;
        }

        return slot >= 0;
    }

    private static bool IsReference(ReadOnlySpan<byte> text) => text.StartsWith("OpaqueRef:"u8) || text.StartsWith("Ref:"u8);

    private static bool IsNull(ReadOnlySpan<byte> reference) => reference.IsEmpty || reference.SequenceEqual("OpaqueRef:NULL"u8);
}
