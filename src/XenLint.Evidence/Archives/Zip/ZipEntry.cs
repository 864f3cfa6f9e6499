namespace XenLint.Evidence;

/// <summary>What a zip archive tells of a member, in its directory or in the header before the content.</summary>
internal sealed record ZipEntry
{
    private const int Encrypted = 1, SizesFollow = 8, StrongEncryption = 0x40, MaskedHeader = 0x2000;

    /// <summary>The name's bytes as written.</summary>
    public required byte[] RawName { get; init; }

    public required int Flags { get; init; }

    public required int Method { get; init; }

    public required uint Crc { get; init; }

    public required long PackedSize { get; init; }

    public required long Size { get; init; }

    public required DateTime? Modified { get; init; }

    /// <summary>Where the header before the content stands.</summary>
    public required long HeaderOffset { get; init; }

    /// <summary>The operating system whose attributes the directory gives; null in a header before the content.</summary>
    public int? MadeBy { get; init; }

    /// <summary>Attributes of that operating system.</summary>
    public uint Attributes { get; init; }

    public string Name => NameText.Decode(RawName);

    public bool IsEncrypted => (Flags & (Encrypted | StrongEncryption | MaskedHeader)) != 0;

    /// <summary>True when the writer did not know the sizes yet and wrote them behind the content.</summary>
    public bool HasSizesBehind => MadeBy is null && (Flags & SizesFollow) != 0 && PackedSize == 0;

    /// <summary>The member as all archives describe theirs.</summary>
    public MemberFacts Facts => new(Name, Kind)
    {
        Offset = HeaderOffset,
        Size = HasSizesBehind ? null : Size,
        PackedSize = HasSizesBehind ? null : PackedSize,
        Modified = Modified,
        MayUseBackslashes = !IsUnix,
        Refusal = IsEncrypted ? new MemberRefusal(ArchiveProblemKind.Encrypted, "encrypted and was not read; pack it again without a password")
            : ZipMethod.IsRead(Method) ? null
            : new MemberRefusal(ArchiveProblemKind.Unsupported, $"compressed by {ZipMethod.NameOf(Method)}, which is not read; pack it again with the usual compression (deflate)"),
    };

    private bool IsUnix => MadeBy is 3 or 19;

    private MemberKind Kind
    {
        get
        {
            const uint TypeMask = 0xF000, UnixFolder = 0x4000, UnixLink = 0xA000, UnixFile = 0x8000;
            var type = IsUnix ? (Attributes >> 16) & TypeMask : 0;
            return type == UnixLink ? MemberKind.Link
                : type == UnixFolder || RawName is [.., (byte)'/'] || (!IsUnix && RawName is [.., (byte)'\\']) ? MemberKind.Folder
                : type is 0 or UnixFile ? MemberKind.File
                : MemberKind.Special;
        }
    }
}
