using System.Collections.Immutable;

namespace XenLint.Model;

/// <summary>
/// Where machines find room: the largest first, each on the host with the most free memory, as the planner of xapi's high availability
/// does it. What finds no room is passed over, and the smaller ones are still placed.
/// </summary>
public sealed class MemoryPlacement
{
    private MemoryPlacement(ImmutableArray<int?> places, ImmutableArray<long> freeBytes, long shortBytes)
    {
        Places = places;
        FreeBytes = freeBytes;
        ShortBytes = shortBytes;
    }

    /// <summary>For each machine the position of the host that takes it, or null.</summary>
    public ImmutableArray<int?> Places { get; }

    /// <summary>For each host the memory that is left; below zero where more was promised before than there is.</summary>
    public ImmutableArray<long> FreeBytes { get; }

    /// <summary>What the roomiest host lacked for the largest machine that found no room; 0 when all found some.</summary>
    public long ShortBytes { get; }

    /// <summary>Places machines.</summary>
    /// <param name="freeBytes">The free memory of each host.</param>
    /// <param name="needBytes">The need of each machine. Of equal ones the first is placed first; of equal hosts the first is taken.</param>
    public static MemoryPlacement Of(IReadOnlyList<long> freeBytes, IReadOnlyList<long> needBytes)
    {
        var free = freeBytes.ToArray();
        var places = new int?[needBytes.Count];
        var shortBytes = 0L;

        // The host with the most room stands at the head; equal ones in their own order.
        var hosts = new PriorityQueue<int, (long Taken, int Position)>(free.Select((bytes, host) => (host, (-bytes, host))));
        foreach (var machine in Enumerable.Range(0, needBytes.Count).OrderByDescending(machine => needBytes[machine]).ThenBy(machine => machine))
        {
            var hasHost = hosts.TryPeek(out var roomiest, out _);
            if (hasHost && needBytes[machine] <= free[roomiest])
            {
                free[roomiest] -= needBytes[machine];
                hosts.DequeueEnqueue(roomiest, (-free[roomiest], roomiest));
                places[machine] = roomiest;
            }
            else if (shortBytes == 0)
            {
                shortBytes = needBytes[machine] - (hasHost ? Math.Max(0, free[roomiest]) : 0);
            }
        }

        return new([.. places], [.. free], shortBytes);
    }
}
