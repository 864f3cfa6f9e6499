namespace XenLint.Evidence;

/// <summary>
/// Reports that were read and wait for others of their pool, within a budget. Beyond it those go first that wait for nobody: a pool of which every host is there;
/// then the oldest. A single pool is never torn apart, since in the end it is needed whole.
/// </summary>
/// <param name="memoryBytes">The budget.</param>
/// <param name="join">True when bare dumps wait too.</param>
internal sealed class WaitingEvidence(long memoryBytes, bool join)
{
    private readonly Lock gate = new();
    private readonly List<FoundEvidence> waiting = [];
    private readonly HashSet<FoundEvidence> seen = [];
    private long bytes;

    public void Add(FoundEvidence evidence)
    {
        lock (gate)
        {
            waiting.Add(evidence);
            seen.Add(evidence);
            bytes += evidence.Bytes;
        }
    }

    /// <summary>True for what has ever waited.</summary>
    public bool HasSeen(FoundEvidence evidence)
    {
        lock (gate)
        {
            return seen.Contains(evidence);
        }
    }

    /// <summary>What belongs together as far as is known, and need not wait any longer; null while there is room.</summary>
    public IReadOnlyList<FoundEvidence>? TakeIfTooMuch()
    {
        lock (gate)
        {
            if (bytes <= memoryBytes)
            {
                return null;
            }

            var groups = CaptureAssembler.Gather(waiting, join);
            var first = groups.Count < 2 ? null : groups
                .Where(group => group.All(evidence => evidence.CanBeReadAgain))
                .OrderByDescending(IsWhole)
                .ThenBy(group => group.Min(waiting.IndexOf))
                .FirstOrDefault();
            if (first is null)
            {
                return null;
            }

            waiting.RemoveAll(first.Contains);
            bytes -= first.Sum(evidence => evidence.Bytes);
            return first;
        }
    }

    private static bool IsWhole(IReadOnlyList<FoundEvidence> group)
    {
        var hosts = group.SelectMany(evidence => evidence.Belonging!.KnownHosts).ToHashSet();
        hosts.ExceptWith(group.Select(evidence => evidence.Belonging!.HostUuid).OfType<string>());
        return hosts.Count == 0;
    }
}
