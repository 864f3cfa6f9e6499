using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>chronyc activity</c>: <c>200 OK</c>, then a line for each state with the number of sources in it.</summary>
internal static class ChronycActivityParser
{
    public static ChronycActivity? Parse(MemberText text)
    {
        var counts = new Dictionary<string, Sourced<long>>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            if (line.Words is [var number, { Text: "sources" }, ..] && ChronycText.Integer(number.Text) is not null)
            {
                var state = string.Join(' ', line.Words.Skip(1).Select(word => word.Text));
                counts[state] = number.Value(state, ChronycText.Integer);
            }
        }

        var refusal = ChronycText.Refusal(text);
        return counts.Count == 0 && refusal is null ? null : new ChronycActivity(
            refusal,
            Count("sources online"),
            Count("sources offline"),
            Count("sources doing burst (return to online)"),
            Count("sources doing burst (return to offline)"),
            Count("sources with unknown address"));

        Sourced<long> Count(string state) => counts.TryGetValue(state, out var count) ? count : text.Absent<long>(state);
    }
}
