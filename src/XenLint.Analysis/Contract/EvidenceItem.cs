using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>One piece of evidence that a rule names: a column or table of the database, or a member of a server status report.</summary>
public abstract record EvidenceItem
{
    /// <summary>All files of a status report, also those that no rule reads by name.</summary>
    public static EvidenceItem WholeReport { get; } = new WholeReportEvidence();

    /// <summary>Any status report, whatever is in it.</summary>
    public static EvidenceItem StatusReport { get; } = new ReportEvidence();

    /// <summary>How users know it: <c>PIF.management</c>, <c>etc/chrony.conf</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The command that collects it.</summary>
    public abstract string CollectWith { get; }

    /// <summary>Why the capture does not have it; null when it has.</summary>
    internal abstract MissingEvidence? LookUp(Capture capture);

    /// <summary>A column of the database.</summary>
    public static implicit operator EvidenceItem(Column column) => new ColumnEvidence(column);

    /// <summary>A table of the database.</summary>
    public static implicit operator EvidenceItem(TableInfo table) => new TableEvidence(table);

    /// <summary>A member of a server status report.</summary>
    public static implicit operator EvidenceItem(MemberName member) => new MemberEvidence(member);

    /// <summary>The logs in which lines of a signature can stand.</summary>
    public static implicit operator EvidenceItem(LogSignature signature) => new LogEvidence(signature);
}

/// <summary>Why a capture lacks a piece of evidence.</summary>
/// <param name="Reason">The reason, when the fact may exist and is not recorded.</param>
/// <param name="IsOutsideRelease">True when the release has no such objects at all, so that the rule does not apply.</param>
/// <param name="Detail">What is missing.</param>
/// <param name="Objects">Number of objects that cannot be judged for want of it, as far as they can be counted; at least 1.</param>
internal sealed record MissingEvidence(NotEvaluatedReason Reason, bool IsOutsideRelease, string Detail, int Objects);

internal sealed record ColumnEvidence(Column Column) : EvidenceItem
{
    public override string Name => Column.ToString();

    public override string CollectWith => Commands.DumpDatabase;

    internal override MissingEvidence? LookUp(Capture capture)
    {
        var table = capture.TableOf(Column.Table);
        if (TableEvidence.LookUp(table) is { } missingTable)
        {
            return missingTable;
        }

        if (table.ReadableCount == 0 || capture.Database.Tables[Column.Table].Shapes.Any(shape => shape.SlotOf(table.Info, Column.Ordinal) >= 0))
        {
            return null;
        }

        var schema = capture.Database.Schema is { } version ? $" in schema {version}" : "";
        return new MissingEvidence(NotEvaluatedReason.FieldAbsent, false, $"{Column} is not recorded{schema}", table.ReadableCount);
    }
}

internal sealed record TableEvidence(TableInfo Table) : EvidenceItem
{
    public override string Name => Table.Name;

    public override string CollectWith => Commands.DumpDatabase;

    internal override MissingEvidence? LookUp(Capture capture) => LookUp(capture.TableOf(Table.Name));

    /// <summary>A table that is cut off still has rows that can be judged; only one that is missing whole stops a rule.</summary>
    internal static MissingEvidence? LookUp(ITable table) => table.State switch
    {
        TableState.NotInSchema => new(NotEvaluatedReason.TableAbsent, true, $"this release has no table {table.Info.Name}", 1),
        TableState.Missing => NotKnown(table),
        TableState.Truncated when table.ReadableCount == 0 => NotKnown(table),
        _ => null,
    };

    private static MissingEvidence NotKnown(ITable table)
    {
        var loss = table.NotKnown();
        return new(loss.Reason, false, loss.Message, 1);
    }
}

internal sealed record MemberEvidence(MemberName Member) : EvidenceItem
{
    public override string Name => Member.Name;

    public override string CollectWith => Commands.StatusReport;

    /// <summary>
    /// One host that has the member is enough for the rule to run; it answers for the others host by host. An empty member counts as
    /// there: that a program prints nothing can be what a rule looks for.
    /// </summary>
    internal override MissingEvidence? LookUp(Capture capture)
    {
        var members = capture.HostEvidence.Select(host => host.Member(Member)).ToList();
        if (members.Exists(member => member.File is not null || member.Status == MemberStatus.Empty))
        {
            return null;
        }

        var telling = members.MinBy(member => (int)member.Status)?.NotKnown()
            ?? new NotKnownException(NotEvaluatedReason.MemberAbsent, $"{Member.Name} is not in the input");
        return new(telling.Reason, false, telling.Message, Math.Max(1, members.Count));
    }
}

/// <summary>All files of a status report, read for their checksums and ends.</summary>
internal sealed record WholeReportEvidence : EvidenceItem
{
    public override string Name => "all files of a status report";

    public override string CollectWith => Commands.StatusReport;

    internal override MissingEvidence? LookUp(Capture capture) => ReportEvidence.LookUpAny(capture);
}

/// <summary>A status report, for what its list of files tells.</summary>
internal sealed record ReportEvidence : EvidenceItem
{
    public override string Name => "status report";

    public override string CollectWith => Commands.StatusReport;

    internal override MissingEvidence? LookUp(Capture capture) => LookUpAny(capture);

    internal static MissingEvidence? LookUpAny(Capture capture) => capture.Reports.Count > 0
        ? null
        : new(NotEvaluatedReason.MemberAbsent, false, "there is no status report in the input", Math.Max(1, capture.Hosts.ReadableCount));
}

/// <summary>The logs in which lines of a signature can stand. One host's report is enough for the rule to run; it answers host by host.</summary>
internal sealed record LogEvidence(LogSignature Signature) : EvidenceItem
{
    public override string Name => string.Join(" or ", Signature.Logs.Select(log => log.Name));

    public override string CollectWith => Commands.StatusReport;

    internal override MissingEvidence? LookUp(Capture capture) => ReportEvidence.LookUpAny(capture);
}

/// <summary>The commands that collect evidence, as a user types them on a host.</summary>
internal static class Commands
{
    public const string DumpDatabase = "xe pool-dump-database file-name=pool.xml";

    public const string StatusReport = "xen-bugtool --yestoall";
}
