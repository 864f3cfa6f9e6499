using System.Collections.Concurrent;

namespace XenLint.Model;

/// <content>Whose part a row is, where it is the owner that refers to its part.</content>
public sealed partial class Capture
{
    private readonly ConcurrentDictionary<string, Lazy<Dictionary<int, int>>> owners = new(StringComparer.Ordinal);

    internal Dictionary<int, int> OwnersIn(ObjectIdentity identity) => owners.GetOrAdd(identity.Table, _ => new(() => identity.OwnersIn(Database))).Value;
}
