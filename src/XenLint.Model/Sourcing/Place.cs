using Microsoft.CodeAnalysis.Text;

namespace XenLint.Model;

/// <summary>
/// Where a fact stands: a byte range of an input file, and what it is in the pool's terms.
/// Lines, columns and character offsets are computed from the bytes only when somebody asks.
/// </summary>
/// <param name="File">The file whose bytes are meant.</param>
/// <param name="Start">First byte, counted from the beginning of the bytes that <paramref name="File"/> holds.</param>
/// <param name="Length">Number of bytes; zero marks a position.</param>
/// <param name="Record">The pool object that the bytes belong to, if any.</param>
/// <param name="Field">The column, with the key of a map entry after a colon (<c>other_config:multipathing</c>); null for a whole row.</param>
public readonly record struct Place(SourceFile File, int Start, int Length, PoolObject? Record = null, string? Field = null)
{
    /// <summary>First byte after the range.</summary>
    public int End => Start + Length;

    /// <summary>First byte, counted from the beginning of the file's (decompressed) content.</summary>
    public long ByteOffset => File.ByteOffsetOf(Start);

    /// <summary>Number of bytes in the input, which differs from <see cref="Length"/> in a file that was written anew.</summary>
    public int ByteLength => (int)(File.ByteOffsetOf(End) - ByteOffset);

    /// <summary>True for <c>default(Place)</c>, which points nowhere.</summary>
    public bool IsNowhere => File is null;

    /// <summary>The line and column range, both counted from zero, columns in UTF-16 units.</summary>
    public LinePositionSpan Lines => new(File.PositionOf(Start), File.PositionOf(End));

    /// <summary>
    /// The path that a person can follow through the pool, such as <c>pool/host[xs-01]/PIF[eth0].ip_configuration_mode</c>;
    /// the host and the member for a place in a status report; the file's path when the place belongs to nothing.
    /// </summary>
    public string LogicalPath =>
        Record is null ? File.MemberPath ?? File.Path
        : Field is null ? Record.LogicalPath
        : $"{Record.LogicalPath}.{Field}";
}
