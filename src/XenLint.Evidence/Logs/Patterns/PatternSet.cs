using System.Text;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>All that is looked for in one log.</summary>
internal sealed class PatternSet
{
    private readonly ulong[] always;

    /// <summary>Creates the set.</summary>
    /// <param name="signatures">The signatures whose lines can stand in the log, with their numbers in the scanner.</param>
    public PatternSet(IReadOnlyList<(LogSignature Signature, int Index)> signatures)
    {
        Patterns = [.. signatures.SelectMany(item => item.Signature.Patterns, (item, pattern) => new LinePattern(item.Signature, pattern, item.Index))];
        Ignored = signatures.Where(item => item.Signature.Ignored.Count > 0).ToDictionary(
            item => item.Index, item => item.Signature.Ignored.Select(text => LinePattern.Compile(item.Signature, text)).ToArray());
        RepeatNote = Patterns.Count;
        always = new ulong[(Patterns.Count >> 6) + 1];
        var literals = new List<(string Text, bool IgnoresCase, int Owner)> { (LogRepeats.OfLastLine, false, RepeatNote) };
        for (var index = 0; index < Patterns.Count; index++)
        {
            var found = Patterns[index].Literals;
            if (found.Count == 0 || found.Any(text => text.Length < LiteralFilter.ShortestLiteral))
            {
                always[index >> 6] |= 1ul << (index & 63);
                SearchesEveryLine = true;
            }
            else
            {
                literals.AddRange(found.Select(text => (text, Patterns[index].IgnoresCase, index)));
            }
        }

        Filter = new LiteralFilter(
        [
            .. literals.GroupBy(literal => (literal.Text, literal.IgnoresCase))
                .Select(group => new LiteralFilter.Literal(Encoding.ASCII.GetBytes(group.Key.Text), group.Key.IgnoresCase, [.. group.Select(literal => literal.Owner).Distinct()])),
        ]);
    }

    /// <summary>The wordings.</summary>
    public IReadOnlyList<LinePattern> Patterns { get; }

    /// <summary>Expressions of lines that do not count, by the number of the signature.</summary>
    public IReadOnlyDictionary<int, Regex[]> Ignored { get; }

    /// <summary>The number of the bit that stands for a note about the line before.</summary>
    public int RepeatNote { get; }

    /// <summary>Finds the lines that are worth comparing.</summary>
    public LiteralFilter Filter { get; }

    /// <summary>True when a wording has no literal, so that each line is compared with it.</summary>
    public bool SearchesEveryLine { get; }

    /// <summary>Number of 64-bit words that one bit for each wording and the note take.</summary>
    public int Words => always.Length;

    /// <summary>Marks the wordings that a line may have.</summary>
    public void FindAll(ReadOnlySpan<byte> line, Span<ulong> found)
    {
        always.CopyTo(found);
        Filter.FindAll(line, found);
    }
}
