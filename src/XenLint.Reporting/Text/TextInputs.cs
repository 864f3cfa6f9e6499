using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What became of the inputs: a line that counts, and a list.</summary>
internal static class TextInputs
{
    private const int StatusWidth = 15;

    public static string Count(Fleet fleet)
    {
        var parts = fleet.Inputs
            .OrderBy(input => (int)input.Status)
            .GroupBy(input => Word(input.Status), StringComparer.Ordinal)
            .Select(group => FormattableString.Invariant($"{group.Count()} {group.Key}"));
        return fleet.Inputs.Count == 0 ? "No inputs." : $"Inputs: {string.Join(", ", parts)}.";
    }

    public static void List(TextPage page, Fleet fleet)
    {
        page.Text(0, "Inputs", Ink.Heading);
        foreach (var input in fleet.Inputs)
        {
            var pool = input.Pool is { } known ? $", pool {known.DisplayName}" : "";
            var host = input.HostName is { } name ? $" of {name}" : "";
            page.Labelled(2, Word(input.Status), StatusWidth, Ink.Plain, $"{input.Path} ({ReportWords.Of(input.Kind)}{host}{pool})");
            if (input.Reason is { } reason)
            {
                page.Text(2 + StatusWidth, reason, Ink.Faint);
            }
        }
    }

    private static string Word(ReadStatus status) => status switch
    {
        ReadStatus.Partial => "read in part",
        ReadStatus.OverLimit => "over a limit",
        _ => ReportWords.Of(status),
    };
}
