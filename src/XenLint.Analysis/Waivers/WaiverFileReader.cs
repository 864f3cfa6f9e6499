using System.Collections.Immutable;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// Makes waivers of a document. Nothing is skipped: an entry that were silently left out, or read as something else, would hide a finding
/// or fail to.
/// </summary>
internal sealed class WaiverFileReader(SourceFile source, RuleCatalog rules)
{
    private static readonly string[] FileMembers = ["$schema", "schema", "waivers"];
    private static readonly string[] EntryMembers = ["rule", "object", "reason", "ticket", "expires", "created"];
    private static readonly string[] ObjectMembers = ["uuid", "class", "name"];

    private readonly ImmutableArray<ConfigurationProblem>.Builder problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();

    public WaiverFile Read(JsonPart document)
    {
        var waivers = new List<Waiver>();
        string? editorSchema = null;
        if (IsObject(document, "The file", FileMembers))
        {
            if (Text(document, "schema", isRequired: true) is { } schema && schema != WaiverFile.Schema)
            {
                Complain(Member(document, "schema")!.Start, $"'{schema}' is not a format of waivers that this version knows; write '{WaiverFile.Schema}'.");
            }

            editorSchema = Text(document, "$schema", isRequired: false);
            foreach (var entry in Entries(document))
            {
                if (ReadEntry(entry) is { } waiver)
                {
                    Add(waiver, waivers);
                }
            }
        }

        return problems.Count > 0
            ? new WaiverFile(null, [], problems.ToImmutable())
            : new WaiverFile(editorSchema, [.. waivers], []);
    }

    private ImmutableArray<JsonPart> Entries(JsonPart document)
    {
        var list = Member(document, "waivers");
        if (list is null)
        {
            Complain(document.Start, "'waivers' is missing: the array of entries.");
            return [];
        }

        if (list.Kind != JsonValueKind.Array)
        {
            Complain(list.Start, "'waivers' must be an array of entries.");
            return [];
        }

        return list.Items;
    }

    private void Add(Waiver waiver, List<Waiver> waivers)
    {
        if (waivers.Find(waiver.IsAboutTheSameAs) is { } first)
        {
            Complain(waiver.Place.Start, $"{waiver} is waived a second time; line {first.Place.Lines.Start.Line + 1} waives it first.");
        }

        waivers.Add(waiver);
    }

    private Waiver? ReadEntry(JsonPart entry)
    {
        var before = problems.Count;
        if (!IsObject(entry, "An entry of 'waivers'", EntryMembers))
        {
            return null;
        }

        var rule = Rule(entry);
        var selector = Selector(entry);
        var reason = Text(entry, "reason", isRequired: true);
        var waiver = new Waiver(rule ?? "", selector ?? new WaivedObject(null, null, ""), reason ?? "")
        {
            Ticket = Text(entry, "ticket", isRequired: false),
            Expires = Date(entry, "expires"),
            Created = Date(entry, "created"),
            Place = new Place(source, entry.Start, entry.End - entry.Start),
        };
        return problems.Count == before ? waiver : null;
    }

    private string? Rule(JsonPart entry)
    {
        if (Text(entry, "rule", isRequired: true) is not { } id)
        {
            return null;
        }

        var problem = WaiverGrammar.ProblemOfRule(id, rules);
        if (problem is not null)
        {
            Complain(Member(entry, "rule")!.Start, problem);
        }

        return rules.Find(id)?.Id;
    }

    private WaivedObject? Selector(JsonPart entry)
    {
        if (Member(entry, "object") is not { } selector)
        {
            Complain(entry.Start, "'object' is missing: {\"uuid\": ...}, {\"class\": ..., \"name\": ...} or {\"name\": ...}.");
            return null;
        }

        if (!IsObject(selector, "'object'", ObjectMembers))
        {
            return null;
        }

        var chosen = new WaivedObject(
            Text(selector, "uuid", isRequired: false), Text(selector, "class", isRequired: false), Text(selector, "name", isRequired: false));
        if (chosen is { Uuid: null, Name: null } or { Uuid: not null, Class: not null } or { Uuid: not null, Name: not null })
        {
            Complain(selector.Start, "'object' must have a 'uuid' and nothing else, or a 'name', with or without a 'class'.");
            return null;
        }

        return chosen;
    }

    private DateOnly? Date(JsonPart entry, string name)
    {
        if (Text(entry, name, isRequired: false) is not { } text)
        {
            return null;
        }

        if (WaiverGrammar.Date(text) is { } date)
        {
            return date;
        }

        Complain(Member(entry, name)!.Start, $"'{text}' is not a day; write it as 2027-03-31.");
        return null;
    }

    private string? Text(JsonPart parent, string name, bool isRequired)
    {
        var part = Member(parent, name);
        if (part is null)
        {
            if (isRequired)
            {
                Complain(parent.Start, $"'{name}' is missing.");
            }

            return null;
        }

        if (string.IsNullOrWhiteSpace(part.Text))
        {
            Complain(part.Start, part.Text is null ? $"'{name}' must be a text." : $"'{name}' must not be empty.");
            return null;
        }

        return part.Text;
    }

    private bool IsObject(JsonPart part, string what, string[] names)
    {
        if (part.Kind != JsonValueKind.Object)
        {
            Complain(part.Start, $"{what} must be an object with {string.Join(", ", names.Select(name => $"'{name}'"))}.");
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in part.Members)
        {
            if (!names.Contains(member.Name))
            {
                Complain(member.Start, $"'{member.Name}' is not a member here{Suggestion.For(member.Name, names)}. There may be {string.Join(", ", names)}.");
            }
            else if (!seen.Add(member.Name))
            {
                Complain(member.Start, $"'{member.Name}' stands here a second time.");
            }
        }

        return true;
    }

    private static JsonPart? Member(JsonPart parent, string name) => parent.Members.FirstOrDefault(member => member.Name == name)?.Value;

    private void Complain(int offset, string message) => problems.Add(new ConfigurationProblem(source.Path, source.PositionOf(offset), message));
}
