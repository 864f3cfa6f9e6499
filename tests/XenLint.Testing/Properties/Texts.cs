using FsCheck;
using FsCheck.Fluent;

namespace XenLint.Testing;

/// <summary>Texts that a database may hold, with much of what readers stumble over.</summary>
public static class Texts
{
    private static readonly string[] Stumbling =
    [
        " ", "  ", "   ", "%", "%%", "%.", "%_", "%t", "%x", "\t", "\n", "\r", "\r\n", "'", "\"", "\\", "\\\\", "\\'", "(", ")", "()", ";", "<", ">",
        "&", "&amp;", "&lt;", "]]>", "<!--", "/>", "=", "\u00AE", "\u00E9", "\u4E2D", "\U0001F600", "\uFFFD", "\u0085", "\u2028", "REMOVED", "OpaqueRef:NULL",
    ];

    /// <summary>Any text that XML can hold.</summary>
    public static Gen<string> Any { get; } =
        Gen.Frequency((3, Gen.Elements(Stumbling)), (2, Gen.Elements("a", "b", "key", "value", "0", "-1")), (1, Gen.Choose(0x20, 0xD7FF).Select(Letter)))
            .ListOf().Select(parts => string.Concat(parts));

    /// <summary>A text that is not empty.</summary>
    public static Gen<string> NotEmpty { get; } = Any.Where(text => text.Length > 0);

    private static string Letter(int code) => ((char)code).ToString();
}
