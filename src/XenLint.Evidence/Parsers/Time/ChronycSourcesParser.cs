using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>chronyc sources -v</c>: a legend, a heading, and a line for each source. Version 3 prints the number of sources first,
/// version 4 does not. A list with a line that nobody understands is not used: that line may be the source that the clock follows.
/// </summary>
internal static class ChronycSourcesParser
{
    public static ChronycSources? Parse(MemberText text)
    {
        var heading = ChronycText.HeadingOf(text, "MS Name/IP address", "Stratum", "Reach");
        if (heading < 0)
        {
            return ChronycText.Refusal(text) is { } refusal ? new ChronycSources(refusal, [], refusal.Place) : null;
        }

        var sources = new List<ChronySource>();
        foreach (var line in ChronycText.Rows(text, heading))
        {
            if (ParseSource(line) is not { } source)
            {
                return null;
            }

            sources.Add(source);
        }

        return new ChronycSources(null, sources, text.Lines[heading].Trimmed.Place);
    }

    private static ChronySource? ParseSource(TextLine line)
    {
        // "^* 10.20.0.5   2  10   377   412   -312us[ -321us] +/-   14ms": the bracket may touch either number.
        if (line.Text.Length < 3 || KindOf(line.Text[0]) is not { } kind || line.Text[2] != ' '
            || line.Text.IndexOf('[', StringComparison.Ordinal) is not (> 0 and var open))
        {
            return null;
        }

        var words = line.Part(2..open).Words;
        var close = line.Text.IndexOf(']', open);
        return words.Count == 6 && close > open && line.Part((close + 1)..).Words is [{ Text: "+/-" }, var error]
            ? new ChronySource(
                kind,
                StateOf(line.Text[1]),
                words[0].Value("Name/IP address"),
                words[1].Value("Stratum", ChronycText.Integer),
                words[2].Value("Poll", ChronycText.Integer),
                words[3].Value("Reach", ChronycText.Octal),
                words[4].Text == "-" ? Sourced<double>.NotKnown(ValueState.Absent, words[4].PlaceOf(0, 1, "LastRx")) : words[4].Value("LastRx", ChronycText.Seconds),
                words[5].Value("Last sample", ChronycText.Seconds),
                line.Part((open + 1)..close).Value("Last sample", ChronycText.Seconds),
                error.Value("Last sample", ChronycText.Seconds),
                line.Trimmed.Place)
            : null;
    }

    private static TimeSourceKind? KindOf(char sign) => sign switch
    {
        '^' => TimeSourceKind.Server,
        '=' => TimeSourceKind.Peer,
        '#' => TimeSourceKind.ReferenceClock,
        _ => null,
    };

    private static ChronySourceState StateOf(char sign) => sign switch
    {
        '*' => ChronySourceState.Selected,
        '+' => ChronySourceState.Combined,
        '-' => ChronySourceState.NotCombined,
        '?' => ChronySourceState.Unusable,
        'x' => ChronySourceState.FalseTicker,
        '~' => ChronySourceState.TooVariable,
        _ => ChronySourceState.Unknown,
    };
}
