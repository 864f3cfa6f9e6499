using System.Collections.Immutable;
using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.Hcl.Reading;

/// <summary>Reads a list from JSON, <c>schemas/xenlint-hcl.schema.json</c>.</summary>
internal sealed class HclJson
{
    private const string Format = "xenlint-hcl/1";

    private static readonly ImmutableArray<string> RootFields =
        ["$schema", "format", "edition", "retrieved", "coverage", "completeness", "vendor_aliases", "entries", "limits"];

    private static readonly ImmutableArray<string> EntryFields =
    [
        "id", "category", "vendor", "model", "model_pattern", "pci_ids", "cpu", "scsi", "releases", "status", "min_bios", "min_firmware", "min_driver", "driver",
        "capabilities", "issue", "applies_to", "applies_to_products", "cpu_family", "cpu_flags_any", "boot_mode", "severity", "hcl_site", "hcl_path", "source", "edition", "retrieved",
    ];

    private readonly string text;
    private readonly DataProblems problems;
    private readonly bool isOfUser;

    private HclJson(string text, DataProblems problems, bool isOfUser)
    {
        this.text = text;
        this.problems = problems;
        this.isOfUser = isOfUser;
    }

    public static HclFile? Read(string text, DataProblems problems, bool isOfUser)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new HclJson(text, problems, isOfUser).Read(document.RootElement);
        }
        catch (JsonException mistake)
        {
            var what = mistake.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.');
            problems.Add((int)(mistake.LineNumber ?? 0), $"This is no JSON: {what}.", (int)(mistake.BytePositionInLine ?? 0));
            return null;
        }
    }

    /// <summary>The one message for a list of unknown age.</summary>
    public static string NoEdition(string remedy) =>
        $"The list does not tell its edition, so nobody could tell how old a verdict is. {remedy}: the day or the month that the list was taken, such as 2026-01-31.";

    private HclFile? Read(JsonElement root)
    {
        if (Text(root, "format", 0) is var format && format != Format)
        {
            problems.Add(0, $"'format' is '{format}'. Write \"format\": \"{Format}\" if the file follows schemas/xenlint-hcl.schema.json.");
            return null;
        }

        if (Text(root, "edition", 0) is var edition && !HclEntryCheck.IsDate(edition))
        {
            problems.Add(0, edition.Length == 0 ? NoEdition("Add \"edition\"") : $"'{edition}' is no edition date. Write the day of the list, such as 2026-01-31, or its month, such as 2026-01.");
            return null;
        }

        CheckNames(root, RootFields, 0);
        var vendors = Items(root, "vendor_aliases").Select(item => new VendorGroup(Text(item.Value, "canonical", item.Line), Texts(item.Value, "aliases", item.Line)));
        var check = new HclEntryCheck(problems, isOfUser);
        return new HclFile(edition, Completeness(root), [.. vendors], [.. Items(root, "entries").Select(item => check.Check(Draft(item.Value, item.Line)))]);
    }

    private HclDraft Draft(JsonElement entry, int line)
    {
        CheckNames(entry, EntryFields, line);
        return new HclDraft(line)
        {
            Id = Text(entry, "id", line),
            Category = Text(entry, "category", line),
            Vendor = Text(entry, "vendor", line),
            Model = Text(entry, "model", line),
            ModelPattern = Text(entry, "model_pattern", line),
            Status = Text(entry, "status", line),
            Edition = Text(entry, "edition", line),
            PciIds = Texts(entry, "pci_ids", line),
            Releases = Texts(entry, "releases", line),
            AppliesTo = Texts(entry, "applies_to", line),
        };
    }

    /// <summary>A word for the whole list, or for each category a word or, for each of its releases, a word.</summary>
    private HclCompleteness Completeness(JsonElement root)
    {
        if (!root.TryGetProperty("completeness", out var claim))
        {
            return HclCompleteness.Partial;
        }

        if (claim.ValueKind != JsonValueKind.Object)
        {
            return IsComplete(claim, "completeness") ? HclCompleteness.Complete : HclCompleteness.Partial;
        }

        var claims = HclCompleteness.Partial;
        foreach (var part in claim.EnumerateObject())
        {
            if (HclWords.Parse<HclCategory>(part.Name) is not { } category)
            {
                problems.Add(0, $"'{part.Name}' in 'completeness' is no category{Suggestion.For(part.Name, HclWords.All<HclCategory>())}.");
            }
            else if (part.Value.ValueKind != JsonValueKind.Object)
            {
                claims = IsComplete(part.Value, $"completeness of {part.Name}") ? claims.And(category) : claims;
            }
            else
            {
                foreach (var release in part.Value.EnumerateObject())
                {
                    claims = IsComplete(release.Value, $"completeness of {part.Name}") && IsRelease(release.Name) ? claims.And(category, release.Name) : claims;
                }
            }
        }

        return claims;
    }

    private bool IsComplete(JsonElement word, string what)
    {
        var written = word.ValueKind == JsonValueKind.String ? word.GetString() : word.GetRawText();
        if (written is not ("complete" or "partial"))
        {
            problems.Add(0, $"'{written}' is no {what}. Write \"complete\" or \"partial\".");
        }

        return written == "complete";
    }

    private bool IsRelease(string id)
    {
        var known = ReleaseTable.BuiltIn.All.Select(release => release.Id).ToList();
        if (!known.Contains(id))
        {
            problems.Add(0, $"'{id}' in 'completeness' is no release that XenLint knows{Suggestion.For(id, known)}.");
        }

        return known.Contains(id);
    }

    private List<Item> Items(JsonElement root, string name)
    {
        var items = new List<Item>();
        if (root.TryGetProperty(name, out var list))
        {
            var lines = JsonItems.Lines(text, name);
            if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
            {
                problems.Add(0, $"'{name}' is no list of objects. Write [ {{ ... }}, ... ].");
                return items;
            }

            foreach (var item in list.EnumerateArray())
            {
                items.Add(new Item(item, lines[items.Count]));
            }
        }

        return items;
    }

    private string Text(JsonElement element, string name, int line)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!.Trim();
        }

        problems.Add(line, $"'{name}' is no text. Write it in quotes.");
        return "";
    }

    private IReadOnlyList<string> Texts(JsonElement element, string name, int line)
    {
        if (!element.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. list.EnumerateArray().Select(item => item.GetString()!.Trim())];
        }

        problems.Add(line, $"'{name}' is no list of texts. Write [\"...\", \"...\"].");
        return [];
    }

    private void CheckNames(JsonElement element, ImmutableArray<string> known, int line)
    {
        foreach (var field in element.EnumerateObject())
        {
            if (HclFields.LooksMisspelt(field.Name, known, out var suggestion))
            {
                problems.Add(line, $"The field '{field.Name}' is not known{suggestion}. Rename or remove it.");
            }
        }
    }

    private sealed record Item(JsonElement Value, int Line);
}
