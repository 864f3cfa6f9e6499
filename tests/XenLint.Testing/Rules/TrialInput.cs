using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>What a rule is tried on: evidence that went through the real reader, and the flagged places in it.</summary>
internal abstract class TrialInput
{
    /// <summary>A run's view of it.</summary>
    public abstract Fleet Fleet { get; }

    /// <summary>Where findings are expected.</summary>
    public abstract IReadOnlyList<TrialPlace> Flags { get; }

    /// <summary>The place of a finding.</summary>
    public abstract TrialPlace Of(Place place);

    /// <summary>The bytes of a member; of the database for an empty name.</summary>
    public abstract ReadOnlyMemory<byte> ContentOf(string member);

    public static TrialInput Of(Dump dump) => new DumpTrial(dump);

    /// <summary>Reports of hosts.</summary>
    /// <param name="dump">The pool's database.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="form">How they are packed.</param>
    /// <param name="signatures">What is to be looked for in their logs.</param>
    public static TrialInput Of(Dump dump, IReadOnlyList<StatusReport> reports, ReportForm form, IReadOnlyList<LogSignature> signatures) =>
        new ReportTrial(dump, reports, form, signatures);

    private sealed class DumpTrial(Dump dump) : TrialInput
    {
        public override Fleet Fleet { get; } = dump.Fleet();

        public override IReadOnlyList<TrialPlace> Flags => [.. dump.Flags.Select(flag => new TrialPlace("", flag))];

        public override TrialPlace Of(Place place) => new("", ByteSpan.Of(place));

        public override ReadOnlyMemory<byte> ContentOf(string member) => dump.Content;
    }

    /// <summary>Reports of hosts, packed, written and read.</summary>
    private sealed class ReportTrial : TrialInput
    {
        private readonly Dump dump;
        private readonly IReadOnlyList<StatusReport> reports;
        private readonly ReportForm form;
        private readonly Dictionary<string, ReadOnlyMemory<byte>> contents = new(StringComparer.Ordinal);

        public ReportTrial(Dump dump, IReadOnlyList<StatusReport> reports, ReportForm form, IReadOnlyList<LogSignature> signatures)
        {
            this.dump = dump;
            this.reports = reports;
            this.form = form;
            using var folder = new TemporaryFolder();
            folder.Write(reports.Pack(form));
            Fleet = InputReader.Read([folder.Path], EvidenceOptions.Default with { WholeReport = true, Signatures = signatures, Jobs = 1 });
        }

        public override Fleet Fleet { get; }

        public override IReadOnlyList<TrialPlace> Flags => TrialPlace.Sorted(
        [
            .. reports.SelectMany(report => report.Members, (report, member) => (report, member))
                .SelectMany(item => item.member.Flags, (item, flag) => new TrialPlace(IsDatabase(item.member.Path) ? "" : $"{item.report.Host} {item.member.Path}", flag)),
        ]);

        public override TrialPlace Of(Place place)
        {
            var name = NameOf(place.File!.Path);
            if (!place.File.IsPiece)
            {
                contents[name] = place.File.Bytes;
            }

            return new(name, ByteSpan.Of(place));
        }

        public override ReadOnlyMemory<byte> ContentOf(string member) => contents.TryGetValue(member, out var content) ? content
            : member.Length == 0 ? dump.Content
            : reports.SelectMany(report => report.Members, (report, item) => (Name: $"{report.Host} {item.Path}", item.Content))
                .First(item => item.Name == member).Content;

        private string NameOf(string path)
        {
            for (var index = 0; index < reports.Count; index++)
            {
                var top = $"/{reports[index].Name}/";
                if (path.Contains(form.MarkOf(reports[index], index), StringComparison.Ordinal) && path.IndexOf(top, StringComparison.Ordinal) is var at and >= 0)
                {
                    var inside = path[(at + top.Length)..];
                    return IsDatabase(inside) ? "" : $"{reports[index].Host} {inside}";
                }
            }

            return path;
        }

        private static bool IsDatabase(string path) => path is StatusReport.LiveDatabase or StatusReport.DatabaseFile;
    }
}
