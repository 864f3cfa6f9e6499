namespace XenLint.Testing;

/// <summary>A file as it lies on a disk.</summary>
/// <param name="Path">The path, with forward slashes.</param>
/// <param name="Content">The bytes.</param>
public sealed record PackedFile(string Path, byte[] Content);
