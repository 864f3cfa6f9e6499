using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// The text of a member, line by line, with the way back from characters to bytes. A file that is not UTF-8 as a whole is read as
/// Latin-1, in which every byte is a character.
/// </summary>
internal sealed class MemberText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<TextLine> lines = [];

    public MemberText(SourceFile file)
    {
        File = file;
        var bytes = file.Bytes.Span;
        Encoding = IsUtf8(bytes) ? StrictUtf8 : Encoding.Latin1;
        for (var start = file.BomLength; start < bytes.Length;)
        {
            var rest = bytes[start..];
            var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
            length = length < 0 ? rest.Length : length;
            lines.Add(new TextLine(file, start, Encoding.GetString(rest[..length]), Encoding));
            start += length + (rest[length..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1);
        }
    }

    /// <summary>The member's bytes.</summary>
    public SourceFile File { get; }

    /// <summary>UTF-8, or Latin-1 for a member that is not UTF-8 as a whole.</summary>
    public Encoding Encoding { get; }

    /// <summary>The lines without their ends, as <see cref="SourceFile"/> counts them.</summary>
    public IReadOnlyList<TextLine> Lines => lines;

    /// <summary>A value that the member does not tell; its place is the beginning of the member.</summary>
    /// <param name="field">What is missing, in the member's own words.</param>
    public Sourced<T> Absent<T>(string field) => Sourced<T>.NotKnown(ValueState.Absent, new Place(File, 0, 0, Field: field));

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
