namespace XenLint.Evidence;

/// <summary>
/// Reads everything that the user named and has each capture judged as soon as it is whole, by one pool of workers. What is in memory at a time are the inputs that
/// workers are at, and reports that wait for others of their pool; it does not grow with the number of inputs.
/// </summary>
public static class FleetReader
{
    /// <summary>Reads the inputs.</summary>
    /// <typeparam name="T">What comes of a capture.</typeparam>
    /// <param name="inputs">Paths and patterns as the user wrote them.</param>
    /// <param name="options">Limits and parallelism.</param>
    /// <param name="memoryBytes">How much may be held of reports that wait. The result does not depend on it.</param>
    /// <param name="judge">What is done with each capture.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="InputChangedException">An input had to be read twice and was not the same.</exception>
    public static FleetReading<T> Read<T>(
        IEnumerable<string> inputs, EvidenceOptions options, long memoryBytes, ICaptureJudge<T> judge, CancellationToken cancellation = default)
    {
        var shared = options with
        {
            Decoders = new DecoderPool(options.Jobs),
            LogSearch = options.Signatures.Count > 0 ? new(() => new LogScanner(options.Signatures, options.Log) { KeepsLines = options.KeepsLogLines }) : null,
        };
        return new FleetRun<T>(shared, memoryBytes, judge, cancellation).Read([.. InputPaths.Expand(inputs)]);
    }
}
