namespace XenLint.Model;

/// <summary>The names by which a user may mean a host.</summary>
public sealed class NamedHost
{
    internal NamedHost(Host host)
    {
        DisplayName = host.DisplayName;
        All = [.. new[] { host.NameLabel, host.Hostname, host.Uuid }.Where(name => name.IsKnown).Select(name => name.Value)];
    }

    /// <summary>What people call it.</summary>
    public string DisplayName { get; }

    /// <summary>Its name label, host name and uuid, as far as they are known.</summary>
    public IReadOnlyList<string> All { get; }
}
