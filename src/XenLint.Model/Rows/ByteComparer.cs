using System.Buffers.Binary;

namespace XenLint.Model;

/// <summary>Compares stored bytes as they are, so that references are looked up without making strings of them.</summary>
internal sealed class ByteComparer : IEqualityComparer<ReadOnlyMemory<byte>>, IAlternateEqualityComparer<ReadOnlySpan<byte>, ReadOnlyMemory<byte>>
{
    public static readonly ByteComparer Instance = new();

    public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode(ReadOnlyMemory<byte> obj) => GetHashCode(obj.Span);

    public bool Equals(ReadOnlySpan<byte> alternate, ReadOnlyMemory<byte> other) => alternate.SequenceEqual(other.Span);

    public ReadOnlyMemory<byte> Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    /// <summary>References differ most in their last bytes: those decide first.</summary>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        if (alternate.Length < 16)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        var last = BinaryPrimitives.ReadUInt64LittleEndian(alternate[^8..]);
        var before = BinaryPrimitives.ReadUInt64LittleEndian(alternate[^16..]);
        return HashCode.Combine(last, before, alternate.Length);
    }
}
