using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>One call of a program: the words of a command between two separators.</summary>
/// <param name="Words">The words, each of one or more pieces.</param>
internal sealed record SimpleCommand(ImmutableArray<ImmutableArray<CommandPart>> Words)
{
    /// <summary>The names of the values that the finding fills in.</summary>
    public IEnumerable<string> Slots => Words.SelectMany(word => word).Where(part => part.Kind == CommandPartKind.Slot).Select(part => part.Text);

    /// <summary>The command with its values.</summary>
    /// <param name="quoting">How the shell quotes.</param>
    /// <param name="valueOf">The value of a slot; null leaves it to the reader.</param>
    public FilledCommand Fill(ShellQuoting quoting, Func<string, string?> valueOf)
    {
        var toFill = ImmutableArray.CreateBuilder<string>();
        var text = new List<string>();
        var raw = ImmutableArray.CreateBuilder<string>();
        foreach (var word in Words)
        {
            var spelt = "";
            var plain = "";
            foreach (var part in word)
            {
                if (part.Kind == CommandPartKind.Literal)
                {
                    spelt += part.Text;
                    plain += part.Text;
                }
                else if (part.Kind == CommandPartKind.Slot && valueOf(part.Text) is { } value && !(spelt.Length == 0 && IsTakenForOption(value, quoting)))
                {
                    spelt += quoting.Quote(value);
                    plain += value;
                }
                else
                {
                    spelt += $"<{part.Text}>";
                    plain += $"<{part.Text}>";
                    toFill.Add(part.Text);
                }
            }

            text.Add(spelt);
            raw.Add(plain);
        }

        return new FilledCommand(string.Join(' ', text), raw.DrainToImmutable(), toFill.DrainToImmutable());
    }

    /// <summary>No honest value of a word of its own begins like an option, and in some shells no quoting keeps a program from taking it for one.</summary>
    internal static bool IsTakenForOption(string value, ShellQuoting quoting) => !quoting.TellsOptionsApart && value.StartsWith('-');
}

/// <summary>A call with its values.</summary>
/// <param name="Text">As it is written in the shell.</param>
/// <param name="Words">The words as the program gets them, as far as they are known.</param>
/// <param name="ToFill">What the reader has to fill in.</param>
internal sealed record FilledCommand(string Text, ImmutableArray<string> Words, ImmutableArray<string> ToFill)
{
    public bool Calls(string program, string? command = null) => Words is [var first, ..] && first == program && (command is null || (Words.Length > 1 && Words[1] == command));
}
