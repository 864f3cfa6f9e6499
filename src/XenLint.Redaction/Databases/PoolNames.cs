using System.Globalization;
using System.Net;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>The names that a pool's database has for its objects, each with the object's own label, and the networks that it is in.</summary>
internal sealed class PoolNames
{
    private readonly Dictionary<(string Table, int Row), string> labelOfRow = [];
    private readonly Capture capture;
    private readonly LabelBook labels;
    private readonly NameTable names;
    private readonly HostNames hosts;

    private PoolNames(Capture capture, LabelBook labels, NameTable names, HostNames hosts)
    {
        this.capture = capture;
        this.labels = labels;
        this.names = names;
        this.hosts = hosts;
    }

    /// <summary>Takes note of all names, so that no label is one of them.</summary>
    public static void Reserve(Capture capture, LabelBook labels)
    {
        foreach (var name in Tables(capture).SelectMany(Named).Select(named => named.Name))
        {
            labels.Reserve(name);
        }
    }

    /// <summary>Collects the names; they are reserved already. Hosts come first: where several objects share a name, texts mean them.</summary>
    public static PoolNames Collect(Capture capture, LabelBook labels, NameTable names, HostNames hosts, AddressBook addresses, Func<string, string> shownId)
    {
        var collected = new PoolNames(capture, labels, names, hosts);
        foreach (var table in Tables(capture))
        {
            collected.Label(table, shownId);
        }

        collected.LearnHosts();
        collected.LearnNetworks(addresses);
        return collected;
    }

    /// <summary>The label of a row's name; null when the name stays.</summary>
    public string? LabelOf(RawTable table, int row) => labelOfRow.GetValueOrDefault((table.Name, row));

    private static IEnumerable<RawTable> Tables(Capture capture) => capture.Database.Tables.Values
        .OrderBy(table => table.Name switch { "pool" => 0, "host" => 1, "VM" => 2, "SR" => 3, "network" => 4, _ => 5 })
        .ThenBy(table => table.Name, StringComparer.Ordinal);

    private static IEnumerable<(int Row, int Number, string Name)> Named(RawTable table)
    {
        var column = table.Info?.NameColumn?.Name;
        if (column is null || Sensitivity.Of(table.Name, column) != Treatment.Name)
        {
            yield break;
        }

        var utf8 = System.Text.Encoding.UTF8.GetBytes(column);
        var number = 0;
        foreach (var row in table.Rows)
        {
            number++;
            var slot = table[row].Shape.SlotOf(utf8);
            if (slot >= 0 && StoredText.Decode(table[row].ValueBytes(slot)) is { Length: > 0 } name && !Sensitivity.IsUsual(name) && name != StoredSecrets.Removed)
            {
                yield return (row, number, name);
            }
        }
    }

    private void Label(RawTable table, Func<string, string> shownId)
    {
        var kind = table.Name.ToLowerInvariant().Replace('_', '-');
        foreach (var (row, number, name) in Named(table))
        {
            if (capture.TableOf(table.Name).ObjectAt(row) is var record && (Sensitivity.IsOfTheProduct(record) || record is VM { } vm && Known.IsTrue(() => vm.IsControlDomain)))
            {
                continue; // its name is the product's, perhaps with that of its host in it
            }

            // Several pools in one report must not have one label.
            var label = record is Pool && record.Uuid.TryGet(out var uuid) && uuid.Length >= 8
                ? labels.Note("pool", name, $"pool-{shownId(uuid)[..8]}")
                : labels.OfObject(kind, labels.NumberOf(kind, table[row].Uuid, number), name);
            labelOfRow.Add((table.Name, row), label);
            names.Add(name, label);
        }
    }

    /// <summary>A host's own name may differ from what people call it; the domain behind it is told apart.</summary>
    private void LearnHosts()
    {
        var number = 0;
        foreach (var host in capture.Hosts.Readable)
        {
            number++;
            var label = LabelOf(host.Row.Table, host.Row.Index);
            if (host.NameLabel.TryGet(out var called) && label is not null)
            {
                hosts.Learn(ShortOf(called), label);
                LearnDomain(called);
            }

            if (host.Hostname.TryGet(out var own) && own.Length > 0 && !own.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) && !IPAddress.TryParse(own, out _))
            {
                hosts.Learn(ShortOf(own), string.Create(CultureInfo.InvariantCulture, $"hostname-{labels.NumberOf("hostname", host.Row.Uuid, number)}"));
                LearnDomain(own);
                names.Add(own, hosts.Of(own));
                names.Add(ShortOf(own), hosts.Of(ShortOf(own)));
            }
        }

        foreach (var domain in capture.PIFs.Readable.Select(pif => Known.OrNull(() => pif.OtherConfig["domain"].Value)).OfType<string>())
        {
            hosts.LearnDomain(domain);
        }

        foreach (var domain in capture.Hosts.Readable.Select(host => Known.OrNull(() => host.ExternalAuthServiceName.Value)).OfType<string>())
        {
            hosts.LearnDomain(domain);
        }
    }

    private void LearnDomain(string name)
    {
        if (name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && !name.Contains(' ', StringComparison.Ordinal) && !IPAddress.TryParse(name, out _))
        {
            hosts.LearnDomain(name[(dot + 1)..]);
        }
    }

    private void LearnNetworks(AddressBook addresses)
    {
        foreach (var pif in capture.PIFs.Readable)
        {
            if (pif.IP.TryGet(out var ip) && pif.Netmask.TryGet(out var netmask) && Number(ip) is { } address && Number(netmask) is { } mask)
            {
                addresses.Learn(address, System.Numerics.BitOperations.LeadingZeroCount(~mask));
            }
        }
    }

    private static uint? Number(string text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
            ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes())
            : null;

    private static string ShortOf(string name) => name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? name[..dot] : name;
}
