using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>chronyc sourcestats -v</c>: a legend, a heading, and a line for each source.</summary>
internal static class ChronycSourceStatsParser
{
    public static ChronycSourceStats? Parse(MemberText text)
    {
        var heading = ChronycText.HeadingOf(text, "Name/IP Address", "NP", "Span");
        if (heading < 0)
        {
            return ChronycText.Refusal(text) is { } refusal ? new ChronycSourceStats(refusal, []) : null;
        }

        var sources = new List<ChronySourceStats>();
        foreach (var line in ChronycText.Rows(text, heading))
        {
            if (line.Words is not [var name, var samples, var runs, var span, var frequency, var skew, var offset, var deviation])
            {
                return null;
            }

            sources.Add(new ChronySourceStats(
                name.Value("Name/IP Address"),
                samples.Value("NP", ChronycText.Integer),
                runs.Value("NR", ChronycText.Integer),
                span.Value("Span", ChronycText.Seconds),
                frequency.Value("Frequency", ChronycText.Number),
                skew.Value("Freq Skew", ChronycText.Number),
                offset.Value("Offset", ChronycText.Seconds),
                deviation.Value("Std Dev", ChronycText.Seconds),
                line.Trimmed.Place));
        }

        return new ChronycSourceStats(null, sources);
    }
}
