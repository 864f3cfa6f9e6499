using System.Collections.Immutable;
using XenLint.Analysis;

namespace XenLint.Rules.Data.Hcl.Reading;

/// <summary>Reads a list from CSV with a header row, as a spreadsheet saves it. Lists inside a field are split by semicolons.</summary>
internal static class HclCsv
{
    private static readonly ImmutableArray<string> Required = ["category", "vendor", "model", "edition"];

    private static readonly ImmutableArray<string> Columns =
        [.. Required, "id", "pci_ids", "releases", "status", "model_pattern", "applies_to", "min_firmware", "min_driver", "url"];

    public static HclFile? Read(string text, DataProblems problems)
    {
        var rows = CsvText.Rows(text, problems);
        if (problems.Any || !TryReadHeader(rows, problems, out var header))
        {
            return null;
        }

        var drafts = rows.Skip(1).Select(row => Draft(row, header, problems)).OfType<HclDraft>().ToList();
        if (rows.Count == 1)
        {
            problems.Add(rows[0].Line, "The list has no row behind the one that names the columns. Add the hardware, one row for each model.");
            return null;
        }

        if (drafts.TrueForAll(draft => draft.Edition.Length == 0) && !problems.Any)
        {
            problems.Add(rows[0].Line, HclJson.NoEdition("Fill the column 'edition'"));
            return null;
        }

        var check = new HclEntryCheck(problems, triesPatterns: true);
        foreach (var draft in drafts.Where(draft => draft.Edition.Length == 0))
        {
            problems.Add(draft.Line, "'edition' is empty. Write the day or the month that the row was taken from the list, such as 2026-01-31.");
        }

        HclEntry[] entries = [.. drafts.Select(check.Check)];
        return problems.Any ? null : new HclFile(drafts.Max(draft => draft.Edition)!, HclCompleteness.Partial, [], [.. entries]);
    }

    private static bool TryReadHeader(IReadOnlyList<CsvRow> rows, DataProblems problems, out Dictionary<string, int> header)
    {
        header = new(StringComparer.Ordinal);
        if (rows.Count == 0)
        {
            problems.Add(0, "The list is empty. The first row names the columns, for example category,vendor,model,releases,edition.");
            return false;
        }

        var names = rows[0].Fields.Select(name => name.Trim().ToLowerInvariant()).ToList();
        if (names.Count == 1 && names[0].Contains(';', StringComparison.Ordinal))
        {
            problems.Add(rows[0].Line, "Columns are separated by commas; semicolons separate the items inside a field. Save the file with commas.");
            return false;
        }

        for (var index = 0; index < names.Count; index++)
        {
            if (!header.TryAdd(names[index], index))
            {
                problems.Add(rows[0].Line, $"The column '{names[index]}' is there twice. Remove one of them.");
            }
            else if (HclFields.LooksMisspelt(names[index], Columns, out var suggestion))
            {
                problems.Add(rows[0].Line, $"The column '{names[index]}' is not known{suggestion}. Rename or remove it.");
            }
        }

        if (!header.ContainsKey("edition"))
        {
            problems.Add(rows[0].Line, HclJson.NoEdition("Add a column 'edition'"));
            return false;
        }

        foreach (var missing in Required.Where(name => !names.Contains(name)))
        {
            problems.Add(rows[0].Line, $"There is no column '{missing}'. Add it.");
        }

        return !problems.Any;
    }

    private static HclDraft? Draft(CsvRow row, Dictionary<string, int> header, DataProblems problems)
    {
        if (row.Fields.Count != header.Count)
        {
            problems.Add(row.Line, $"The row has {row.Fields.Count} fields where the first row names {header.Count} columns. Put quotes around a field that holds a comma.");
            return null;
        }

        var draft = new HclDraft(row.Line)
        {
            Category = Field("category"),
            Vendor = Field("vendor"),
            Model = Field("model"),
            ModelPattern = Field("model_pattern"),
            Status = Field("status"),
            Edition = Field("edition"),
            PciIds = List("pci_ids"),
            Releases = List("releases"),
            AppliesTo = List("applies_to"),
        };

        // A row without an id replaces nothing; what it says makes it different from the rows of other lists.
        return draft with { Id = Field("id") is { Length: > 0 } id ? id : $"row {row.Line + 1}: {string.Join(',', row.Fields)}" };

        string Field(string name) => header.TryGetValue(name, out var index) ? row.Fields[index].Trim() : "";

        string[] List(string name) => Field(name).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
