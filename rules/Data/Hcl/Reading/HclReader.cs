using XenLint.Analysis;

namespace XenLint.Rules.Data.Hcl.Reading;

/// <summary>Reads a list in one of its two forms, which its first character tells apart.</summary>
internal static class HclReader
{
    /// <summary>Reads a user's list.</summary>
    /// <returns>The list; null when it was refused, with the reasons in <paramref name="problems"/>.</returns>
    public static HclFile? Read(DataFile file, DataProblems problems)
    {
        var text = file.Text.TrimStart('\uFEFF');
        var read = text.TrimStart().StartsWith('{') ? HclJson.Read(text, problems, isOfUser: true) : HclCsv.Read(text, problems);
        return problems.Any ? null : read;
    }

    /// <summary>Reads the list that travels with the rules.</summary>
    public static HclFile ReadBuiltIn(string json)
    {
        var problems = new DataProblems("hcl.json");
        return HclJson.Read(json, problems, isOfUser: false) is { } file && !problems.Any
            ? file
            : throw new InvalidOperationException($"The built-in hardware compatibility list has mistakes: {string.Join(' ', problems.Found)}");
    }
}
