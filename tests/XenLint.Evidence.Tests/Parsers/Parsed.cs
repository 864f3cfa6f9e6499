using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Texts of members, read by whatever parser is registered for them.</summary>
internal static class Parsed
{
    /// <summary>What a member tells; null when the text does not follow its format.</summary>
    public static T? As<T>(MemberName name, string text)
        where T : class => (T?)MemberParsers.Parse(name, new SourceFile($"bug-report-20260103120000/{name}", Encoding.UTF8.GetBytes(text)));

    /// <summary>The bytes of a place as text.</summary>
    public static string TextAt(Place place) => Encoding.UTF8.GetString(place.File.Bytes.Span.Slice(place.Start, place.Length));
}
