using System.Buffers.Binary;
using System.Numerics;

namespace XenLint.Model;

/// <summary>Compares stored bytes as they are, so that references are looked up without making strings of them.</summary>
internal sealed class ByteComparer : IEqualityComparer<ReadOnlyMemory<byte>>, IAlternateEqualityComparer<ReadOnlySpan<byte>, ReadOnlyMemory<byte>>
{
    public static readonly ByteComparer Instance = new();

    public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode(ReadOnlyMemory<byte> obj) => GetHashCode(obj.Span);

    public bool Equals(ReadOnlySpan<byte> alternate, ReadOnlyMemory<byte> other) => alternate.SequenceEqual(other.Span);

    public ReadOnlyMemory<byte> Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    /// <summary>Eight bytes at a time: references are about fifty bytes long, and all of them may matter.</summary>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = (ulong)alternate.Length;
        while (alternate.Length >= sizeof(ulong))
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ BinaryPrimitives.ReadUInt64LittleEndian(alternate)) * 0x9E3779B97F4A7C15;
            alternate = alternate[sizeof(ulong)..];
        }

        foreach (var value in alternate)
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ value) * 0x9E3779B97F4A7C15;
        }

        return (int)(hash ^ (hash >> 32));
    }
}
