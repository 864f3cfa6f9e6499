using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>A result taken apart into one result for each pool, for <c>{pool}</c> in file names.</summary>
internal static class PoolParts
{
    /// <summary>One part for each capture, with a text that can stand in a file name on every system.</summary>
    /// <remarks>
    /// An input that belongs to no pool is told in every part: it may have been about any of them.
    /// </remarks>
    public static IEnumerable<(string FileName, AnalysisResult Result)> Of(AnalysisResult result)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var own in result.Captures)
        {
            var fleet = result.Fleet.Only(own.Pool);
            var paths = fleet.Inputs.Select(input => input.Path).ToHashSet(StringComparer.Ordinal);
            yield return (UniqueName(own.Pool, names), result with
            {
                Fleet = fleet,
                Captures = [own],
                SinceBaseline = result.SinceBaseline?.Only(own.Pool),
                RunFindings = [.. result.RunFindings.Where(finding => finding.Subject.Class != "input" || paths.Contains(finding.Subject.Name))],
            });
        }
    }

    /// <summary>The id comes from the input and may hold anything, <c>../</c> included.</summary>
    private static string UniqueName(CaptureSummary pool, HashSet<string> taken)
    {
        var safe = string.Concat(pool.Id.Take(60).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        var name = safe;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = $"{safe}-{number}";
        }

        return name;
    }
}
