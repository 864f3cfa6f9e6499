namespace XenLint.Evidence;

/// <summary>
/// How much may be held of reports that may yet turn out to belong together. The evidence of one pool's hosts fits into it; beyond it the oldest are judged as if
/// nothing more belonged to them, let go, and read once more should that prove wrong. It decides what a run costs and nothing else.
/// </summary>
public static class ReadingBudget
{
    /// <summary>A pool's reports hold some 10 to 60 MB for each host.</summary>
    private const long Most = 1L << 30;

    /// <summary>Of the memory that there is: the rest is for what is being read and judged, and for other programs.</summary>
    private const int Part = 4;

    /// <summary>The number of bytes when the user names none.</summary>
    public static long Default => Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Part);
}
