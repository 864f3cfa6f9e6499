namespace XenLint.Model;

/// <summary>
/// The rows that the references of one column lead to, kept for the rows of which somebody has asked: a reference is fifty bytes that would have to be
/// looked up again by each rule. Threads may write at the same time, since all write the same.
/// </summary>
/// <param name="rows">Number of rows of the column's table.</param>
internal readonly struct ReferenceLinks(int rows)
{
    private const int Nowhere = -1;

    private readonly int[] oneMoreThanTarget = new int[rows];

    /// <summary>True for a column of which nobody has asked.</summary>
    public bool IsEmpty => oneMoreThanTarget is null;

    /// <summary>True for a row whose reference is known to lead to no row.</summary>
    public bool LeadsNowhere(int row) => oneMoreThanTarget[row] == Nowhere;

    /// <summary>The index of the row that a row's reference leads to, or a negative number when there is none or it has not been found out.</summary>
    public int TargetOf(int row) => oneMoreThanTarget[row] - 1;

    /// <summary>Keeps what was found.</summary>
    public void Keep(int row, int target) => oneMoreThanTarget[row] = target + 1;

    /// <summary>Keeps that a reference leads to no row.</summary>
    public void KeepNowhere(int row) => oneMoreThanTarget[row] = Nowhere;
}
