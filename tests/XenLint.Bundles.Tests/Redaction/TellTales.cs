using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Bundles.Tests;

/// <summary>
/// What in an input tells of the pool, collected without any help of what takes it out: the names of objects, and what has the shape of an address or an id in the
/// bytes of the database and of the members that are kept.
/// </summary>
internal static partial class TellTales
{
    private static readonly string[] NamedTables =
        ["pool", "host", "VM", "SR", "network", "VDI", "VM_appliance", "VMSS", "VMPP", "blob", "VM_group", "PVS_site", "USB_group"];

    /// <summary>Names that every pool has.</summary>
    private static readonly HashSet<string> Usual =
    [
        "", "Local storage", "DVD drives", "Removable storage", "XenServer Tools", "Host internal management network", "localhost", "localhost.localdomain", "NFS ISO library", "CIFS ISO Library",
        "Storage", "Backup", "root", "eth0",
    ];

    /// <summary>What the tool says itself: addresses in its examples tell of nobody.</summary>
    private static readonly Lazy<string> OwnWords = new(() => string.Join('\n', Directory
        .EnumerateFiles(Testing.RepositoryFolder.PathOf("rules"), "XL*.md", SearchOption.AllDirectories).Select(File.ReadAllText)));

    /// <summary>The values, each with what it is.</summary>
    /// <param name="input">A file or folder.</param>
    /// <param name="withIds">True to collect uuids too.</param>
    public static IReadOnlyDictionary<string, string> Of(string input, bool withIds)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var fleet = InputReader.Read([input], EvidenceOptions.Default with { WholeReport = true });
        foreach (var capture in fleet.Captures)
        {
            foreach (var table in NamedTables.Where(table => XapiDataModel.Find(table) is not null).Select(capture.TableOf).Where(table => capture.Database.Tables.ContainsKey(table.Info.Name)))
            {
                foreach (var index in capture.Database.Tables[table.Info.Name].Rows)
                {
                    var record = table.ObjectAt(index);
                    foreach (var name in new[] { record.RawText("name__label"), record.RawText("name_label"), record.RawText("hostname") }.OfType<string>())
                    {
                        if (!IsOfTheProduct(record) && !Usual.Contains(name) && !name.StartsWith("Pool-wide network", StringComparison.Ordinal) && name.Trim().Length > 0 && !VlanWords().IsMatch(name))
                        {
                            found[name] = $"name of a {record.Class}";
                        }
                    }
                }
            }

            foreach (var host in capture.Hosts.Readable.Where(host => host.BiosStrings.IsKnown))
            {
                if (host.BiosStrings["system-serial-number"].TryGet(out var serial) && serial.Length > 4)
                {
                    found[serial] = "serial number";
                }
            }

            var texts = capture.Reports.SelectMany(report => report.Members).Select(member => member.File).OfType<SourceFile>().Append(capture.Database.Source);
            foreach (var text in texts.Select(file => Encoding.UTF8.GetString(file.Bytes.Span)))
            {
                Collect(found, text, withIds);
            }
        }

        return found;
    }

    /// <summary>Where a value stands in an output; null when it does not. An ordinary word tells of a pool only where it stands for a name.</summary>
    public static string? In(string output, string value, string kind)
    {
        var isOrdinary = kind.StartsWith("name", StringComparison.Ordinal) && (value.Length < 4 || value.All(char.IsAsciiLetter));
        string[] forms = isOrdinary ? [$"'{value}' has", $"[{value}]", $"of '{value}'", $"host '{value}'", $"\"name\": \"{value}\"", $"\"name__label\":\"{value}\""] : [value];
        foreach (var form in forms)
        {
            if (output.IndexOf(form, StringComparison.Ordinal) is var at and >= 0)
            {
                return output[Math.Max(0, at - 80)..Math.Min(output.Length, at + form.Length + 40)];
            }
        }

        return null;
    }

    private static bool IsOfTheProduct(PoolObject record) => record is VM vm
        && (Known.IsTrue(() => vm.IsDefaultTemplate) || Known.IsTrue(() => vm.IsControlDomain) || Known.IsTrue(() => vm.OtherConfig["default_template"].Value == "true"));

    private static void Collect(Dictionary<string, string> found, string text, bool withIds)
    {
        foreach (var match in Version4().Matches(text).Select(match => match.Value).Where(IsSomebodys))
        {
            found.TryAdd(match, "address");
        }

        foreach (var match in Mac().Matches(text).Select(match => match.Value).Where(mac => mac is not ("ff:ff:ff:ff:ff:ff" or "fe:ff:ff:ff:ff:ff" or "00:00:00:00:00:00")))
        {
            found.TryAdd(match, "hardware address");
        }

        foreach (var match in Serial().Matches(text).Select(match => match.Groups[1].Value))
        {
            found.TryAdd(match, "serial number");
        }

        foreach (var match in withIds ? Uuid().Matches(text).Select(match => match.Value) : [])
        {
            found.TryAdd(match, "uuid");
        }
    }

    /// <summary>What follows a word for versions is none, and neither is what every machine has.</summary>
    private static bool IsSomebodys(string text) => IPAddress.TryParse(text, out var address)
        && address.GetAddressBytes() is [var first, var second, ..]
        && first is not (0 or 127 or >= 224) && !(first == 169 && second == 254) && !OwnWords.Value.Contains(text, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![0-9A-Za-z.-])(?<!ersion[^\r\n]{0,30})[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9A-Za-z-]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Version4();

    /// <summary>What views call a VLAN that has no other name.</summary>
    [GeneratedRegex("^VLAN [0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex VlanWords();

    [GeneratedRegex("(?<![0-9a-f:])[0-9a-f]{2}(?::[0-9a-f]{2}){5}(?![0-9a-f:])", RegexOptions.CultureInvariant)]
    private static partial Regex Mac();

    [GeneratedRegex(@"Serial Number: (\S{5,})", RegexOptions.CultureInvariant)]
    private static partial Regex Serial();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();
}
