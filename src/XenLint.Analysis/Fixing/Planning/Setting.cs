using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>A field of an object that a command gives a value. The last word on it wins, so two commands must not differ.</summary>
/// <param name="Field">The command, the object and the field.</param>
/// <param name="Value">The value.</param>
internal sealed record Setting(string Field, string Value)
{
    /// <summary>What a call sets; nothing when it does something else.</summary>
    public static IEnumerable<Setting> Of(FilledCommand call) => call.Words switch
    {
        ["xe", var command, ..] when command.EndsWith("-param-set", StringComparison.Ordinal) || command == "bond-set-mode" => OfXe(command, call.Words),
        [var cmdlet, ..] when cmdlet.StartsWith("Set-Xen", StringComparison.Ordinal) => OfPowerShell(cmdlet, call.Words),
        _ => [],
    };

    private static IEnumerable<Setting> OfXe(string command, ImmutableArray<string> words)
    {
        var target = words.FirstOrDefault(word => word.StartsWith("uuid=", StringComparison.Ordinal)) ?? "";
        foreach (var word in words.Skip(2).Where(word => word != target))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                yield return new($"{command} {target} {word[..equals]}", word[(equals + 1)..]);
            }
        }
    }

    private static IEnumerable<Setting> OfPowerShell(string cmdlet, ImmutableArray<string> words)
    {
        var at = words.IndexOf("-Uuid");
        var target = at >= 0 && at + 1 < words.Length ? words[at + 1] : "";
        for (var word = 1; word + 1 < words.Length; word += 2)
        {
            if (word != at)
            {
                yield return new($"{cmdlet} {target} {words[word]}", words[word + 1]);
            }
        }
    }
}
