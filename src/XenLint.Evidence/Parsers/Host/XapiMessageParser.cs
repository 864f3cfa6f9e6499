using System.Globalization;
using System.Net;
using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads a message of the toolstack: an XML document of one element with one more for each thing that is said. Its writer puts nothing
/// else in, so that the elements can be found by their names.
/// </summary>
internal static class XapiMessageParser
{
    public static XapiMessage? Parse(MemberText text) => text.File.Bytes.Span.IndexOf("<message>"u8) >= 0 && Element(text, "name") is { } name
        ? new XapiMessage(
            Text(text, name, "name"),
            Text(text, Element(text, "cls"), "cls"),
            Text(text, Element(text, "obj_uuid"), "obj_uuid"),
            Value<DateTimeOffset>(text, "timestamp", Moment),
            Value<long>(text, "priority", digits => long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null),
            Text(text, Element(text, "body"), "body"))
        : null;

    /// <summary>The bytes between the tags of an element; null when there is no such element.</summary>
    private static Place? Element(MemberText text, string name)
    {
        var bytes = text.File.Bytes.Span;
        var open = bytes.IndexOf(Encoding.UTF8.GetBytes($"<{name}>"));
        if (open < 0)
        {
            return null;
        }

        var start = open + name.Length + 2;
        var length = bytes[start..].IndexOf((byte)'<');
        return length >= 0 && bytes[(start + length)..].StartsWith(Encoding.UTF8.GetBytes($"</{name}>")) ? new Place(text.File, start, length, Field: name) : null;
    }

    private static Sourced<string> Text(MemberText text, Place? place, string name) =>
        place is { } element ? Sourced<string>.Known(Decode(text, element), element) : text.Absent<string>(name);

    private static Sourced<T> Value<T>(MemberText text, string name, Func<string, T?> parse)
        where T : struct =>
        Element(text, name) is not { } element ? text.Absent<T>(name)
        : parse(Decode(text, element)) is { } value ? Sourced<T>.Known(value, element)
        : Sourced<T>.NotKnown(ValueState.Unreadable, element);

    private static string Decode(MemberText text, Place place) =>
        WebUtility.HtmlDecode(text.Encoding.GetString(place.File.Bytes.Span.Slice(place.Start, place.Length)));

    private static DateTimeOffset? Moment(string text) => DateTimeOffset.TryParseExact(
        text, "yyyyMMdd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
