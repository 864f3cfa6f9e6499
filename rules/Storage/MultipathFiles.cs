using System.Text;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>The configuration files of one host's multipath daemon.</summary>
/// <param name="Main"><c>multipath.conf</c>, which releases bring.</param>
/// <param name="Local">The files in <c>conf.d</c> that the daemon reads, in its order, without empty ones.</param>
/// <param name="HasLocal">True when there is such a file, be it empty.</param>
internal sealed record MultipathFiles(MultipathConfiguration Main, IReadOnlyList<MultipathConfiguration> Local, bool HasLocal)
{
    /// <summary>True when the files in <c>conf.d</c> say nothing.</summary>
    public bool LocalIsEmpty => Local.All(file => file.Root.Sections.Count == 0);

    /// <summary>What all files say of models of arrays.</summary>
    public IEnumerable<ConfigurationSection> Devices => Local.Prepend(Main).SelectMany(file => file.Devices);

    /// <summary>The files of a host.</summary>
    /// <exception cref="NotKnownException">One of them is missing, cut off or unreadable.</exception>
    public static MultipathFiles Of(HostEvidence evidence)
    {
        MultipathConfiguration main = evidence.MultipathConfiguration;
        var parts = evidence.MultipathConfigurationParts.Where(part => part.Member.Path.EndsWith(".conf", StringComparison.Ordinal)).ToList();
        return new(main, [.. parts.Where(part => part.Status != MemberStatus.Empty).Select(part => part.Value)], parts.Count > 0);
    }

    /// <summary>A setting for all LUNs as the daemon takes it, from the file that it reads last; null when no file has it.</summary>
    public Sourced<string>? Default(string name)
    {
        var set = Local.Prepend(Main).SelectMany(file => file.Defaults).Select(section => section[name]).Where(setting => setting.IsKnown).ToList();
        return set.Count > 0 ? set[^1] : null;
    }

    /// <summary>What people have added: sections of the main file that are their own, and all of the local files. Two equal texts say the same.</summary>
    /// <param name="isOwn">True for a device section of the main file that no release brings.</param>
    public string OwnSettings(Func<ConfigurationSection, bool> isOwn)
    {
        var text = new StringBuilder();
        foreach (var section in Main.Devices.Where(isOwn).Select(Written).Concat(Local.SelectMany(file => file.Root.Sections).Select(Written)).Order(StringComparer.Ordinal))
        {
            text.Append(section).Append('\n');
        }

        return text.ToString();
    }

    private static string Written(ConfigurationSection section) =>
        $"{section.Name}{{{string.Join(';', section.Settings.Select(setting => $"{setting.Name}={setting.Value}").Concat(section.Sections.Select(Written)).Order(StringComparer.Ordinal))}}}";
}
