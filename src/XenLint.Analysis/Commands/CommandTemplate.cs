using System.Collections.Immutable;
using System.Text;

namespace XenLint.Analysis;

/// <summary>
/// The command of a step, taken apart: calls of programs, their words, and the places where values go. A value is always a piece of a bare
/// word, never of a quoted one, so that quoting it for the shell is all there is to do.
/// </summary>
internal sealed class CommandTemplate
{
    private readonly ImmutableArray<CommandPart> parts;

    private CommandTemplate(ImmutableArray<CommandPart> parts, ImmutableArray<SimpleCommand> calls, bool isScript)
    {
        this.parts = parts;
        Calls = calls;
        IsScript = isScript;
    }

    /// <summary>The calls, in order.</summary>
    public ImmutableArray<SimpleCommand> Calls { get; }

    /// <summary>True when the shell does more than call one program after the other: loops, pipes, substitutions.</summary>
    public bool IsScript { get; }

    /// <summary>Takes a command apart.</summary>
    /// <exception cref="FormatException">A value would stand inside of quotes, or quotes do not end.</exception>
    public static CommandTemplate Parse(Shell shell, string command) => new Reader(shell, command).Read();

    /// <summary>The whole command with its values, spelt as the rule spells it; what is not known stays as <c>&lt;name&gt;</c>.</summary>
    public string Fill(ShellQuoting quoting, Func<string, string?> valueOf)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(
                part.Kind == CommandPartKind.Literal ? part.Text
                : part.Kind == CommandPartKind.Slot && valueOf(part.Text) is { } value && !(BeginsWord(text) && SimpleCommand.IsTakenForOption(value, quoting)) ? quoting.Quote(value)
                : $"<{part.Text}>");
        }

        return text.ToString();
    }

    private static bool BeginsWord(StringBuilder text) => text.Length == 0 || text[^1] == ' ';

    private sealed class Reader(Shell shell, string command)
    {
        private readonly ImmutableArray<CommandPart>.Builder parts = ImmutableArray.CreateBuilder<CommandPart>();
        private readonly ImmutableArray<SimpleCommand>.Builder calls = ImmutableArray.CreateBuilder<SimpleCommand>();
        private readonly ImmutableArray<ImmutableArray<CommandPart>>.Builder words = ImmutableArray.CreateBuilder<ImmutableArray<CommandPart>>();
        private readonly ImmutableArray<CommandPart>.Builder word = ImmutableArray.CreateBuilder<CommandPart>();
        private readonly StringBuilder literal = new();
        private readonly StringBuilder between = new();
        private int at;
        private int depth;
        private bool isScript;

        public CommandTemplate Read()
        {
            while (at < command.Length)
            {
                Step();
            }

            EndCall("");
            EndBetween();
            return new CommandTemplate(parts.DrainToImmutable(), calls.DrainToImmutable(), isScript || depth != 0);
        }

        private void Step()
        {
            var letter = command[at];
            if (letter is '\'' or '"')
            {
                Quoted(letter);
            }
            else if (letter == '{' && Name('}') is { } slot)
            {
                Hole(CommandPartKind.Slot, slot);
            }
            else if (letter == '<' && Name('>') is { } open)
            {
                Hole(CommandPartKind.Open, open);
            }
            else if (depth == 0 && letter == ' ')
            {
                between.Append(' ');
                at++;
                EndWord();
            }
            else if (depth == 0 && letter == ';')
            {
                at++;
                EndCall(";");
            }
            else if (shell == Shell.Xe && command.AsSpan(at).StartsWith("&&"))
            {
                at += 2;
                EndCall("&&");
            }
            else
            {
                Plain(letter);
            }
        }

        private void Plain(char letter)
        {
            isScript |= letter is '|' or '`' or '&' or '<' or '>' or '{' or '}' || (shell == Shell.Xe && letter is '$' or '*' or '(' or ')');
            if (shell == Shell.PowerShell)
            {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            }

            literal.Append(letter);
            between.Append(letter);
            at++;
        }

        private void Quoted(char quote)
        {
            var end = command.IndexOf(quote, at + 1);
            if (end < 0)
            {
                throw new FormatException($"Quotes that do not end: {command}");
            }

            var text = command[at..(end + 1)];
            at = end + 1;
            if (HasSlot(text))
            {
                throw new FormatException($"A value inside of quotes, where it cannot be quoted: {command}");
            }

            literal.Append(text);
            between.Append(text);
        }

        private static bool HasSlot(string text)
        {
            var open = text.IndexOf('{', StringComparison.Ordinal);
            return open >= 0 && open + 1 < text.Length && char.IsAsciiLetterLower(text[open + 1]) && text.IndexOf('}', open) > 0;
        }

        /// <summary>The name between this character and the closing one; null when it is none.</summary>
        private string? Name(char closing)
        {
            var end = command.IndexOf(closing, at + 1);
            if (end < 0)
            {
                return null;
            }

            var name = command[(at + 1)..end];
            return name.Length == 0 || name.Contains('\n', StringComparison.Ordinal) ? null
                : closing == '}' ? char.IsAsciiLetterLower(name[0]) && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? name : null
                : char.IsAsciiLetter(name[0]) ? name : null;
        }

        private void Hole(CommandPartKind kind, string name)
        {
            EndLiteral();
            EndBetween();
            word.Add(new(kind, name));
            parts.Add(new(kind, name));
            at += name.Length + 2;
        }

        private void EndLiteral()
        {
            if (literal.Length > 0)
            {
                word.Add(new(CommandPartKind.Literal, literal.ToString()));
                literal.Clear();
            }
        }

        private void EndBetween()
        {
            if (between.Length > 0)
            {
                parts.Add(new(CommandPartKind.Literal, between.ToString()));
                between.Clear();
            }
        }

        private void EndWord()
        {
            EndLiteral();
            if (word.Count > 0)
            {
                words.Add(word.DrainToImmutable());
            }
        }

        private void EndCall(string separator)
        {
            EndWord();
            between.Append(separator);
            if (words.Count > 0)
            {
                calls.Add(new SimpleCommand(words.DrainToImmutable()));
            }
        }
    }
}
