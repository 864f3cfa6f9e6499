using System.Globalization;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>How far the reading of inputs has come, in one line: what a person asks first stands first, and what does not fit is left out.</summary>
/// <param name="showsNames">False to leave out the name of the file at hand.</param>
internal sealed class ReadingText(bool showsNames)
{
    /// <summary>Less of a path says nothing.</summary>
    private const int ShortestName = 12;

    /// <summary>Bytes and time when something was read last. Decoders take large pieces; in between nothing is slower than it was, and the wait gets shorter.</summary>
    private (long Bytes, TimeSpan At) last;

    /// <summary>The line.</summary>
    /// <param name="state">How far it has come.</param>
    /// <param name="elapsed">The time that it has taken.</param>
    /// <param name="width">The most columns.</param>
    public string Of(ReadingState state, TimeSpan elapsed, int width)
    {
        last = state.BytesRead == last.Bytes && last.At > TimeSpan.Zero ? last : (state.BytesRead, elapsed);
        var line = "xenlint: reading";
        foreach (var part in Parts(state, elapsed))
        {
            var longer = line.EndsWith("reading", StringComparison.Ordinal) ? $"{line} {part}" : $"{line}, {part}";
            if (longer.Length > width)
            {
                return line.Length <= width ? line : line[..Math.Max(0, width)];
            }

            line = longer;
        }

        var room = width - line.Length - 2;
        return showsNames && state.Member is { } member && room >= ShortestName ? $"{line}, {EndOf(member, room)}" : line;
    }

    private IEnumerable<string> Parts(ReadingState state, TimeSpan elapsed)
    {
        var isMeasured = !state.IsOpenEnded && state.BytesInAll > 0;
        if (isMeasured)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{100 * (double)state.BytesRead / state.BytesInAll:0} %");
        }

        if (isMeasured && TimeLeft(state, elapsed) is { } left)
        {
            yield return $"{left} left";
        }

        yield return isMeasured ? $"{ByteSize.Text(state.BytesRead)} of {ByteSize.Text(state.BytesInAll)}" : ByteSize.Text(state.BytesRead);
        if (last is { Bytes: > 0, At.Ticks: > 0 })
        {
            yield return $"{ByteSize.Text((long)(last.Bytes / last.At.TotalSeconds))}/s";
        }

        if (state.Inputs > 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"input {Math.Min(state.InputsRead + 1, state.Inputs)} of {state.Inputs}");
        }

        if (state.Members > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{state.Members} {(state.Members == 1 ? "file" : "files")}");
        }
    }

    /// <summary>As if it went on as fast as so far; null when that says nothing, and at the end.</summary>
    private string? TimeLeft(ReadingState state, TimeSpan elapsed)
    {
        if (last.Bytes <= 0 || state.BytesInAll <= last.Bytes)
        {
            return null;
        }

        var seconds = Math.Max(1, Math.Ceiling((last.At.TotalSeconds * state.BytesInAll / last.Bytes) - elapsed.TotalSeconds));
        return seconds < 100 ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s")
            : seconds < 6000 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / 60):0} min")
            : null; // nobody waits that long; the rate says enough
    }

    /// <summary>The end of a path tells most. Names come from inputs: what is not plain ASCII is not shown here.</summary>
    private static string EndOf(string path, int room)
    {
        var plain = string.Concat(path.Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));
        return plain.Length <= room ? plain : $"...{plain[(plain.Length - room + 3)..]}";
    }
}
