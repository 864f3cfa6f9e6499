using System.Globalization;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.Hcl.Reading;

/// <summary>Turns drafts into entries, and says of each what cannot be believed and what to write instead.</summary>
/// <param name="problems">Takes down what is wrong.</param>
/// <param name="triesPatterns">True to try regular expressions out, which takes longer than everything else.</param>
internal sealed class HclEntryCheck(DataProblems problems, bool triesPatterns)
{
    private readonly Dictionary<string, int> lineOfId = new(StringComparer.Ordinal);

    /// <summary>True for a day or a month: <c>2026-01-31</c>, <c>2026-01</c>.</summary>
    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The entry; what is wrong goes to the problems, all of it at once.</summary>
    public HclEntry Check(HclDraft draft)
    {
        var category = Word<HclCategory>(draft, "category", draft.Category);
        var status = Word<HclStatus>(draft, "status", draft.Status.Length == 0 ? HclWords.Of(HclStatus.Listed) : draft.Status);
        Require(draft, "id", draft.Id);
        Require(draft, "vendor", draft.Vendor);
        Require(draft, "model", draft.Model);
        if (!lineOfId.TryAdd(draft.Id, draft.Line))
        {
            problems.Add(draft.Line, $"The id '{draft.Id}' is that of line {lineOfId[draft.Id] + 1} already. Give each entry an id of its own.");
        }

        if (draft.Edition.Length > 0 && !IsDate(draft.Edition))
        {
            problems.Add(draft.Line, $"'{draft.Edition}' is no edition date. Write the day of the list, such as 2026-01-31, or its month, such as 2026-01.");
        }

        var entry = new HclEntry(draft.Id, category, draft.Vendor, draft.Model, status)
        {
            ModelPattern = draft.ModelPattern.Length == 0 ? null : draft.ModelPattern,
            PciIds = [.. draft.PciIds.Select(text => PciId(draft, text)).OfType<PciDeviceId>()],
            Releases = [.. draft.Releases.Select(id => Release(draft, id))],
            AppliesTo = [.. draft.AppliesTo.Select(word => Word<HclCategory>(draft, "applies_to", word))],
        };
        if (entry is { Category: HclCategory.NetworkAdapter, IsListing: true } && draft.PciIds.Count == 0)
        {
            problems.Add(draft.Line, "A network adapter is found by its PCI id alone. Write it into 'pci_ids', such as 15b3:101f.");
        }

        if (triesPatterns)
        {
            TryPattern(entry, draft.Line);
        }

        return entry;
    }

    private void Require(HclDraft draft, string field, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            problems.Add(draft.Line, $"'{field}' is empty. Fill it, or remove the entry.");
        }
    }

    private T Word<T>(HclDraft draft, string field, string word)
        where T : struct, Enum
    {
        if (HclWords.Parse<T>(word) is { } value)
        {
            return value;
        }

        problems.Add(draft.Line, $"'{word}' is no {field}{Suggestion.For(word, HclWords.All<T>())}. Write one of {string.Join(", ", HclWords.All<T>())}.");
        return default;
    }

    private PciDeviceId? PciId(HclDraft draft, string text)
    {
        if (!PciDeviceId.TryParse(text, out var id))
        {
            problems.Add(draft.Line, $"'{text}' is no PCI id. Write vendor:device in hexadecimal digits, such as 15b3:101f, or with the card's own numbers 15b3:101f:15b3:0001.");
        }

        return id;
    }

    private string Release(HclDraft draft, string id)
    {
        if (!ReleaseTable.BuiltIn.All.Any(release => release.Id == id))
        {
            var known = ReleaseTable.BuiltIn.All.Select(release => release.Id).ToList();
            problems.Add(draft.Line, $"'{id}' is no release that XenLint knows{Suggestion.For(id, known)}. Remove it, or write one of {string.Join(", ", known)}.");
        }

        return id;
    }

    private void TryPattern(HclEntry entry, int line)
    {
        try
        {
            entry.Describes(entry.Model);
        }
        catch (Exception mistake) when (mistake is ArgumentException or NotSupportedException)
        {
            problems.Add(line, $"'{entry.ModelPattern}' is no pattern: {mistake.Message.TrimEnd('.')}. Mend it, or name the model without 'model_pattern'.");
        }
    }
}
