using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Selects one host by its name label, host name or uuid, compared without case.</summary>
/// <param name="Text">What the user wrote.</param>
public sealed record HostSelector(string Text)
{
    /// <summary>True for the host that is meant.</summary>
    public bool Matches(Host host) =>
        IsText(host.NameLabel) || IsText(host.Hostname) || IsText(host.Uuid);

    private bool IsText(Sourced<string> value) => value.TryGet(out var text) && text.Equals(Text, StringComparison.OrdinalIgnoreCase);
}
