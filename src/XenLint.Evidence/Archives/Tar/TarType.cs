namespace XenLint.Evidence;

/// <summary>The type letters of tar headers that mean something here.</summary>
internal static class TarType
{
    public const byte HardLink = (byte)'1';
    public const byte SymbolicLink = (byte)'2';
    public const byte CharacterDevice = (byte)'3';
    public const byte BlockDevice = (byte)'4';
    public const byte Folder = (byte)'5';
    public const byte Pipe = (byte)'6';
    public const byte GnuFolderList = (byte)'D';
    public const byte GnuLongLink = (byte)'K';
    public const byte GnuLongName = (byte)'L';
    public const byte GnuContinuation = (byte)'M';
    public const byte GnuSparse = (byte)'S';
    public const byte GnuVolumeLabel = (byte)'V';
    public const byte PaxNext = (byte)'x';
    public const byte PaxNextOld = (byte)'X';
    public const byte PaxAll = (byte)'g';

    /// <summary>True for headers that describe the next header and are no members themselves.</summary>
    public static bool IsExtension(byte type) => type is PaxNext or PaxNextOld or PaxAll or GnuLongLink or GnuLongName;

    /// <summary>What a header of this type describes. Letters that nobody knows are files, as POSIX wants it.</summary>
    public static MemberKind KindOf(byte type) => type switch
    {
        HardLink or SymbolicLink => MemberKind.Link,
        Folder or GnuFolderList => MemberKind.Folder,
        CharacterDevice or BlockDevice or Pipe or GnuContinuation or GnuVolumeLabel => MemberKind.Special,
        _ => MemberKind.File,
    };

    /// <summary>True when content follows the header if it tells a size. Old writers put a size on links and folders, and no content behind.</summary>
    public static bool HasContent(byte type) => type is not (>= HardLink and <= Pipe);
}
