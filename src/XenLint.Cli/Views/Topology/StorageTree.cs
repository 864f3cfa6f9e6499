using System.Globalization;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>A host's way to its storage as lines: repositories, their LUNs, the paths with what they lead over, and ports and sessions of which no path is listed.</summary>
internal sealed class StorageTree(Legend legend)
{
    /// <summary>The trees of a host.</summary>
    public IReadOnlyList<TextTree> Of(HostStorage storage)
    {
        var crossed = (storage.Attachments ?? []).SelectMany(attachment => attachment.Luns).Concat(storage.OtherLuns)
            .SelectMany(lun => lun.Paths).Select(path => path.Adapter).OfType<StorageAdapter>().ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. storage.InitiatorName switch { null => [new TextTree($"iSCSI name {Unknown()}", [], [])], "" => [], var name => (IEnumerable<TextTree>)[new TextTree($"iSCSI name {name}", [], [])] },
            .. (storage.Attachments ?? []).Select(Tree),
            .. storage.OtherLuns.Select(lun => Tree(lun, "of no repository")),
            .. storage.Adapters.Where(adapter => (adapter.Port is not null || adapter.Session is not null) && !crossed.Contains(adapter))
                .Select(adapter => TopologyWords.Line(adapter.Session is null ? "adapter" : "session", [Words(adapter)], adapter.Faults, [])),
        ];
    }

    private TextTree Tree(StorageAttachment attachment) => TopologyWords.Line(
        $"\"{attachment.DisplayName}\"",
        [
            attachment.SR is { } sr && sr.Type.TryGet(out var type) ? type : Unknown(),
            attachment.SR is { } repository && repository.Shared.TryGet(out var shared) ? shared ? "shared" : null : $"shared {Unknown()}",
            attachment.Targets is { Count: > 0 } targets ? $"at {string.Join(", ", targets)}" : null,
            attachment is { IsPlugged: true, IsMultipathed: false } && attachment.Faults.Count == 0 ? "multipathing off" : null,
            attachment.IsPlugged switch { true => "plugged", null => $"plugged {Unknown()}", false => attachment.Faults.Count > 0 ? null : "not plugged" },
        ],
        attachment.Faults,
        attachment.Luns.Select(lun => Tree(lun, null)));

    private TextTree Tree(ReachedLun lun, string? more) => TopologyWords.Line(
        $"LUN {lun.ScsiId}",
        [more, lun.Size, lun.Product, string.Create(CultureInfo.InvariantCulture, $"{Known(lun.Up)} of {Known(lun.Most)} paths up")],
        lun.Faults,
        lun.Paths.Select(Tree));

    private TextTree Tree(ReachingPath path) => TopologyWords.Line(
        $"{Or(path.Path.Address)} {Or(path.Path.Device)}",
        [
            path.Path.States,
            path.Adapter is { } adapter ? $"over {Words(adapter)}" : null,
        ],
        path.Faults.Concat(path.Adapter?.Faults ?? []),
        []);

    private static string Words(StorageAdapter adapter)
    {
        var words = new List<string> { string.Create(CultureInfo.InvariantCulture, $"host{adapter.Number}") };
        words.AddRange(new[] { adapter.Driver, adapter.Model }.OfType<string>());
        if (adapter.Port is { } port)
        {
            words.AddRange(new[] { "port", Attribute(() => port.PortName), Attribute(() => port.State), Attribute(() => port.Speed) }.OfType<string>());
        }

        if (adapter.Session is { } session)
        {
            words.Add(session.InterfaceAddress.TryGet(out var from) ? $"from {from} to" : "to");
            words.Add(session.Portal.TryGet(out var portal) ? portal : session.Target.TryGet(out var target) ? target : "?");
        }

        return string.Join(' ', words);
    }

    private static string? Attribute(Func<Sourced<string>> ask) => Model.Known.ValueOrNull(ask) is { IsKnown: true } value && value.Value.Length > 0 ? value.Value : null;

    private string Or(Sourced<string> value) => value.TryGet(out var text) ? text : Unknown();

    private string Known(int? number) => number is { } known ? known.ToString(CultureInfo.InvariantCulture) : Unknown();

    private string Unknown() => legend.Note(Cell.Unknown).Text;
}
