using System.Text.RegularExpressions;

namespace XenLint.Redaction;

/// <summary>Takes names, addresses, serial numbers and ids out of texts, whatever they stand in. What it has replaced before it replaces in the same way again.</summary>
internal sealed class TextRedactor
{
    /// <summary>In place of what has no meaning without its exact bytes.</summary>
    public const string Removed = "REMOVED";

    private readonly NameTable names;
    private readonly LabelBook labels;
    private readonly AddressBook addresses;
    private readonly HardwareAddresses hardware;
    private readonly HostNames hosts;
    private readonly RedactionKey? key;

    /// <summary>Creates it.</summary>
    /// <param name="names">The names of the pool.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="addresses">The addresses.</param>
    /// <param name="hosts">The names of machines.</param>
    /// <param name="key">The key of ids; null where ids stay.</param>
    public TextRedactor(NameTable names, LabelBook labels, AddressBook addresses, HostNames hosts, RedactionKey? key)
    {
        this.names = names;
        this.labels = labels;
        this.addresses = addresses;
        this.hosts = hosts;
        this.key = key;
        hardware = new HardwareAddresses(labels);
    }

    /// <summary>The text without what tells of the pool.</summary>
    public string Redact(string text, NameUse use) =>
        use == NameUse.InMessages && names.Whole(text) is { } label && !PlainWords.IsOfMachines(text.Trim()) ? label : TextEdit.Apply(text, Edits(text, use));

    /// <summary>A label for a value that stands alone.</summary>
    public string LabelOf(string kind, string value) => labels.Of(kind, value);

    /// <summary>The id with its uuids, references and checksums hashed; as it is where ids stay.</summary>
    public string RedactId(string id) => key is null ? id : ValuePatterns.Any().Replace(id, match =>
        match.Groups["reference"].Success || match.Groups["uuid"].Success || match.Groups["digits"].Success ? TextEdit.Apply(match.Value, Edits(match.Value, NameUse.InEvidence)) : match.Value);

    /// <summary>The uuid, hashed where ids are, whatever form it has.</summary>
    public string RedactUuid(string uuid) => key is null ? uuid : HashOfReference(uuid);

    /// <summary>What to replace, in order.</summary>
    public IReadOnlyList<TextEdit> Edits(string text, NameUse use)
    {
        List<TextEdit>? edits = null;
        var at = 0;
        var match = ValuePatterns.Any().Match(text);
        var shape = NextShape(text, ref match, 0);
        var name = names.Next(text, 0, use);
        while (shape is not null || name is not null)
        {
            if (name is null || (shape is { } first && (first.Start < name.Value.Start || (first.Start == name.Value.Start && first.Length >= name.Value.Length))))
            {
                (edits ??= []).Add(shape!.Value);
                at = shape.Value.End;
            }
            else
            {
                (edits ??= []).Add(name.Value);
                at = name.Value.End;
            }

            shape = shape is { } known && known.Start >= at ? known : NextShape(text, ref match, at);
            name = name is { } other && other.Start < at ? names.Next(text, at, use) : name; // none is left when there was none
        }

        return (IReadOnlyList<TextEdit>?)edits ?? [];
    }

    /// <summary>The next value by its shape that something stands for.</summary>
    private TextEdit? NextShape(string text, ref Match match, int from)
    {
        while (match.Success)
        {
            var found = match;
            var edit = found.Index >= from ? Judge(text, found) : null;

            // A token that stays can still have something in it: an address in the name of a file.
            match = edit is null ? ValuePatterns.Any().Match(text, Math.Max(found.Index + 1, from)) : found.NextMatch();
            if (edit is not null)
            {
                return edit;
            }
        }

        return null;
    }

    private TextEdit? Judge(string text, Match match)
    {
        foreach (var group in match.Groups.Cast<Group>().Skip(1))
        {
            if (group.Success && group.Name is not ("dash" or "prefix") && StandFor(group.Name, group.Value, text, group.Index) is { } replacement)
            {
                return replacement == group.Value ? null : new TextEdit(group.Index, group.Length, replacement);
            }
        }

        return null;
    }

    private string? StandFor(string shape, string value, string text, int index) => shape switch
    {
        "reference" => key is null ? null : $"OpaqueRef:{HashOfReference(value["OpaqueRef:".Length..])}",
        "uuid" => key is null ? null : HashOfUuid(value),
        "initiator" => value.Contains(HostNames.Ending[1..], StringComparison.Ordinal) ? null : labels.Of("iqn.2000-01.invalid:iqn", value),
        "email" => EmailOf(value),
        "octets" => OctetsOf(value),
        "portname" => hardware.Of(value),
        "version6" => addresses.Of(value),
        "version4" => IsVersion(text, index, value) ? null : addresses.Of(value),
        "disk" => labels.Of("disk", value),
        "address" => hosts.Of(value),
        "name" => hosts.IsOne(value) ? hosts.Of(value) : null,
        "digits" => key?.HashOf(value),
        _ => null,
    };

    private string? EmailOf(string value)
    {
        var domain = value[(value.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return hosts.DomainOf(domain) is var label && label == domain ? null : $"{labels.Of("user", value)}@{label}";
    }

    private string? OctetsOf(string value)
    {
        var separator = value[2];
        if (separator == '-' && !value.AsSpan().ContainsAnyInRange('A', 'F') && !value.AsSpan().ContainsAnyInRange('a', 'f'))
        {
            return null; // a date with a time
        }

        var digits = value.Replace(separator.ToString(), "", StringComparison.Ordinal);
        return digits.Length is not (12 or 16) ? Removed
            : hardware.Of(digits) is { } octets ? HardwareAddresses.Spread(octets, separator)
            : null;
    }

    /// <summary>Four numbers are a version behind a word that says so, and inside the name of a package.</summary>
    private bool IsVersion(string text, int index, string value)
    {
        if (addresses.IsKnown(value))
        {
            return false;
        }

        var line = text.AsSpan(0, index);
        line = line[(line.LastIndexOfAny('\n', '\r') + 1)..];
        line = line[Math.Max(0, line.Length - 48)..];
        var end = index + value.Length;
        var isOfPackage = line is [.., var letter, '-'] && char.IsAsciiLetter(letter) && end < text.Length && text[end] is '-' or '+' or '_';
        return isOfPackage || ValuePatterns.BeforeVersion().IsMatch(line);
    }

    private string HashOfReference(string value) => value.Length == 36 && Guid.TryParseExact(value, "D", out _) ? HashOfUuid(value) : HashOfUuid(Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(value)))[..32]);

    private string HashOfUuid(string value)
    {
        var digits = key!.HashOf(value.Replace("-", "", StringComparison.Ordinal));
        var dash = value.Contains("--", StringComparison.Ordinal) ? "--" : "-";
        return string.Join(dash, digits[..8], digits[8..12], digits[12..16], digits[16..20], digits[20..32]);
    }
}
