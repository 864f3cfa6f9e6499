namespace XenLint.Model;

/// <summary>Shares numbered pieces of work among threads.</summary>
public static class Workers
{
    /// <summary>
    /// Does every piece. One thread alone takes them in their order, and without the machinery that shares them out: a process that has to load it
    /// first is ready with little work sooner without.
    /// </summary>
    /// <param name="pieces">Number of pieces.</param>
    /// <param name="jobs">The most threads that may work at the same time.</param>
    /// <param name="work">Does the piece of a number.</param>
    /// <param name="cancellation">Ends the work between two pieces.</param>
    /// <exception cref="AggregateException">Pieces failed and there were several threads; what fails on one thread alone is thrown as it is.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static void Share(int pieces, int jobs, Action<int> work, CancellationToken cancellation = default)
    {
        if (pieces > 1 && jobs > 1)
        {
            ShareAmongThreads(pieces, jobs, work, cancellation);
            return;
        }

        for (var piece = 0; piece < pieces; piece++)
        {
            cancellation.ThrowIfCancellationRequested();
            work(piece);
        }
    }

    private static void ShareAmongThreads(int pieces, int jobs, Action<int> work, CancellationToken cancellation) =>
        Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, work);
}
