namespace XenLint.Model;

/// <summary>Where in its file a piece begins, counted as for whole files: a byte order mark counts as bytes only.</summary>
/// <param name="Bytes">Number of bytes before it.</param>
/// <param name="Lines">Number of lines before it.</param>
/// <param name="Units">Number of UTF-16 units before it.</param>
public readonly record struct SourceOrigin(long Bytes, int Lines, long Units)
{
    /// <summary>The beginning of a file.</summary>
    public static SourceOrigin Start => default;
}
