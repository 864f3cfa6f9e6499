using System.CommandLine;
using XenLint.Analysis;
using XenLint.Redaction;

namespace XenLint.Cli;

/// <summary>The options that say how much outputs may tell. The same for each command that writes about pools.</summary>
internal sealed class RedactionSettings
{
    private static readonly (string Word, RedactionLevel Level)[] Levels =
        [("none", RedactionLevel.None), ("pseudonym", RedactionLevel.Pseudonym), ("strict", RedactionLevel.Strict)];

    private readonly Option<string?> level;

    private readonly Option<string?> map = new("--redact-map")
    {
        Description = $"Where to write what labels stand for. Default: {PrivateFolder.MapName} in a folder of your own, never beside a report.",
        HelpName = "FILE",
    };

    private readonly Option<string?> key = new("--redact-key")
    {
        Description = $"The key of --redact strict; made when there is none. Default: {PrivateFolder.KeyName} beside the map's default.",
        HelpName = "FILE",
    };

    /// <summary>Makes the options.</summary>
    /// <param name="byDefault">What holds when the user does not say, for the help text.</param>
    public RedactionSettings(string byDefault) => level = new("--redact")
    {
        Description = $"How much outputs may tell: everything but secrets, labels in place of names and addresses, or labels and hashed ids. Default: {byDefault}.",
        HelpName = string.Join('|', Levels.Select(word => word.Word)),
    };

    public void AddTo(Command command)
    {
        command.Add(level);
        command.Add(map);
        command.Add(key);
    }

    /// <summary>What the user asked for.</summary>
    /// <exception cref="UsageException">The level is none of the words.</exception>
    public RedactionRequest Read(ParseResult parsed) => new(LevelOf(parsed.GetValue(level)), parsed.GetValue(map), parsed.GetValue(key));

    private static RedactionLevel? LevelOf(string? written)
    {
        if (written is null)
        {
            return null;
        }

        var words = Levels.Select(word => word.Word);
        return Array.Find(Levels, word => word.Word.Equals(written, StringComparison.OrdinalIgnoreCase)) is { Word: not null } chosen
            ? chosen.Level
            : throw new UsageException($"'{written}' does not suit --redact{Suggestion.For(written, words)}. Write one of {string.Join(", ", words)}.");
    }
}

/// <summary>How much outputs may tell, as the user asked for it.</summary>
/// <param name="Level">The level of every output; null to let each format have its own.</param>
/// <param name="MapPath">The file of the map; null for the default.</param>
/// <param name="KeyPath">The file of the key; null for the default.</param>
internal sealed record RedactionRequest(RedactionLevel? Level, string? MapPath, string? KeyPath)
{
    /// <summary>True when names of inputs may be told as they are.</summary>
    public bool ShowsNames => Level is null or RedactionLevel.None;
}
