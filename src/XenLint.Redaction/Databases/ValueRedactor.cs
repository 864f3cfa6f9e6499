using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>Says what stands for a value of the database, by what the value is.</summary>
internal sealed partial class ValueRedactor(TextRedactor texts, LabelBook labels, HostNames hosts, NameTable names)
{
    /// <summary>What stands for a value that is no list and no map.</summary>
    /// <param name="text">The value.</param>
    /// <param name="treatment">What is done with it.</param>
    public string Of(string text, Treatment treatment)
    {
        if (text == StoredSecrets.Removed || text.Trim().Length == 0)
        {
            return text;
        }

        return treatment switch
        {
            Treatment.Keep => texts.RedactId(text),
            Treatment.Name or Treatment.Description or Treatment.Tag when Sensitivity.IsUsual(text) => text,
            Treatment.Name => names.Whole(text) ?? labels.Of("name", text),
            Treatment.Description => names.Whole(text) ?? labels.Of("text", text),
            Treatment.Tag => labels.Of("tag", text),
            Treatment.Machine => Machine().Replace(text, match => MachineOf(match.Value)),
            Treatment.Domain => hosts.DomainOf(text),
            Treatment.Serial => SerialOf(text),
            Treatment.User => UserOf(text),
            Treatment.Location => LocationOf(text),
            Treatment.Certificate => labels.Of("fingerprint", text),
            _ => texts.Redact(text, NameUse.InEvidence),
        };
    }

    /// <summary>The number of a machine; words that stand where there is none stay.</summary>
    public string SerialOf(string text)
    {
        var number = text.Trim();
        if (number.Length < 3 || ValuePatterns.NoSerial().IsMatch(number) || number.StartsWith("serial-", StringComparison.Ordinal))
        {
            return text;
        }

        var label = labels.Of("serial", number);
        names.Add(number, label);
        return label;
    }

    /// <summary>A location on a server, or on the host itself: what the product puts there stays.</summary>
    private string LocationOf(string text)
    {
        if (OfTheHost().IsMatch(text))
        {
            return texts.Redact(text, NameUse.InEvidence);
        }

        if (Share().Match(text) is not { Success: true } share)
        {
            return names.Whole(text) ?? labels.Of("location", text);
        }

        var server = share.Groups["server"];
        var path = share.Groups["path"].Value;
        return string.Concat(
            text.AsSpan(0, server.Index),
            server.Success ? MachineOf(server.Value) : "",
            server.Success ? text.AsSpan(server.Index + server.Length, share.Groups["path"].Index - server.Index - server.Length) : "",
            path.Trim('/').Length == 0 ? path : PathOf(path));
    }

    private string PathOf(string path)
    {
        if (path.StartsWith("/path-", StringComparison.Ordinal))
        {
            return path;
        }

        var label = labels.Of("/path", path);
        names.Add(path, label);
        return label;
    }

    private string MachineOf(string name) => names.Whole(name) is { } label && !name.Contains('.', StringComparison.Ordinal) ? label : hosts.Of(name);

    private string UserOf(string text)
    {
        if (text is "root" or "true" or "false" || text.All(char.IsAsciiDigit))
        {
            return text;
        }

        var label = names.Whole(text) ?? labels.Of("user", text);
        names.Add(text, label);
        return label;
    }

    [GeneratedRegex(@"[^\s,;|/\\""'\[\]()]+", RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    [GeneratedRegex(@"^/(?:opt|dev|var|media|run|etc|usr|mnt|proc|sys|tmp)(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheHost();

    [GeneratedRegex(@"^(?:(?:(?<server>[^/:\s]+|\[[0-9A-Fa-f:]+\]):)|//(?<server>[^/\s]+)|\\\\(?<server>[^\\\s]+))?(?<path>[/\\].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Share();
}
