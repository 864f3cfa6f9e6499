using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace XenLint.Analysis;

/// <summary>Fills the placeholders of a remedy. Values come from untrusted input, so each is quoted for its shell.</summary>
internal static partial class RemediationWriter
{
    public static ImmutableArray<RemediationCommand> Fill(ImmutableArray<RemediationStep> steps, RemediationValues? values) =>
        [.. steps.Select(step => new RemediationCommand(step.Shell, Fill(step, values), step))];

    private static string Fill(RemediationStep step, RemediationValues? values) => Placeholder().Replace(
        step.Command,
        match => values?.Find(match.Groups["name"].Value) is { } value ? Quote(step.Shell, value) : $"<{match.Groups["name"].Value}>");

    /// <summary>Plain words stay as they are; anything else goes into single quotes, in which neither shell expands anything.</summary>
    private static string Quote(Shell shell, string value)
    {
        var printable = ControlCharacters().Replace(value, " ");
        return PlainWord().IsMatch(printable) ? printable
            : shell == Shell.Xe ? $"'{printable.Replace("'", "'\\''", StringComparison.Ordinal)}'"
            : $"'{SingleQuotes().Replace(printable, "$0$0")}'";
    }

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[A-Za-z0-9_.:/,\-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"\p{C}", RegexOptions.CultureInvariant)]
    private static partial Regex ControlCharacters();

    /// <summary>PowerShell takes typographic quotes for straight ones.</summary>
    [GeneratedRegex("['\u2018\u2019\u201A\u201B]", RegexOptions.CultureInvariant)]
    private static partial Regex SingleQuotes();
}
