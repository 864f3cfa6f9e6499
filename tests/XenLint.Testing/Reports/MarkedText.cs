using System.Text;

namespace XenLint.Testing;

/// <summary>
/// The bytes of a member and the ranges at which findings are expected. In a text <c>⟦</c> and <c>⟧</c> stand around such a range and
/// are no part of the member; <c>⟦⟧</c> with nothing between them is a place without a length.
/// </summary>
/// <param name="Bytes">The content.</param>
/// <param name="Flags">The marked ranges, in the order in which they end.</param>
internal sealed record MarkedText(byte[] Bytes, IReadOnlyList<ByteSpan> Flags)
{
    public static MarkedText Empty { get; } = new([], []);

    /// <summary>Takes the marks out of a text.</summary>
    /// <exception cref="ArgumentException">A mark has no partner.</exception>
    public static MarkedText Of(string text)
    {
        var bytes = new List<byte>(text.Length);
        var open = new Stack<int>();
        var flags = new List<ByteSpan>();
        var from = 0;
        for (var at = text.AsSpan().IndexOfAny('⟦', '⟧'); at >= 0; at = IndexOfMark(text, from))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[from..at]));
            from = at + 1;
            if (text[at] == '⟦')
            {
                open.Push(bytes.Count);
            }
            else if (open.TryPop(out var start))
            {
                flags.Add(new ByteSpan(start, bytes.Count - start));
            }
            else
            {
                throw new ArgumentException("A ⟧ has no ⟦ before it.", nameof(text));
            }
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(text[from..]));
        return open.Count == 0 ? new([.. bytes], flags) : throw new ArgumentException("A ⟦ has no ⟧ behind it.", nameof(text));
    }

    /// <summary>The text with others behind it.</summary>
    public MarkedText Then(string more)
    {
        var behind = Of(more);
        return new([.. Bytes, .. behind.Bytes], [.. Flags, .. behind.Flags.Select(flag => flag with { Start = flag.Start + Bytes.Length })]);
    }

    private static int IndexOfMark(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny('⟦', '⟧');
        return at < 0 ? -1 : from + at;
    }
}
