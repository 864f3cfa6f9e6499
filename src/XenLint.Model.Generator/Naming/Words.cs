using System.Globalization;

namespace XenLint.Model.Generator;

/// <summary>From database spelling (<c>ip_configuration_mode</c>, <c>balance-slb</c>) to C# spelling.</summary>
internal static class Words
{
    private static readonly char[] Separators = ['_', '-', ' '];

    /// <summary>Words in a row, each with a capital; a word with capitals of its own (<c>MTU</c>, <c>IPv6</c>) stays as it is.</summary>
    public static string Pascal(string name)
    {
        var pascal = string.Concat(Of(name).Select(Capitalise));
        return pascal.Length > 0 && !char.IsDigit(pascal[0]) ? pascal : "_" + pascal;
    }

    /// <summary>A name in Pascal spelling with a small beginning: <c>pifs</c>, <c>vmGuestMetrics</c>.</summary>
    public static string Camel(string pascal)
    {
        var capitals = pascal.TakeWhile(char.IsUpper).Count();
        var small = capitals > 1 && capitals < pascal.Length && pascal.Substring(capitals) != "s" ? capitals - 1 : Math.Max(1, capitals);
        return pascal.Substring(0, small).ToLowerInvariant() + pascal.Substring(small);
    }

    /// <summary>The plural of a noun in Pascal spelling; of an acronym by adding an s.</summary>
    public static string Plural(string noun)
    {
        if (char.IsUpper(noun[noun.Length - 1]))
        {
            return noun + "s";
        }

        if (EndsWith(noun, "y") && noun.Length > 1 && "aeiou".IndexOf(noun[noun.Length - 2]) < 0)
        {
            return noun.Substring(0, noun.Length - 1) + "ies";
        }

        return EndsWith(noun, "ch") || EndsWith(noun, "sh") || EndsWith(noun, "ss") || EndsWith(noun, "x") ? noun + "es"
            : EndsWith(noun, "s") ? noun
            : noun + "s";
    }

    private static IEnumerable<string> Of(string name) =>
        name.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(LettersAndDigits).Where(word => word.Length > 0);

    private static string LettersAndDigits(string word) => string.Concat(word.Where(char.IsLetterOrDigit));

    private static string Capitalise(string word) =>
        word.Any(char.IsUpper) ? word : word.Substring(0, 1).ToUpper(CultureInfo.InvariantCulture) + word.Substring(1);

    private static bool EndsWith(string noun, string ending) => noun.EndsWith(ending, StringComparison.Ordinal);
}
