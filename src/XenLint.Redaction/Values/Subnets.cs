namespace XenLint.Redaction;

/// <summary>
/// Subnets in place of subnets: as large, one inside the other where the real ones are, numbered in the order in which they become known.
/// </summary>
internal sealed class Subnets(uint first)
{
    /// <summary>Where nothing is known of an address's subnet, it is taken for one of the usual size.</summary>
    private const int UsualPrefix = 24;

    /// <summary>Larger ones are cut into pieces of this size: nobody has one, and a few would use up the range.</summary>
    private const int LargestPrefix = 10;

    private readonly List<Subnet> all = [];
    private readonly Dictionary<uint, uint> made = [];
    private ulong next = first + (1UL << (32 - UsualPrefix));
    private bool isArranged;

    /// <summary>Takes note of a subnet.</summary>
    public void Learn(uint address, int prefix)
    {
        prefix = Math.Max(prefix, LargestPrefix);
        if (prefix <= 30 && !all.Exists(subnet => subnet.Prefix == prefix && subnet.Holds(address)))
        {
            all.Add(new Subnet(address & Mask(prefix), prefix));
            isArranged = false;
        }
    }

    /// <summary>What stands for an address.</summary>
    public uint Of(uint address)
    {
        if (made.TryGetValue(address, out var known))
        {
            return known;
        }

        Arrange();
        var subnet = all.Where(subnet => subnet.Holds(address)).MaxBy(subnet => subnet.Prefix);
        if (subnet is null)
        {
            subnet = new Subnet(address & Mask(UsualPrefix), UsualPrefix) { Base = Take(UsualPrefix) };
            all.Add(subnet);
        }

        var stand = subnet.Of(address) ?? Take(UsualPrefix) + 1;
        made.Add(address, stand);
        return stand;
    }

    /// <summary>Gives each subnet its place: the large ones first, and in them those that they hold.</summary>
    private void Arrange()
    {
        if (isArranged)
        {
            return;
        }

        isArranged = true;
        foreach (var subnet in all.Where(subnet => subnet.Base == 0).OrderBy(subnet => subnet.Prefix).ToList())
        {
            var around = all.Where(other => other.Prefix < subnet.Prefix && other.Base != 0 && other.Holds(subnet.Value)).MaxBy(other => other.Prefix);
            subnet.Base = around?.TakeInside(subnet.Prefix) ?? Take(subnet.Prefix);
        }
    }

    private uint Take(int prefix)
    {
        var size = 1UL << (32 - Math.Min(prefix, UsualPrefix));
        next = (next + size - 1) / size * size;
        if (next + size > uint.MaxValue)
        {
            next = first + (1UL << (32 - UsualPrefix)); // more subnets than the range has room for: better twice the same label than none
        }

        var taken = (uint)next;
        next += size;
        return taken;
    }

    private static uint Mask(int prefix) => prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);

    private sealed class Subnet(uint value, int prefix)
    {
        private uint hosts;
        private uint top;

        public uint Value => value;

        public int Prefix => prefix;

        /// <summary>The first address of what stands for it; 0 as long as it has no place.</summary>
        public uint Base { get; set; }

        private uint Size => 1U << (32 - prefix);

        public bool Holds(uint address) => (address & Mask(prefix)) == value;

        /// <summary>The first and the last address stay the first and the last; the others are numbered.</summary>
        public uint? Of(uint address) =>
            address == value ? Base
            : address == value + Size - 1 ? Base + Size - 1
            : ++hosts < Size - top - 1 ? Base + hosts
            : null;

        /// <summary>Room for a subnet inside, from the end.</summary>
        public uint? TakeInside(int inner)
        {
            var size = 1U << (32 - inner);
            var end = (Size - top) / size * size;
            if (end < 2 * size)
            {
                return null;
            }

            top = Size - (end - size);
            return Base + end - size;
        }
    }
}
