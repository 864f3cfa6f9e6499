using System.Text.Json;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads the two files from which <c>interface-rename</c> knows what network cards are called: <c>eth0:mac="AA:..."</c> on each line of
/// the administrator's, and lists of hardware address, PCI address and name in its own.
/// </summary>
internal static class InterfaceNamesParser
{
    public static InterfaceNameRules? Rules(MemberText text)
    {
        var rules = new List<InterfaceNameRule>();
        var isOdd = false;
        foreach (var line in text.Lines.Select(line => line.Trimmed).Where(line => line.Text is not ([] or ['#', ..])))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            var equals = line.Text.IndexOf('=', StringComparison.Ordinal);
            if (colon > 0 && equals > colon + 1)
            {
                rules.Add(new InterfaceNameRule(
                    line.Part(..colon).Value("target"),
                    line.Part((colon + 1)..equals).Value("rule type"),
                    line.Part((equals + 1)..).Unquoted.Value("rule value"),
                    line.Place));
            }
            else
            {
                isOdd = true;
            }
        }

        return rules.Count > 0 || !isOdd ? new InterfaceNameRules(rules) : null;
    }

    public static RememberedInterfaces? Remembered(MemberText text) =>
        JsonPart.Parse(text.File) is { } root && root["lastboot"] is { Kind: JsonTokenType.StartArray } lastBoot
            ? new RememberedInterfaces(Interfaces(lastBoot), Interfaces(root["old"]))
            : null;

    private static List<RememberedInterface> Interfaces(JsonPart? list) =>
    [
        .. (list?.Items ?? []).Select(item => item.Items)
            .Where(parts => parts.Count == 3 && parts.TrueForAll(part => part.Kind == JsonTokenType.String))
            .Select(parts => new RememberedInterface(Known(parts[0], "mac"), Known(parts[1], "pci"), Known(parts[2], "name"))),
    ];

    private static Sourced<string> Known(JsonPart part, string field) => Sourced<string>.Known(part.Text, part.Place with { Field = field });
}
