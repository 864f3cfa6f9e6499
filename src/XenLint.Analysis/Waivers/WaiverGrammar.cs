using System.Globalization;

namespace XenLint.Analysis;

/// <summary>What may stand in a waiver, be it in a file or on the command line.</summary>
public static class WaiverGrammar
{
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>Why a rule cannot be waived, or null when it can.</summary>
    public static string? ProblemOfRule(string id, RuleCatalog rules) => rules.Find(id) switch
    {
        null => $"No rule has the id '{id}'{Suggestion.ForRule(id, rules)}.",
        { } rule when ToolRule.TellsOfTheRun(rule) => $"{rule.Id} tells what happened to the run itself and cannot be waived.",
        _ => null,
    };

    /// <summary>The day that a text such as <c>2027-03-31</c> stands for, or null.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The text that stands for a day.</summary>
    public static string Text(DateOnly date) => date.ToString(DateForm, CultureInfo.InvariantCulture);
}
