using System.Globalization;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>
/// The paths to one LUN as the storage manager's daemon last wrote them: <c>[2, 4]</c> under <c>mpath-SCSIID</c>. The daemon writes
/// Python's text; old versions wrote <c>2L</c>.
/// </summary>
public sealed partial class PathCount
{
    private readonly Sourced<string> text;

    internal PathCount(string scsiId, Sourced<string> text)
    {
        ScsiId = scsiId;
        this.text = text;
    }

    /// <summary>The LUN's SCSI id; not always hexadecimal.</summary>
    public string ScsiId { get; }

    /// <summary>The entry's bytes.</summary>
    public Place Place => text.Place;

    /// <summary>Number of paths that can be used now.</summary>
    /// <exception cref="NotKnownException">The text is not two numbers.</exception>
    public int Up => Number("up");

    /// <summary>The most paths seen since the entry was made: not the number that was designed.</summary>
    /// <exception cref="NotKnownException">The text is not two numbers.</exception>
    public int Most => Number("most");

    /// <summary>True when the text is two numbers.</summary>
    public bool IsReadable => text.TryGet(out var count) && Pattern().IsMatch(count);

    private int Number(string group) =>
        Pattern().Match(text) is { Success: true } match
        && int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new NotKnownException(NotEvaluatedReason.Unparsable, $"path count in {Place.Record?.Class}.other_config");

    [GeneratedRegex(@"^\[(?<up>\d+)L?,\s*(?<most>\d+)L?\]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
