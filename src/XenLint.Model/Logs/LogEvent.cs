using System.Text;

namespace XenLint.Model;

/// <summary>One line of a log that matched a signature, kept with its text.</summary>
/// <param name="Signature">What it matched.</param>
/// <param name="Log">The log.</param>
/// <param name="Time">When; null for a line without a date.</param>
/// <param name="Key">The text of the signature's key group; empty when it has none.</param>
/// <param name="Repeats">How many times the event is said to have happened: more than 1 for <c>message repeated 3 times</c>.</param>
/// <param name="Place">The line, or its beginning when it is very long.</param>
public sealed record LogEvent(LogSignature Signature, LogKind Log, LogTime? Time, string Key, int Repeats, Place Place)
{
    /// <summary>The host that wrote the line; null as long as the logs belong to no report.</summary>
    public string? Host => Place.File.Report?.HostName;

    /// <summary>The line as it was written. It may hold secrets: outputs take <see cref="Excerpt.Of"/> the place instead.</summary>
    public string StoredText => Encoding.UTF8.GetString(Place.File.Bytes.Span.Slice(Place.Start, Place.Length));
}
