using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>network.conf</c>: one word, of which older releases have two for the same switch.</summary>
internal static class NetworkBackendParser
{
    public static NetworkBackendSetting? Parse(MemberText text) =>
        text.Lines.Select(line => line.Trimmed).FirstOrDefault(line => line.Text is { Length: > 0 }) is { Text.Length: > 0 } word
            ? new NetworkBackendSetting(Sourced<NetworkBackend>.Known(
                word.Text switch
                {
                    "openvswitch" or "vswitch" => NetworkBackend.OpenVSwitch,
                    "bridge" => NetworkBackend.Bridge,
                    _ => NetworkBackend.Unknown,
                },
                word.Value("network backend").Place))
            : null;
}
