using System.Globalization;

namespace XenLint.Evidence;

/// <summary>What decompression may still produce for one input, shared by all compressed streams in it.</summary>
internal sealed class ExpansionAllowance(ArchiveLimits limits, CancellationToken cancellation)
{
    private long total;

    /// <summary>Counts bytes that a stream produced.</summary>
    /// <param name="path">The logical path of what is being decompressed.</param>
    /// <param name="added">Bytes that were just produced.</param>
    /// <param name="produced">Bytes that the stream produced in all.</param>
    /// <param name="consumed">Compressed bytes that it took for them.</param>
    /// <returns>The reason to stop, or null.</returns>
    public SourceLoss? Count(string path, int added, long produced, long consumed)
    {
        cancellation.ThrowIfCancellationRequested();
        total += added;
        if (total > limits.ExpandedBytes)
        {
            return Stop(path, produced, $"the input expands to more than {limits.ExpandedBytes} bytes in all", "--limit-expanded-bytes");
        }

        // Compared by division: the product of two numbers that an input chooses may not fit.
        return produced > limits.RatioFreeBytes && produced / limits.Ratio > consumed
            ? Stop(path, produced, $"it expands to more than {limits.Ratio} times its {consumed} compressed bytes", "--limit-ratio")
            : null;
    }

    private static SourceLoss Stop(string path, long at, string why, string option) =>
        new(LossKind.OverLimit, LimitMessage.Of(path, string.Create(CultureInfo.InvariantCulture, $"byte {at}"), why, option));
}
