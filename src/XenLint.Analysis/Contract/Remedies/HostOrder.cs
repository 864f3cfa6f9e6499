namespace XenLint.Analysis;

/// <summary>Which host comes first when a step is done host by host.</summary>
public enum HostOrder
{
    /// <summary>Supporters, then the coordinator: the pool is managed throughout, and what goes wrong goes wrong on a supporter.</summary>
    CoordinatorLast,

    /// <summary>The coordinator, then supporters: these must not be ahead of it.</summary>
    CoordinatorFirst,
}
