using System.Globalization;

namespace XenLint.Evidence;

/// <summary>
/// Finds texts of which each match of a regular expression holds at least one, so that lines without any of them need not be given to the expression. It
/// understands what non-backtracking expressions may hold; in doubt it finds nothing, never too much.
/// </summary>
internal sealed class RequiredLiterals
{
    /// <summary>More alternatives than these are not multiplied out.</summary>
    private const int MostAlternatives = 32;

    private const int LongestLiteral = 64;

    private readonly string pattern;
    private readonly bool ignoresCase;
    private int at;

    private RequiredLiterals(string pattern, bool ignoresCase)
    {
        this.pattern = pattern;
        this.ignoresCase = ignoresCase;
    }

    /// <summary>The texts; none when nothing can be required. With <paramref name="ignoresCase"/> they are in lower case.</summary>
    /// <param name="pattern">A valid regular expression without options inside.</param>
    /// <param name="ignoresCase">True when case does not matter.</param>
    public static IReadOnlyList<string> Of(string pattern, bool ignoresCase)
    {
        var reader = new RequiredLiterals(pattern, ignoresCase);
        try
        {
            var whole = reader.Alternation();
            return reader.at == pattern.Length && whole.Best is { } best && best.All(text => text.Length > 0) ? best : [];
        }
        catch (NotSupportedException)
        {
            return [];
        }
    }

    private Part Alternation()
    {
        var parts = new List<Part> { Sequence() };
        while (Take('|'))
        {
            parts.Add(Sequence());
        }

        return parts.Count == 1 ? parts[0] : Part.AnyOf(parts);
    }

    private Part Sequence()
    {
        var exact = new List<string> { "" };
        IReadOnlyList<string>? best = null;
        var isExact = true;
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var part = Quantified(Atom());
            if (part.Exact is { } texts && exact.Count * texts.Count <= MostAlternatives && exact.Max(text => text.Length) + texts.Max(text => text.Length) <= LongestLiteral)
            {
                exact = [.. exact.SelectMany(_ => texts, (head, tail) => head + tail).Distinct(StringComparer.Ordinal)];
                continue;
            }

            isExact = false;
            best = Better(Better(best, exact), part.Exact is null ? part.Required : null);
            exact = part.Exact is { } next ? [.. next] : [""];
        }

