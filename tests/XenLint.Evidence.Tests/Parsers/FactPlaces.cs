using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Unicode;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What holds for the places of every fact: they lie inside the file, and those of texts and numbers cut out exactly what was read.</summary>
internal static class FactPlaces
{
    /// <summary>The text at a place, read as the whole file is read.</summary>
    public static string TextAt(Place place) =>
        (Utf8.IsValid(place.File.Bytes.Span) ? Encoding.UTF8 : Encoding.Latin1).GetString(place.File.Bytes.Span.Slice(place.Start, place.Length));

    /// <summary>Checks a fact with all that it holds.</summary>
    /// <param name="fact">The fact; null when the text was none.</param>
    /// <param name="decode">What a parser makes of the bytes of a text; null when it takes them as they are.</param>
    /// <returns>The number of places that were compared with their values.</returns>
    public static int Hold(object? fact, Func<string, string>? decode = null)
    {
        var compared = 0;
        switch (fact)
        {
            case null or string:
                break;
            case Place place:
                Assert.InRange(place.Start, 0, place.File.Bytes.Length);
                Assert.InRange(place.End, place.Start, place.File.Bytes.Length);
                break;
            case Sourced<string> text:
                Hold(text.Place);
                if (text.TryGet(out var known))
                {
                    Assert.Equal(known, decode is null ? TextAt(text.Place) : decode(TextAt(text.Place)), ignoreCase: true);
                    compared++;
                }

                break;
            case Sourced<long> number:
                Hold(number.Place);
                if (number.TryGet(out var value))
                {
                    Assert.Equal(value, long.Parse(Digits(TextAt(number.Place)), CultureInfo.InvariantCulture));
                    compared++;
                }

                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    compared += Hold(item, decode);
                }

                break;
            default:
                if (fact.GetType() is { IsPrimitive: false, IsEnum: false } type)
                {
                    foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && IsTold(property)))
                    {
                        compared += Hold(property.GetValue(fact), decode);
                    }
                }

                break;
        }

        return compared;
    }

    /// <summary>The number that a text begins with: a unit may stand behind it.</summary>
    private static string Digits(string text) => text[..(text.Length - text.TrimStart("-0123456789".ToCharArray()).Length)];

    /// <summary>Derived properties of a fact, and the value of a sourced one, may rightly say that they do not know.</summary>
    private static bool IsTold(PropertyInfo property) =>
        property.DeclaringType is { Name: var name } && (!name.StartsWith("Sourced", StringComparison.Ordinal) || property.Name == "Place")
        && (property.GetSetMethod() is not null || name.StartsWith("KeyValuePair", StringComparison.Ordinal) || property.Name == "Place");
}
