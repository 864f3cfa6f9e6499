namespace XenLint.Model;

/// <summary>A stretch of a file that is written anew with other bytes in its place.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Replacement">The bytes instead.</param>
public readonly record struct ByteEdit(int Start, int Length, ReadOnlyMemory<byte> Replacement);