        return isExact ? new Part(exact, null) : new Part(null, Better(best, exact));
    }

    private Part Atom()
    {
        var letter = pattern[at++];
        switch (letter)
        {
            case '(':
                return Group();
            case '[':
                return Class();
            case '\\':
                return Escape();
            case '.':
                return Part.Anything;
            case '^' or '$':
                return Part.Nothing;
            case '*' or '+' or '?':
                throw new NotSupportedException();
            default:
                return Letter(letter);
        }
    }

    private Part Group()
    {
        if (Take('?') && !Take(':'))
        {
            var close = pattern.AsSpan(at) switch
            {
                ['<', not ('=' or '!'), ..] => '>',
                ['\'', ..] => '\'',
                _ => throw new NotSupportedException(),
            };
            at = pattern.IndexOf(close, at + 1) is > 0 and var end ? end + 1 : throw new NotSupportedException();
        }

        var inner = Alternation();
        return Take(')') ? inner : throw new NotSupportedException();
    }

    /// <summary>A class of few letters is multiplied out; any other stands for anything.</summary>
    private Part Class()
    {
        var letters = new List<string>();
        var isPlain = !Take('^');
        for (var first = true; at < pattern.Length && (first || pattern[at] != ']'); first = false)
        {
            var letter = pattern[at++];
            if (letter is '\\' or '[' or '-')
            {
                // Ranges, subtractions and classes inside: only their end matters.
                isPlain = false;
                at += letter == '\\' ? 1 : 0;
                if (letter == '[')
                {
                    throw new NotSupportedException();
                }
            }
            else
            {
                letters.Add(letter.ToString());
            }
        }

        return !Take(']') ? throw new NotSupportedException()
            : isPlain && letters.Count is > 0 and <= 4 ? Part.AnyOf([.. letters.Select(letter => Letter(letter[0]))])
            : Part.Anything;
    }

    private Part Escape()
    {
        var letter = at < pattern.Length ? pattern[at++] : throw new NotSupportedException();
        switch (letter)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                return Part.Anything;
            case 'b' or 'B' or 'A' or 'z' or 'Z':
                return Part.Nothing;
            case 't':
                return Letter('\t');
            case 'p' or 'P':
                at = pattern.IndexOf('}', at) is > 0 and var end ? end + 1 : throw new NotSupportedException();
                return Part.Anything;
            case 'x' when at + 2 <= pattern.Length && byte.TryParse(pattern.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                at += 2;
                return Letter((char)code);
            default:
                return char.IsAsciiLetterOrDigit(letter) ? throw new NotSupportedException() : Letter(letter);
        }
    }

    private Part Quantified(Part part)
    {
        while (at < pattern.Length)
        {
            switch (pattern[at])
            {
                case '?':
                    part = part.Exact is { } exact ? new Part([.. exact, ""], null) : Part.Anything;
                    break;
                case '*':
                    part = Part.Anything;
                    break;
                case '+':
                    part = new Part(null, part.Best);
                    break;
                case '{' when Bounds(out var length, out var least):
                    at += length - 1;
                    part = least == 0 ? Part.Anything : new Part(null, part.Best);
                    break;
                default:
                    return part;
            }

            at++;
            Take('?'); // lazy or not makes no difference to what matches
        }

        return part;
    }

    /// <summary>A brace that is no quantifier stands for itself.</summary>
    private bool Bounds(out int length, out int least)
    {
        least = 0;
        length = pattern.IndexOf('}', at) - at + 1;
        if (length <= 2)
        {
            return false;
        }

        var parts = pattern[(at + 1)..(at + length - 1)].Split(',');
        return parts.Length <= 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out least)
            && (parts.Length == 1 || parts[1].Length == 0 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>Letters beyond ASCII have several forms in bytes; without regard to case some ASCII letters equal others beyond ASCII.</summary>
    private Part Letter(char letter) =>
        letter > '\x7F' || letter is '\n' or '\r' || (ignoresCase && letter is 'k' or 'K' or 'i' or 'I' or 's' or 'S') ? Part.Anything
        : new Part([(ignoresCase ? char.ToLowerInvariant(letter) : letter).ToString()], null);

    private bool Take(char letter)
    {
        var isThere = at < pattern.Length && pattern[at] == letter;
        at += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>The longer, the rarer; of equally long ones the fewer.</summary>
    private static IReadOnlyList<string>? Better(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        one is null ? other
        : other is null ? one
        : (Shortest(other), -other.Count).CompareTo((Shortest(one), -one.Count)) > 0 ? other
        : one;

    private static int Shortest(IReadOnlyList<string> texts) => texts.Min(text => text.Length);

    /// <summary>What is known of a part of an expression.</summary>
    /// <param name="Exact">All texts that it matches; null when they are too many.</param>
    /// <param name="Required">Texts of which each match holds one; null when there are none.</param>
    private sealed record Part(IReadOnlyList<string>? Exact, IReadOnlyList<string>? Required)
    {
        public static Part Anything { get; } = new(null, null);

        public static Part Nothing { get; } = new([""], null);

        public IReadOnlyList<string>? Best => Exact ?? Required;

        public static Part AnyOf(IReadOnlyList<Part> parts)
        {
            if (parts.All(part => part.Exact is not null) && parts.Sum(part => part.Exact!.Count) <= MostAlternatives)
            {
                return new Part([.. parts.SelectMany(part => part.Exact!).Distinct(StringComparer.Ordinal)], null);
            }

            return new Part(null, parts.All(part => part.Best is not null) ? [.. parts.SelectMany(part => part.Best!).Distinct(StringComparer.Ordinal)] : null);
        }
    }
}
