using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>A result's message: the rule's text with the finding's values, and links to the other objects that have to do with it.</summary>
/// <param name="Text">The whole message.</param>
/// <param name="Arguments">The values of the rule's text.</param>
internal sealed record ResultMessage(string Text, ImmutableArray<string> Arguments)
{
    public static ResultMessage Of(Finding finding, ArtifactUris uris)
    {
        var own = finding.Arguments.Select(MessageValue.TextOf).ToImmutableArray();
        var shown = own.Select(argument => Plain(argument, finding, uris)).ToImmutableArray();
        var text = own.SequenceEqual(shown)
            ? finding.Message
            : string.Format(CultureInfo.InvariantCulture, finding.Rule.Message, [.. shown]);
        return new(SarifText.Cut(text) + Links(finding), shown);
    }

    private static string Plain(string argument, Finding finding, ArtifactUris uris) =>
        SarifText.WithoutLinks(SarifText.Limit(uris.WithoutFolders(argument, finding.At?.Path), SarifText.LongestName));

    /// <summary>GitHub shows a related location only when the message links to it.</summary>
    private static string Links(Finding finding)
    {
        if (finding.Related.IsEmpty)
        {
            return "";
        }

        var links = new StringBuilder(" Related: ");
        for (var index = 0; index < Math.Min(finding.Related.Length, GitHubLimits.RelatedPerResult); index++)
        {
            var related = finding.Related[index];
            var words = SarifText.EscapeBrackets($"{related.Class} {SarifText.Limit(related.Name, SarifText.LongestName)}");
            links.Append(index == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"[{words}]({index + 1})");
        }

        var more = finding.Related.Length - GitHubLimits.RelatedPerResult;
        return links.Append(more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more.") : ".").ToString();
    }
}
