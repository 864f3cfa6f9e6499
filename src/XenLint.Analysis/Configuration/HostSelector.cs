using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Selects one host by its name label, host name or uuid, compared without case.</summary>
/// <param name="Text">What the user wrote.</param>
public sealed record HostSelector(string Text)
{
    /// <summary>True for the host that is meant.</summary>
    public bool Matches(Host host) =>
        IsText(host.NameLabel) || IsText(host.Hostname) || IsText(host.Uuid);

    /// <summary>True for the host that is meant.</summary>
    public bool Matches(NamedHost host) => host.All.Any(IsText);

    /// <summary>True for the host that is meant, also when only its report tells of it.</summary>
    public bool Matches(HostEvidence evidence) => evidence.Host is { } host
        ? Matches(host)
        : evidence.Report is { Identity: var identity } && (IsText(identity.HostName) || IsText(identity.FolderName) || IsText(identity.Uuid));

    private bool IsText(string? text) => Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    private bool IsText(Sourced<string> value) => value.TryGet(out var text) && text.Equals(Text, StringComparison.OrdinalIgnoreCase);
}
