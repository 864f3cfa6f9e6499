using System.Buffers;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>A stretch of a decoded text, in UTF-16 units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="IsComment">True for a comment with the brackets and blanks around it, which the value's grammar needs.</param>
internal readonly record struct TextRange(int Start, int End, bool IsComment = false);

/// <summary>
/// The one place that decides what is secret in a value. In doubt it hides: a report loses a harmless word, never a password.
/// </summary>
internal static partial class SecretRanges
{
    /// <summary>Characters of keys and values inside a value: S-expressions, XML, JSON, <c>key=value</c>, <c>key: value</c>.</summary>
    private static readonly SearchValues<char> DocumentCharacters = SearchValues.Create("(<{=:");

    /// <summary>The same in stored bytes, where any of them can stand behind a reference or a code.</summary>
    private static readonly SearchValues<byte> DocumentBytes = SearchValues.Create("(<{=:&%"u8);

    /// <summary>True when a stored value surely hides nothing, told from its bytes: the fate of nearly all values.</summary>
    public static bool IsHarmless(RawTable table, string name, ReadOnlySpan<byte> raw) =>
        raw.IsEmpty
        || (table.Info?.Find(name) is { } column && !IsSecretColumn(column, name) && (!raw.ContainsAny(DocumentBytes) || raw.SequenceEqual("()"u8)));

    /// <summary>The stretches to hide, in order, none of them overlapping.</summary>
    /// <param name="column">What the data model says of the column; null when it does not know it.</param>
    /// <param name="name">The column's name, for columns that the data model does not know.</param>
    /// <param name="text">The decoded value.</param>
    public static IReadOnlyList<TextRange> In(Column? column, string name, string text)
    {
        if (HidesNothing(text))
        {
            return [];
        }

        if (IsSecretColumn(column, name) || (column is null && SecretKeys.Mentions(text)))
        {
            return [new(0, text.Length)];
        }

        return column?.Kind switch
        {
            ColumnKind.Map when SExpression.ParseMap(text) is { } pairs => InMap(text, pairs),
            ColumnKind.Set or ColumnKind.Option when SExpression.ParseSet(text) is { } items => InSet(items),
            ColumnKind.Reference when ScalarText.TryReference(text, out _) => [],
            _ => IsSecretDocument(text) ? [new(0, text.Length)] : [],
        };
    }

    /// <summary>The stretches to hide of an attribute of a row, columns and bookkeeping alike.</summary>
    public static IReadOnlyList<TextRange> InAttribute(RawTable table, string name, string text)
    {
        var column = table.Info?.Find(name);
        if (column is not null)
        {
            return In(column, name, text);
        }

        // Of columns that the data model does not know, the table's name may give the secret away too.
        return table.Info is { IsSecret: true } ? [new(0, text.Length)]
            : name is "ref" or "_ref" or "__ctime" or "__mtime" ? []
            : In(null, $"{table.Name}.{name}", text);
    }

    /// <summary>True when nothing of the column may be shown, whatever it holds.</summary>
    private static bool IsSecretColumn(Column? column, string name) => column is null
        ? SecretKeys.IsSecret(name)
        : column.Secrecy == Secrecy.Always || column.Target == "session"; // a session's reference is what logs a client in

    /// <summary>Nothing is stored, or the collector has already taken it out: to see which helps and hurts nobody.</summary>
    private static bool HidesNothing(string text) => text is "" or "()" or "OpaqueRef:NULL" || FieldReader.IsRemoved(text);

    private static List<TextRange> InMap(string text, IReadOnlyList<SPair> pairs)
    {
        var hidden = new List<TextRange>();
        var at = 0;
        foreach (var pair in pairs)
        {
            HideComment(hidden, text, at, pair.Start);
            if (IsSecretDocument(pair.Key.Text))
            {
                hidden.Add(Inside(pair.Key));
            }

            if (!HidesNothing(pair.Value.Text) && (SecretKeys.IsSecret(pair.Key.Text) || IsSecretDocument(pair.Value.Text)))
            {
                hidden.Add(Inside(pair.Value));
            }

            at = pair.End;
        }

        HideComment(hidden, text, at, text.Length);
        return hidden;
    }

    private static List<TextRange> InSet(IReadOnlyList<SString> items) =>
        [.. items.Where(item => IsSecretDocument(item.Text)).Select(Inside)];

    /// <summary>The grammar allows comments between pairs; xapi writes none, so one that is there deserves no trust.</summary>
    private static void HideComment(List<TextRange> hidden, string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).Contains(';'))
        {
            hidden.Add(new(start, end, IsComment: true));
        }
    }

    private static TextRange Inside(SString quoted) => new(quoted.Start + 1, quoted.End - 1);

    private static bool IsSecretDocument(string text) =>
        text.AsSpan().ContainsAny(DocumentCharacters) && (SecretKeys.Mentions(text) || CredentialsInUrl().IsMatch(text));

    [GeneratedRegex("//[^/@\\s]+:[^/@\\s]+@", RegexOptions.CultureInvariant)]
    private static partial Regex CredentialsInUrl();
}
