using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What a rule sees while it judges one capture, and the way to say what it found.</summary>
public sealed class RuleContext
{
    private readonly RuleRun run;

    internal RuleContext(RuleRun run) => this.run = run;

    /// <summary>The pool at the time of the capture.</summary>
    public Capture Capture => run.Capture;

    /// <summary>The day of the run, which only the age of the capture itself may be measured from; null when nobody tells.</summary>
    public DateTimeOffset? RunDate => run.RunDate;

    /// <summary>The value of an option of this rule.</summary>
    public T Option<T>(RuleOption<T> option) => option.ValueOf(run.OptionText(option.Name));

    /// <summary>The content of a data set, completed by what the user handed in.</summary>
    /// <typeparam name="T">The type of the content.</typeparam>
    /// <param name="set">A set that the rule's descriptor names.</param>
    public T Data<T>(DataSet<T> set)
        where T : class => run.ContentOf(set);

    /// <summary>
    /// Judges each object of a table. Rows that a damaged file has lost count as not evaluated; a table that the release does not
    /// have makes the rule not applicable.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="judge">Judges one object. A <see cref="NotKnownException"/> from it makes that object not evaluated.</param>
    public void Each<T>(Table<T> table, Func<T, Verdict> judge)
        where T : PoolObject => Each(table, static _ => true, judge);

    /// <summary>Judges those objects of a table that the rule is about.</summary>
    /// <param name="table">The table.</param>
    /// <param name="about">True for an object that the rule is about; the others are not counted at all.</param>
    /// <param name="judge">Judges one object. A <see cref="NotKnownException"/> from it makes that object not evaluated.</param>
    public void Each<T>(Table<T> table, Func<T, bool> about, Func<T, Verdict> judge)
        where T : PoolObject
    {
        Each(table.Readable, about, judge);
        if (table.State is TableState.Truncated or TableState.Missing)
        {
            var loss = table.NotKnown();
            run.Count(Verdict.CannotTell(loss));
        }
        else if (table.State == TableState.NotInSchema)
        {
            run.Count(Verdict.DoesNotApply(NotApplicableReason.Version, $"this release has no table {table.Info.Name}"));
        }
    }

    /// <summary>
    /// Judges each host by what is known of it, its status report included. Hosts that a damaged database has lost count as not evaluated.
    /// </summary>
    /// <param name="judge">Judges one host. A <see cref="NotKnownException"/> from it makes that host not evaluated.</param>
    public void EachHost(Func<HostEvidence, Verdict> judge)
    {
        Each(Capture.HostEvidence, judge);
        CountLostHosts();
    }

    /// <summary>
    /// Judges each host that only its report tells of: there is no database, or the host is not in it. A database that has lost hosts cannot
    /// tell which those are, and a host that is judged twice, once by its rows and once by its report, would have two findings for one fault: then
    /// such hosts are not evaluated.
    /// </summary>
    /// <param name="judge">Judges one host. A <see cref="NotKnownException"/> from it makes that host not evaluated.</param>
    public void EachHostOutsideDatabase(Func<HostEvidence, Verdict> judge)
    {
        if (Capture.HasLostHosts)
        {
            CountLostHosts();
        }
        else
        {
            Each(Capture.HostEvidence.Where(host => host.Host is null), judge);
        }
    }

    /// <summary>Judges each status report.</summary>
    /// <param name="judge">Judges one report. A <see cref="NotKnownException"/> from it makes that report not evaluated.</param>
    public void EachReport(Func<HostReport, Verdict> judge) =>
        Each(Capture.HostEvidence.Where(host => host.Report is not null), host => judge(host.Report!));

    /// <summary>Judges each of the objects.</summary>
    /// <param name="objects">The objects, in an order that does not depend on the file.</param>
    /// <param name="judge">Judges one object. A <see cref="NotKnownException"/> from it makes that object not evaluated.</param>
    public void Each<T>(IEnumerable<T> objects, Func<T, Verdict> judge) => Each(objects, static _ => true, judge);

    /// <summary>Reports a finding.</summary>
    /// <param name="at">The bytes that show it; the record that they belong to is the finding's subject.</param>
    /// <param name="message">The values of the message's placeholders.</param>
    /// <param name="severity">The severity, where it differs from the rule's.</param>
    /// <param name="discriminator">What tells two findings on one object apart (a SCSI id, another object's uuid); part of the identity.</param>
    /// <param name="related">Other objects that have to do with it, and further lines that show it.</param>
    /// <param name="fix">The values of the remedy's placeholders.</param>
    /// <param name="owner">Whose finding it is, where that is another object than the one at the place; null for that one.</param>
    /// <returns><see cref="Verdict.Judged"/>, so that a rule can report and return in one statement.</returns>
    public Verdict Report(
        Place at,
        ReadOnlySpan<object> message,
        DiagnosticSeverity? severity = null,
        string discriminator = "",
        ReadOnlySpan<Related?> related = default,
        RemediationValues? fix = null,
        Owner? owner = null)
    {
        var others = ImmutableArray.CreateBuilder<Related>(related.Length);
        foreach (var other in related)
        {
            if (other is not null && !other.IsSameAs(at.Record, at) && !others.Any(known => other.IsSameAs(known.Record, known.Place)))
            {
                others.Add(other.Place.IsNowhere ? throw new ArgumentException("A related object needs a place.", nameof(related)) : other);
            }
        }

        run.Add(at, message.ToArray(), severity, discriminator, others.DrainToImmutable(), fix, owner);
        return Verdict.Judged;
    }

    private void CountLostHosts()
    {
        if (Capture.HasLostHosts)
        {
            var loss = Capture.Hosts.NotKnown();
            run.Count(Verdict.CannotTell(loss));
        }
    }

    private void Each<T>(IEnumerable<T> objects, Func<T, bool> about, Func<T, Verdict> judge)
    {
        foreach (var item in objects)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if (run.IsOutOfScope(item))
            {
                continue;
            }

            try
            {
                if (about(item))
                {
                    run.Count(judge(item));
                }
            }
            catch (NotKnownException unknown)
            {
                run.Count(Verdict.CannotTell(unknown));
            }
        }
    }
}
