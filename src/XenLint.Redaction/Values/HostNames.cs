using System.Collections.Frozen;

namespace XenLint.Redaction;

/// <summary>
/// Names of machines and domains. A name keeps its parts: the same domain keeps the same label, and a host's own name is the label that the host has.
/// </summary>
internal sealed class HostNames(LabelBook labels, AddressBook addresses)
{
    /// <summary>The ending of what stands for a domain: one that never resolves.</summary>
    public const string Ending = ".invalid";

    /// <summary>Names of machines that everybody knows, so that they tell of nobody.</summary>
    private static readonly string[] Public =
    [
        "ntp.org", "xenserver.com", "citrix.com", "xensource.com", "xenproject.org", "xen.org", "xcp-ng.org", "vates.tech", "vates.fr", "centos.org", "fedoraproject.org",
        "redhat.com", "kernel.org", "w3.org", "microsoft.com", "windows.com", "ubuntu.com", "debian.org", "openvswitch.org", "openssh.com", "gnu.org", "python.org", "github.com",
    ];

    /// <summary>Endings that tell a name of a machine from a name of a file: of two letters only those that no file has.</summary>
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(
        [
            "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "cloud", "tech", "local", "lan", "internal", "intranet", "intra", "corp", "home", "private",
            "test", "example", "lab", "dmz", "de", "uk", "fr", "nl", "be", "ch", "at", "es", "pt", "se", "no", "dk", "fi", "cz", "eu", "us", "ca", "au", "nz", "jp", "cn",
            "br", "ru", "ua", "kr", "ie", "hu", "gr", "ro", "tr", "za", "sg", "hk", "tw",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> shortNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> domains = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes note of a host's own name and its label.</summary>
    public void Learn(string shortName, string label) => shortNames.TryAdd(shortName, label);

    /// <summary>Takes note of a domain.</summary>
    public void LearnDomain(string domain)
    {
        var name = domain.Trim('.', ' ');
        if (name.Contains('.', StringComparison.Ordinal) && !IsPublic(name))
        {
            domains.Add(name);
        }
    }

    /// <summary>True for a token that names a machine or a domain: it ends in a known domain, or as only such names do.</summary>
    public bool IsOne(string token) =>
        token.LastIndexOf('.') is var dot and > 0
        && (Endings.Contains(token[(dot + 1)..]) || IsInKnownDomain(token))
        && !token.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands for a name, or for an address in place of one.</summary>
    public string Of(string name)
    {
        if (name.Length == 0 || IsPublic(name) || name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }

        if (addresses.Of(name) is { } address)
        {
            return address;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? ShortOf(name)
            : domains.Contains(name) ? DomainOf(name)
            : $"{ShortOf(name[..dot])}.{DomainOf(name[(dot + 1)..])}";
    }

    /// <summary>What stands for a domain.</summary>
    public string DomainOf(string domain) => IsPublic(domain) || domain.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? domain : labels.Of("domain", domain, Ending);

    private string ShortOf(string name) => shortNames.TryGetValue(name, out var label) ? label : labels.Of("server", name);

    private static bool IsPublic(string name) =>
        Array.Exists(Public, known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase) && (name.Length == known.Length || name[^(known.Length + 1)] == '.'));

    private bool IsInKnownDomain(string token)
    {
        for (var dot = 0; dot >= 0; dot = token.IndexOf('.', dot + 1))
        {
            if (domains.Contains(dot == 0 ? token : token[(dot + 1)..]))
            {
                return true;
            }
        }

        return false;
    }
}
