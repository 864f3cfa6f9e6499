using System.Security.Cryptography;

namespace XenLint.Model;

/// <summary>What reports tell of a file of evidence.</summary>
public sealed class ReportedFile
{
    private readonly SourceFile? file;
    private readonly string? digest;

    internal ReportedFile(SourceFile file)
        : this(file, digest: null) => this.file = file;

    /// <summary>One that stands without the file's bytes.</summary>
    internal ReportedFile(SourceFile file, string? digest)
    {
        this.digest = digest;
        Path = file.Path;
        Length = file.Bytes.Length;
        IsPiece = file.IsPiece;
        IsRewritten = file.IsRewritten;
    }

    /// <summary>The path that reports show.</summary>
    public string Path { get; }

    /// <summary>Number of bytes that are held of it.</summary>
    public int Length { get; }

    /// <summary>True when only a piece of the file was kept.</summary>
    public bool IsPiece { get; }

    /// <summary>True for a file that was written anew: its bytes are not those of the input.</summary>
    public bool IsRewritten { get; }

    /// <summary>The SHA-256 of its bytes in lower-case hexadecimal.</summary>
    public string Digest => digest ?? DigestOf(file ?? throw LetGo.Misses($"the checksum of {Path}"));

    internal static string DigestOf(SourceFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
}
