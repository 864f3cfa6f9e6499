using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What of an archive or folder could not be read, as the status of an input.</summary>
internal static class InputLosses
{
    /// <summary>As many losses as a reader takes in; the rest is counted.</summary>
    private const int MostNamed = 4;

    /// <summary>The problems by which something is lost, of all archives inside each other.</summary>
    public static IReadOnlyList<ArchiveProblem> Of(ArchiveReport walk) =>
        [.. walk.WithInner().SelectMany(archive => archive.Problems).Where(problem => IsLoss(problem.Kind))];

    /// <summary>True when a loss concerns a report: it is in the report, or in an archive around it.</summary>
    public static bool Concerns(ArchiveProblem loss, string root) =>
        loss.Path.StartsWith(root, StringComparison.Ordinal)
        || root.StartsWith(loss.Path + "!/", StringComparison.Ordinal)
        || root.StartsWith(loss.Path + "/", StringComparison.Ordinal);

    /// <summary>The status of an input of which this is lost.</summary>
    /// <param name="status">The status without losses.</param>
    /// <param name="walk">The archive or folder.</param>
    /// <param name="losses">What is lost.</param>
    /// <param name="missing">What the lost part held, if that can be told.</param>
    public static InputStatus Judge(InputStatus status, ArchiveReport walk, IReadOnlyList<ArchiveProblem> losses, string? missing = null)
    {
        if (losses.Count == 0)
        {
            return status;
        }

        var state = losses.Any(loss => loss.Kind == ArchiveProblemKind.OverLimit) ? ReadStatus.OverLimit
            : status.Status == ReadStatus.Ignored || walk.Status == ReadStatus.Failed ? ReadStatus.Failed
            : ReadStatus.Partial;
        var more = losses.Count > MostNamed ? [$"And {losses.Count - MostNamed} more of the kind."] : Array.Empty<string>();
        return status with
        {
            Status = state,
            Reason = string.Join(' ', [.. losses.Take(MostNamed).Select(loss => $"{Sentence(loss, status.Path)}."), .. more, .. missing is null ? Array.Empty<string>() : [missing]]),
        };
    }

    /// <summary>The loss in words; the input's own path stands before them already.</summary>
    private static string Sentence(ArchiveProblem loss, string input)
    {
        var text = loss.Path == input ? (loss with { Path = "" }).ToString().TrimStart(' ', ':')
            : loss.Path.StartsWith(input, StringComparison.Ordinal) ? (loss with { Path = loss.Path[input.Length..].TrimStart('!', '/') }).ToString()
            : loss.ToString();
        return text.Replace($"{input}!/", "", StringComparison.Ordinal).TrimEnd('.');
    }

    private static bool IsLoss(ArchiveProblemKind kind) => kind is
        ArchiveProblemKind.Cut or ArchiveProblemKind.Damaged or ArchiveProblemKind.OverLimit or ArchiveProblemKind.Unreadable
        or ArchiveProblemKind.NotAnArchive or ArchiveProblemKind.Encrypted or ArchiveProblemKind.Unsupported
        or ArchiveProblemKind.NestedTooDeep or ArchiveProblemKind.UnsafeName;
}
