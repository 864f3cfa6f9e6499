using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads a configuration file of the multipath daemon as the daemon itself does: words, texts in double quotes (two quotes stand for
/// one), braces, and comments from <c>#</c> or <c>!</c> to the end of the line.
/// </summary>
internal static class MultipathConfigurationParser
{
    /// <summary>The daemon knows two levels; a file with many more is none of its.</summary>
    private const int DeepestNesting = 16;

    public static MultipathConfiguration? Parse(MemberText text)
    {
        var root = new Draft("", new Place(text.File, 0, 0));
        var open = new Stack<Draft>([root]);
        foreach (var line in text.Lines)
        {
            if (!ReadLine(line, open))
            {
                return null;
            }
        }

        while (open.Count > 1)
        {
            Close(open);
        }

        return new MultipathConfiguration(root.Finish());
    }

    private static bool ReadLine(TextLine line, Stack<Draft> open)
    {
        var tokens = Tokens(line);
        for (var at = 0; at < tokens.Count;)
        {
            var token = tokens[at++];
            if (token.Is('}'))
            {
                if (open.Count == 1)
                {
                    return false;
                }

                Close(open);
            }
            else if (token.Is('{'))
            {
                // The brace may stand on the line below the name.
                if (open.Count > DeepestNesting || open.Peek().TakeNameOfSection() is not { } name)
                {
                    return false;
                }

                open.Push(new Draft(name.Name, name.Value.Place));
            }
            else if (!IsName(token.Text))
            {
                return false;
            }
            else if (at < tokens.Count && !tokens[at].IsBrace)
            {
                open.Peek().Settings.Add(new ConfigurationSetting(token.Text, tokens[at].Value(token.Text)));

                // The daemon takes one value and ignores what else stands on the line.
                while (at < tokens.Count && !tokens[at].IsBrace)
                {
                    at++;
                }
            }
            else
            {
                open.Peek().Settings.Add(new ConfigurationSetting(token.Text, Sourced<string>.NotKnown(ValueState.Absent, token.Part.PlaceOf(0, token.Text.Length))));
            }
        }

        return true;
    }

    private static void Close(Stack<Draft> open)
    {
        var section = open.Pop().Finish();
        open.Peek().Sections.Add(section);
    }

    private static bool IsName(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    private static List<Token> Tokens(TextLine line)
    {
        var tokens = new List<Token>();
        var text = line.Text;
        var cutter = new LineCutter(line);
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            if (letter is '#' or '!')
            {
                break;
            }

            if (char.IsWhiteSpace(letter))
            {
                at++;
            }
            else if (letter == '"')
            {
                var end = EndOfQuoted(text, at + 1);
                tokens.Add(new Token(cutter.Cut(at + 1, end), text[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal), IsQuoted: true));
                at = end + 1;
            }
            else
            {
                var end = letter is '{' or '}' ? at + 1 : EndOfWord(text, at);
                tokens.Add(new Token(cutter.Cut(at, end), text[at..end], IsQuoted: false));
                at = end;
            }
        }

        return tokens;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '#' or '!' or '{' or '}'))
        {
            at++;
        }

        return at;
    }

    private static int EndOfQuoted(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"')
                {
                    return at;
                }

                at++;
            }
        }

        return text.Length;
    }

    private sealed record Token(TextLine Part, string Text, bool IsQuoted)
    {
        public bool IsBrace => Is('{') || Is('}');

        public bool Is(char brace) => !IsQuoted && Text.Length == 1 && Text[0] == brace;

        public Sourced<string> Value(string field) => Sourced<string>.Known(Text, Part.PlaceOf(0, Part.Text.Length, field));
    }

    /// <summary>A section while its lines are read.</summary>
    private sealed class Draft(string name, Place place)
    {
        public List<ConfigurationSetting> Settings { get; } = [];

        public List<ConfigurationSection> Sections { get; } = [];

        /// <summary>The word before a brace, which looked like a setting without a value; null when there is none.</summary>
        public ConfigurationSetting? TakeNameOfSection()
        {
            if (Settings is not [.., { Value.IsAbsent: true } last])
            {
                return null;
            }

            Settings.RemoveAt(Settings.Count - 1);
            return last;
        }

        public ConfigurationSection Finish() => new(name, Settings, Sections, place);
    }
}
